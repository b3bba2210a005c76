/// The files that `ignoreFiles` of Hugo's configuration leaves out of the content.
struct IgnoredFiles: Sendable {
  private let patterns: [SimplePattern]
  /// A warning for each pattern that is not read.
  let diagnostics: [Diagnostic]

  /// The patterns of a configuration; none without one.
  init(_ root: YAMLNode?) {
    let value = root?.member("ignorefiles")
    let nodes = value?.items ?? [value].compactMap(\.self)
    patterns = nodes.compactMap { $0.text.flatMap(SimplePattern.init) }
    diagnostics = nodes.compactMap { node in
      guard let text = node.text, SimplePattern(text) == nil else { return nil }
      return .warning(
        "not-imported",
        at: node.position,
        "“\(text)” is not read, so that files that it left out may be among the imported ones",
        fix: "look for them, and take them out"
      )
    }
  }

  /// True for the path of a file, from the site's folder, that is left out.
  func contains(_ path: String) -> Bool { patterns.contains { $0.matches("/" + path) } }
}
