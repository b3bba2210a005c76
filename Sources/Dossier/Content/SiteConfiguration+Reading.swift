extension SiteConfiguration {
  /// Reads `site.yaml`, with what it says of an environment in place of the rest.
  static func read(
    _ bytes: [UInt8],
    file: String,
    environment: String? = nil
  ) -> (SiteConfiguration, [Diagnostic]) {
    var site = SiteConfiguration()
    if let problem = ContentReader.problem(with: bytes, of: file) { return (site, [problem]) }
    do throws(DiagnosticError) {
      var fields = FieldReader(try YAMLReader.read(bytes[...], file: file, firstLine: 1), file: file)
      site.read(&fields)
      site.readEnvironments(&fields, chosen: environment, file: file)
      return (site, fields.finish())
    } catch {
      return (site, [error.diagnostic])
    }
  }

  /// The folder of templates that the `site.yaml` of a content folder names; nil when it names none. What is wrong with the file is
  /// for those to say who read all of it.
  static func templates(ofContent folder: String, environment: String?, _ files: FileSystem) -> String? {
    let file = ContentPath.join(folder, "site.yaml")
    guard let bytes = try? files.read(file) else { return nil }
    let templates = read(bytes, file: file, environment: environment).0.templates
    if templates.isEmpty || templates.hasPrefix("/") { return templates.isEmpty ? nil : templates }
    guard let path = ContentPath.resolve(templates, from: folder) else {
      return ContentPath.join(folder, templates)
    }
    return (folder.hasPrefix("/") ? "/" : "") + path
  }

  /// Reads `strings.yaml`.
  mutating func readStrings(_ bytes: [UInt8], file: String) -> [Diagnostic] {
    if let problem = ContentReader.problem(with: bytes, of: file) { return [problem] }
    do throws(DiagnosticError) {
      var fields = FieldReader(try YAMLReader.read(bytes[...], file: file, firstLine: 1), file: file)
      strings = fields.allTexts()
      return fields.finish()
    } catch {
      return [error.diagnostic]
    }
  }

  /// Reads all environments, so that faults in any are reported, and keeps the chosen one.
  private mutating func readEnvironments(_ fields: inout FieldReader, chosen: String?, file: String) {
    let base = self
    let environments = fields.mapping("environments")
    for (key, value) in environments {
      var own = FieldReader(value, file: file)
      var site = base
      site.read(&own)
      site.addedDrafts = own.flag("drafts")
      site.addedFuture = own.flag("future")
      site.addedExpired = own.flag("expired")
      for diagnostic in own.finish() { fields.report(diagnostic) }
      if key.text == chosen { self = site }
    }
    let names = environments.compactMap(\.key.text)
    if let chosen, !names.contains(chosen) {
      fields.report(Self.unknown(chosen, names, file: file))
    }
  }

  /// An error for an environment that is not in `site.yaml`.
  static func unknown(_ environment: String, _ names: [String], file: String) -> Diagnostic {
    let known = Spelling.nearest(to: environment, in: names) ?? names.sorted().joined(separator: ", ")
    return .error(
      "unknown-environment",
      at: SourcePosition(file: file),
      "site.yaml has no environment “\(environment)”",
      fix: known.isEmpty
        ? "write environments: {\(environment): {base_url: …}} into site.yaml" : "use \(known)"
    )
  }

  private mutating func read(_ fields: inout FieldReader) {
    title = fields.prose("title") ?? title
    description = fields.prose("description") ?? description
    language = fields.language("language") ?? language
    author = fields.text("author") ?? author
    footer = fields.prose("footer") ?? footer
    image = fields.reference("image") ?? image
    logo = fields.reference("logo") ?? logo
    isLogoAlone = fields.flag("logo_alone", default: isLogoAlone)
    if fields.node("ignore") != nil { ignore = fields.texts("ignore") }
    search = fields.flag("search", default: search)
    isHidden = !fields.flag("search_engines", default: !isHidden)
    book = fields.flag("book", default: book)
    templates = fields.text("templates") ?? templates
    if fields.node("extra") != nil { extra = fields.extra() }
    remoteImages = fields.flag("remote_images", default: remoteImages)
    readRawHTML(&fields)
    if let reference = fields.reference("base_url") {
      if reference.text.isEmpty || Self.normalizedBaseURL(reference.text) != nil {
        baseURL = Self.normalizedBaseURL(reference.text) ?? ""
      } else {
        fields.report(
          .error(
            "bad-url",
            at: reference.position,
            "“\(reference.text)” is not a site's address",
            fix: "write it as https://example.org/briefings/"
          )
        )
      }
    }
    if fields.node("navigation") != nil {
      var items: [NavigationItem] = []
      for var record in fields.records("navigation", example: "{title: About, url: /about/}") {
        if let item = Self.navigationItem(&record) { items.append(item) }
        for diagnostic in record.finish() { fields.report(diagnostic) }
      }
      navigation = items
    }
    readSections(&fields)
    readScale(&fields)
    readFeed(&fields)
  }

  private mutating func readFeed(_ fields: inout FieldReader) {
    guard let reference = fields.reference("feed") else { return }
    fullFeed = reference.text == "full"
    guard !fullFeed, reference.text != "summary" else { return }
    fields.report(
      .error(
        "bad-value",
        at: reference.position,
        "a feed has no form “\(reference.text)”",
        fix: "write feed: summary, or full"
      )
    )
  }

  private mutating func readRawHTML(_ fields: inout FieldReader) {
    guard fields.flag("raw_html"), let position = fields.reference("raw_html")?.position else { return }
    rawHTML = position
    fields.report(
      .warning(
        "raw-html",
        at: position,
        "HTML in texts is written as it is, and anything in it reaches readers",
        fix: "take raw_html: out unless every author may change the whole site"
      )
    )
  }

  private mutating func readScale(_ fields: inout FieldReader) {
    guard let reference = fields.reference("likelihood_scale") else { return }
    if let scale = LikelihoodScale(rawValue: reference.text) {
      self.scale = scale
    } else {
      fields.report(
        .error(
          "bad-value",
          at: reference.position,
          "there is no scale of likelihood “\(reference.text)”",
          fix: "write likelihood_scale: icd203, or kent"
        )
      )
    }
  }

  private static func navigationItem(_ record: inout FieldReader) -> NavigationItem? {
    let title = record.text("title")
    guard let address = record.reference("url"), let title else {
      record.report(.error("bad-value", at: record.start, "a navigation entry needs a title and a url"))
      return nil
    }
    let url = address.text
    guard SafeURL.isWeb(url) || SafeURL.scheme(url) == nil else {
      record.report(
        .error("bad-url", at: record.start, "“\(url)” is neither a path in the site nor a web address")
      )
      return nil
    }
    return NavigationItem(title: title, url: url, at: address.position)
  }

  private mutating func readSections(_ fields: inout FieldReader) {
    for (key, value) in fields.mapping("sections") {
      let name = key.text ?? ""
      guard let kind = SectionKind(rawValue: name), kind != .body else {
        let kinds = SectionKind.allCases.filter { $0 != .body }.map(\.rawValue)
        let fix = Spelling.nearest(to: name, in: kinds) ?? kinds.joined(separator: ", ")
        fields.report(
          .error("bad-section", at: key.position, "“\(name)” is not a kind of section", fix: "use \(fix)")
        )
        continue
      }
      for item in value.items ?? [value] {
        if let text = item.text, !item.isNull, !text.trimmed.isEmpty {
          if let other = sectionPatterns.first(where: { $0.key != kind && $0.value.contains(text) })?.key {
            fields.report(
              .warning(
                "bad-value",
                at: item.position,
                "“\(text)” is a heading of “\(other.rawValue)”, too",
                fix: "take it out of one of the two"
              )
            )
          }
          sectionPatterns[kind, default: []].append(text)
          continue
        }
        fields.report(
          .error(
            "bad-value",
            at: item.position,
            "a heading of “\(name)” should be text, not \(item.text == "" ? "empty" : item.kindName)",
            fix: "write \(name): [Heading, Another heading]"
          )
        )
      }
    }
  }
}
