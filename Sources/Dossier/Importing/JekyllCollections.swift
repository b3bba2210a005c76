/// The collections of a Jekyll site: folders whose names begin with a sign, and whose files are its documents.
struct JekyllCollections: Sendable {
  /// The folder in which all of them are, with a slash; empty for the site's own.
  private let folder: String
  /// How addresses of documents are made, by the name of each collection.
  private let patterns: [String: AddressPattern]
  /// The folders whose documents have pages.
  let shown: Set<String>
  /// What the configuration says of addresses, in its order.
  let permalinks: [YAMLNode]

  /// The collections that a configuration names; none without one.
  init(_ root: YAMLNode? = nil) {
    let place = root?.member("collections_dir")?.text ?? ""
    folder = place.split(separator: "/").map { $0 + "/" }.joined()
    let style = root?.member("permalink")?.text ?? "date"
    let pairs = (root?.member("collections")?.pairs ?? []).filter { $0.key.text != "posts" }
    let named = pairs.compactMap { key, value -> (String, AddressPattern)? in
      key.text.map { ($0, Self.pattern(value.member("permalink")?.text, style)) }
    }
    let listed = (root?.member("collections")?.items ?? []).compactMap(\.text)
    patterns = Dictionary(named + listed.map { ($0, Self.pattern(nil, style)) }) { $1 }
    shown = Set(
      pairs.filter { $0.value.member("output").flatMap(\.truth) == true }.compactMap(\.key.text).map {
        "_" + $0
      }
    )
    permalinks = pairs.compactMap { $0.value.member("permalink") }
  }

  /// The pattern of a collection: its own, or else its folders, with the ending that the site's style gives.
  private static func pattern(_ own: String?, _ style: String) -> AddressPattern {
    if let own, own.contains("/") || own.contains(":") { return AddressPattern(own) }
    let style = own ?? style
    let isPretty = style == "pretty" || style.hasSuffix("/")
    return AddressPattern("/:collection/:path" + (isPretty ? "/" : ":output_ext"))
  }

  /// A path without the folder in which all collections are.
  func inner(_ path: String) -> String {
    path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The name of the collection that a file is in; nil for none.
  func name(of path: String) -> String? {
    let first = inner(path).prefix { $0 != "/" }
    let name = String(first.dropFirst())
    return first.hasPrefix("_") && first.count < inner(path).count && patterns[name] != nil ? name : nil
  }

  /// How addresses of a collection's documents are made.
  func pattern(of name: String) -> AddressPattern? { patterns[name] }
}
