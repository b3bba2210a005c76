/// What pages of Hugo and Jekyll have in their front matter without its standing there.
struct InheritedMatter {
  /// A rule for the pages of a folder or kind.
  private struct Rule {
    /// What the paths of its pages begin with: a folder or file, or what comes before the first sign of a pattern.
    let prefix: String
    let isPattern: Bool
    /// The kind of page of Jekyll that it is for; nil for all.
    let type: String?
    let values: YAMLNode
  }

  private var rules: [Rule] = []

  /// Jekyll's `defaults:`, and Hugo's `cascade:` of the configuration.
  init(_ system: ImportLayout.System, configuration root: YAMLNode?) {
    switch system {
    case .jekyll:
      let collections = JekyllCollections(root)
      for node in root?.member("defaults")?.items ?? [] {
        guard let values = node.member("values") else { continue }
        let scope = node.member("scope")
        let path = scope?.member("path")?.text ?? ""
        add(values, collections.inner(String(path.drop { $0 == "/" })), scope?.member("type")?.text)
      }
    case .hugo: addCascade(root?.member("cascade"), in: "")
    }
  }

  /// Adds what the page of a section says of all below it.
  mutating func addCascade(_ cascade: YAMLNode?, in folder: String) {
    for node in cascade?.items ?? [cascade].compactMap(\.self) {
      let target = node.member("_target") ?? node.member("target")
      for values in [node, node.member("params")].compactMap(\.self) {
        let path = target?.member("path")?.text ?? ""
        add(values, Self.beginning(of: path).isEmpty ? folder : path, nil)
      }
    }
  }

  /// Adds a rule for what lies at a path, which may begin with a slash and have the signs of a pattern.
  private mutating func add(_ values: YAMLNode, _ path: String, _ type: String?) {
    let prefix = Self.beginning(of: path)
    let isPattern = prefix.count < path.drop { $0 == "/" }.count
    rules.append(Rule(prefix: prefix, isPattern: isPattern, type: type, values: values))
  }

  /// What comes before the first sign of a pattern, without the slash at its beginning.
  private static func beginning(of pattern: String) -> String {
    String(pattern.drop { $0 == "/" }.prefix { !"*?{[".contains($0) })
  }

  /// The keys that are taken over; what else a site's theme is told of its pages is nothing for readers.
  private static let keys = [
    "draft", "published", "headless", "build", "_build", "permalink", "author", "authors", "tags",
    "categories",
    "category", "language", "lang", "image",
  ]

  /// A page's front matter with what it does not say itself; of two rules the one for the narrower folder counts, else the later.
  func applied(to root: YAMLNode?, of path: String, kinds: Set<String>) -> YAMLNode? {
    let found = rules.filter { rule in
      let isInside =
        rule.isPattern || rule.prefix.isEmpty || rule.prefix.hasSuffix("/") || path == rule.prefix
        || path.dropFirst(rule.prefix.count).hasPrefix("/")
      return path.hasPrefix(rule.prefix) && isInside
        && (rule.type.map { $0.isEmpty || kinds.contains($0) } ?? true)
    }.enumerated().sorted { ($1.element.prefix.count, $1.offset) < ($0.element.prefix.count, $0.offset) }
    var pairs = root?.pairs ?? []
    for rule in found {
      for pair in rule.element.values.pairs ?? [] {
        let key = pair.key.text?.lowercased() ?? ""
        guard Self.keys.contains(key) || HeldBack.isMeant(by: key, pair.value),
          !pairs.contains(where: { $0.key.text?.lowercased() == key })
        else {
          continue
        }
        pairs.append(pair)
      }
    }
    guard !pairs.isEmpty else { return root }
    return YAMLNode(content: .mapping(pairs), position: root?.position ?? pairs[0].key.position)
  }
}
