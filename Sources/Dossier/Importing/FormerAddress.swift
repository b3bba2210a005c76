/// Where pages of Hugo and Jekyll stood, as their rules or a site's own patterns have it.
struct FormerAddress: Sendable {
  private let isJekyll: Bool
  /// A pattern for all posts of Jekyll; nil where Hugo has one for each section.
  private let pattern: String?
  /// Hugo's patterns by section.
  private let patterns: [String: String]
  private let isUgly: Bool

  /// The rules of a system with a site's configuration, as far as there is one.
  init(isJekyll: Bool, configuration root: YAMLNode?) {
    self.isJekyll = isJekyll
    let named = root?.member("permalink")?.text
    pattern = isJekyll ? named.map { Self.styles[$0] ?? $0 } ?? Self.styles["date"] : nil
    let permalinks = root?.member("permalinks")
    let pairs = (permalinks?.pairs ?? []) + (permalinks?.member("page")?.pairs ?? [])
    let texts = pairs.compactMap { pair in pair.key.text.flatMap { key in pair.value.text.map { (key, $0) } }
    }
    patterns = Dictionary(texts) { $1 }
    isUgly = root?.member("uglyurls").flatMap(ImportedFrontMatter.flag) ?? false
  }

  /// The styles of Jekyll that have a name (jekyllrb.com, Permalinks).
  private static let styles = [
    "date": "/:categories/:year/:month/:day/:title.html", "pretty": "/:categories/:year/:month/:day/:title/",
    "none": "/:categories/:title.html",
  ]

  /// The path at which a page stood, from the root and with a slash before it; nil where that is not known, or where the new
  /// site has pages of its own. `path` is that of the file in the folder of the articles or pages.
  func path(of path: String, isPage: Bool, _ root: YAMLNode?) -> String? {
    let file = Parts(path)
    let found = isJekyll ? jekyll(file, isPage, root) : hugo(file, root)
    guard let found, let first = found.split(separator: "/").first, found.contains(where: \.isLetter) else {
      return nil
    }
    // Plain pages keep their addresses.
    if isPage, !isJekyll || found.hasSuffix("/") { return nil }
    return PlainPage.isTaken(String(first)) ? nil : found
  }

  /// The parts of a file's path.
  private struct Parts {
    var folders: [String]
    var name: String

    init(_ path: String) {
      folders = path.split(separator: "/").dropLast().map(String.init)
      name = ContentPath.baseName(path)
    }
  }

  // MARK: Hugo

  private func hugo(_ file: Parts, _ root: YAMLNode?) -> String? {
    var file = file
    let isBundle = file.name.lowercased() == "index"
    if isBundle {
      guard let folder = file.folders.popLast() else { return nil }
      file.name = folder
    }
    let slug = root?.member("slug")?.text
    let last = Self.lowered(slug ?? file.name)
    guard let pattern = file.folders.first.flatMap({ patterns[$0] }) else {
      let parts = file.folders.map(Self.lowered) + [last]
      return "/" + parts.joined(separator: "/") + (isUgly ? ".html" : "/")
    }
    let date = root?.member("date")?.text.flatMap { ContentDate($0) }
    let title = root?.member("title")?.text.map(Self.lowered)
    let names: [String: String?] = [
      "section": file.folders.first.map(Self.lowered),
      "sections": file.folders.map(Self.lowered).joined(separator: "/"),
      "slug": slug.map(Self.lowered) ?? title, "title": title, "filename": Self.lowered(file.name),
      "contentbasename": Self.lowered(file.name), "slugorfilename": last, "slugorcontentbasename": last,
    ]
    return filled(pattern, date, names.compactMapValues(\.self))
  }

  /// A name as Hugo writes it in addresses: in lower case, with hyphens for blanks, without other signs.
  private static func lowered(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace)
    return words.joined(separator: "-").filter { $0.isLetter || $0.isNumber || "-_.+".contains($0) }
  }

  // MARK: Jekyll

  private func jekyll(_ file: Parts, _ isPage: Bool, _ root: YAMLNode?) -> String? {
    if isPage {
      guard file.name.lowercased() != "index" else { return nil }
      let isPretty = pattern?.hasSuffix("/") == true
      return "/" + (file.folders + [file.name]).joined(separator: "/") + (isPretty ? "/" : ".html")
    }
    // `2024-06-21-title`
    let name = file.name.dropFirst(11)
    guard let named = ContentDate(String(file.name.prefix(10))), !name.isEmpty, let pattern else {
      return nil
    }
    let date = root?.member("date")?.text.flatMap { ContentDate($0) } ?? named
    let slug = root?.member("slug")?.text ?? String(name)
    let categories =
      file.folders
      + ["categories", "category"].flatMap { key -> [String] in
        guard let node = root?.member(key) else { return [] }
        return node.items?.compactMap(\.text) ?? node.text.map { $0.split(separator: " ").map(String.init) }
          ?? []
      }
    let path = categories.map { $0.lowercased() }.joined(separator: "/")
    return filled(pattern, date, ["categories": path, "title": slug, "slug": slug, "output_ext": ".html"])
  }

  // MARK: Patterns

  /// A pattern with its names filled in; nil when one of them is not known.
  private func filled(_ pattern: String, _ date: ContentDate?, _ names: [String: String]) -> String? {
    var values = names
    if let date, date.day > 0 {
      values["year"] = ContentDate.padded(date.year, 4)
      values["month"] = ContentDate.padded(date.month, 2)
      values["day"] = ContentDate.padded(date.day, 2)
      (values["i_month"], values["i_day"]) = (String(date.month), String(date.day))
      values["short_year"] = ContentDate.padded(date.year % 100, 2)
    }
    var path = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      path += rest[..<colon]
      let name = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0 == "_" }
      guard let value = values[String(name)] else { return nil }
      path += value
      rest = rest[name.endIndex...]
    }
    path += rest
    return "/" + path.split(separator: "/").joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
  }
}
