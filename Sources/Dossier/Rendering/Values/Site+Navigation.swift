extension Site {
  /// The links at the head of each page: the site's own, without those that lead nowhere, or one for each index.
  func makeNavigation() -> [SiteConfiguration.NavigationItem] {
    guard let own = configuration.navigation else { return standardNavigation }
    return own.compactMap { item in
      if SafeURL.isWeb(item.url) { return item }
      guard let path = internalPath(item.url) else { return nil }
      return SiteConfiguration.NavigationItem(title: item.title, url: path)
    }
  }

  /// Warnings for the links of the navigation that lead nowhere.
  var navigationDiagnostics: [Diagnostic] {
    (configuration.navigation ?? []).compactMap { item in
      guard !SafeURL.isWeb(item.url), internalPath(item.url) == nil else { return nil }
      let near = Spelling.nearest(to: item.url, in: pages.sorted())
      return .warning(
        "broken-link",
        at: item.position ?? SourcePosition(file: "site.yaml"),
        "navigation: there is no page “\(item.url)”",
        fix: near.map { "did you mean “\($0)”?" }
      )
    }
  }

  /// A page or static file by its path from the root, in the form in which it is listed.
  private func internalPath(_ url: String) -> String? {
    guard let path = ContentPath.resolve(url, from: "") else { return nil }
    if path.isEmpty || pages.contains(path + "/") { return path.isEmpty ? "" : path + "/" }
    return files.paths.contains(path) || hasGenerated(path) ? path : nil
  }

  /// True when an article or a record with a page names a source.
  private var hasSources: Bool {
    articles.contains { !$0.sources.isEmpty }
      || recorded.contains { crossReference.record(of: $0)?.sources.isEmpty == false }
  }

  private var standardNavigation: [SiteConfiguration.NavigationItem] {
    var items = [SiteConfiguration.NavigationItem(title: strings[.articles], url: "articles/")]
    for kind in [EntityKind.country, .leader, .event, .organization] where !entities(kind).isEmpty {
      items.append(SiteConfiguration.NavigationItem(title: strings.pluralLabel(kind), url: kind.folder + "/"))
    }
    if crossReference.hasImplications {
      items.append(SiteConfiguration.NavigationItem(title: strings[.implications], url: "implications/"))
    }
    if implicationKinds.contains(.outlook) {
      items.append(SiteConfiguration.NavigationItem(title: strings[.outlook], url: "outlook/"))
    }
    if crossReference.hasJudgments {
      items.append(SiteConfiguration.NavigationItem(title: strings[.judgments], url: "judgments/"))
    }
    if !pairs.list.isEmpty {
      items.append(SiteConfiguration.NavigationItem(title: strings[.relations], url: "relations/"))
    }
    if crossReference.hasStatuses {
      items.append(SiteConfiguration.NavigationItem(title: strings[.tracker], url: "tracker/"))
    }
    items.append(SiteConfiguration.NavigationItem(title: strings[.timeline], url: "timeline/"))
    if hasSources {
      items.append(SiteConfiguration.NavigationItem(title: strings[.sources], url: "sources/"))
    }
    items.append(SiteConfiguration.NavigationItem(title: strings[.index], url: "index/"))
    return items
  }
}
