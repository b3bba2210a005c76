/// Where pages of Hugo and Jekyll stood, as their rules or a site's own patterns have it.
struct FormerAddress: Sendable {
  /// What is known of where a page stood.
  enum Place: Equatable, Sendable {
    /// At this path, from the root and with a slash before it.
    case at(String)
    /// Nowhere that needs a redirect.
    case nowhere
    /// Where this pattern says, which lacks a value or has a name that is not known.
    case unknown(String)
  }

  private let isJekyll: Bool
  /// A pattern for all posts of Jekyll.
  let pattern: AddressPattern
  /// Hugo's patterns by section.
  let patterns: [String: AddressPattern]
  let collections: JekyllCollections
  /// Whether all pages of Hugo have files instead of folders; else the sections whose pages have.
  private let isUgly: Bool
  private let uglySections: Set<String>
  let keepsCapitals: Bool
  let languages: SiteLanguages
  /// The patterns of the configuration that cannot be filled, as they have names that are not known.
  let unread: Set<String>
  /// A warning for each pattern of the configuration with names that are not known.
  let diagnostics: [Diagnostic]

  /// The rules of a system with a site's configuration, as far as there is one.
  init(isJekyll: Bool, configuration root: YAMLNode?) {
    self.isJekyll = isJekyll
    let named = root?.member("collections")?.member("posts")?.member("permalink") ?? root?.member("permalink")
    let style = named?.text ?? "date"
    pattern = AddressPattern(Self.styles[style] ?? style)
    let permalinks = root?.member("permalinks")
    let pairs = (permalinks?.pairs ?? []) + (permalinks?.member("page")?.pairs ?? [])
    let texts = pairs.compactMap { pair in
      pair.key.text.flatMap { key in pair.value.text.map { (key, AddressPattern($0)) } }
    }
    patterns = Dictionary(texts) { $1 }
    collections = JekyllCollections(isJekyll ? root : nil)
    let ugly = root?.member("uglyurls")
    isUgly = ugly?.truth ?? false
    uglySections = Set((ugly?.pairs ?? []).filter { $0.value.truth == true }.compactMap(\.key.text))
    keepsCapitals = root?.member("disablepathtolower").flatMap(\.truth) ?? false
    languages = isJekyll ? SiteLanguages() : SiteLanguages(root)
    let nodes = isJekyll ? [named].compactMap(\.self) + collections.permalinks : pairs.map(\.value)
    diagnostics = nodes.compactMap { Self.warning(on: $0, isJekyll) }
    unread = Set(nodes.filter { Self.warning(on: $0, isJekyll) != nil }.compactMap(\.text))
  }

  /// The styles of Jekyll that have a name (jekyllrb.com, Permalinks).
  private static let styles = [
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
  ]

  private static func warning(on node: YAMLNode, _ isJekyll: Bool) -> Diagnostic? {
    guard let text = node.text else { return nil }
    let names = AddressPattern(styles[text] ?? text).names.map(\.text)
    guard let name = names.first(where: { !(isJekyll ? isJekyllName($0) : isHugoName($0)) }) else {
      return nil
    }
    return .warning(
      "not-imported",
      at: node.position,
      "“:\(name)” is not read, so that nothing leads from the addresses that pages had by “\(text)” to the new ones",
      fix: "write them as aliases: into their front matter"
    )
  }

  /// True for a section of Hugo whose pages are files.
  func isUgly(in section: String?) -> Bool { isUgly || section.map(uglySections.contains) ?? false }

  /// Where a page stood. `path` is that of its file in the folder of the articles or pages.
  func place(of path: String, isPage: Bool, _ root: YAMLNode?) -> Place {
    let own = Self.own(root, isJekyll)
    let found = isJekyll ? jekyll(collections.inner(path), isPage, root, own) : hugo(path, root, own)
    guard case .at(let address) = found else { return found }
    guard let first = address.split(separator: "/").first, address.contains(where: \.isLetter) else {
      return .nowhere
    }
    let isTaken =
      PlainPage.isTaken(String(first))
      || Taxonomy.allCases.contains { $0.folder.split(separator: "/").first == first }
    return isTaken ? .nowhere : found
  }

  /// The pattern that a page has for itself.
  private static func own(_ root: YAMLNode?, _ isJekyll: Bool) -> AddressPattern? {
    guard let text = root?.member(isJekyll ? "permalink" : "url")?.text, SafeURL.scheme(text) == nil else {
      return nil
    }
    let pattern = isJekyll ? styles[text] ?? text : text
    return pattern.contains(":") ? AddressPattern(pattern) : nil
  }

  /// The parts of a file's path.
  struct Parts {
    var folders: [String]
    var name: String

    init(_ path: String) {
      folders = path.split(separator: "/").dropLast().map(String.init)
      name = ContentPath.baseName(path)
    }
  }

  /// The date in a front matter.
  static func date(of root: YAMLNode?) -> ContentDate? {
    root?.member("date")?.text.flatMap { ContentDate(ForeignDate.written($0)) }
  }

  /// An address that a pattern gave, if it did.
  static func place(_ address: String?, by pattern: AddressPattern) -> Place {
    address.map(Place.at) ?? .unknown(pattern.text)
  }
}
