extension Strings {
  /// Warnings for a site's own texts that nothing shows, or that have places for values that there are not.
  static func diagnostics(_ own: [String: Reference]) -> [Diagnostic] {
    let table = StringTable.builtIn
    let texts = table.texts(in: StringTable.fallback)
    return own.sorted { $0.key < $1.key }.compactMap { key, reference in
      guard let text = texts[key] else { return unknown(key, table.keys, reference.position) }
      let places = Phrase(text).names
      guard let extra = Phrase(reference.text).names.subtracting(places).min() else { return nil }
      return .warning(
        "unknown-place",
        at: reference.position,
        "“\(key)” has no value “{\(extra)}”",
        fix: places.isEmpty
          ? "write it without braces" : "use " + places.sorted().map { "{\($0)}" }.joined(separator: ", ")
      )
    }
  }

  private static func unknown(_ key: String, _ keys: [String], _ position: SourcePosition) -> Diagnostic {
    let near = Spelling.nearest(to: key, in: keys).map { "did you mean “\($0)”?" }
    return .warning("unknown-key", at: position, "no text is called “\(key)”", fix: near)
  }
}
