extension LinkPolicy {
  /// What an address with a misspelt scheme may mean: `organization:nato` for `organisation:nato`.
  static func meant(_ url: String, _ scheme: String) -> String? {
    let known = EntityKind.allCases.map(\.rawValue) + ["actor", "https", "http", "mailto", "tel"]
    return Spelling.nearest(to: scheme, in: known).map { near in
      "did you mean “\(near)\(url[(url.firstIndex(of: ":") ?? url.endIndex)...])”?"
    }
  }

  /// Where a file of a name would be found.
  func advice(onFile url: String) -> String {
    let name = String(SafeURL.decode(url).prefix { $0 != "#" })
    if let path = ContentPath.resolve(name, from: ""), name.hasPrefix("/") || path.hasPrefix("static/") {
      return "put it at \(path.hasPrefix("static/") ? "" : "static/")\(path) in the content"
    }
    guard let path = ContentPath.resolve(name, from: ContentPath.folder(file)),
      ContentReader.isAttachment(path)
    else { return "put it into the folder static/ of the content" }
    return "put it at \(path) in the content, or into static/"
  }

  /// The page of the site's root that a path from somewhere else may mean.
  func meantPage(_ path: String) -> String? {
    guard !path.hasPrefix("/"), let resolved = ContentPath.resolve(SafeURL.decode(path), from: "") else {
      return nil
    }
    return knownPage(resolved).map { "write /\($0)" }
  }
}
