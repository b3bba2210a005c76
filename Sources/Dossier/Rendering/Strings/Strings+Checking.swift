extension Strings {
  /// Warnings for a site's own texts that nothing shows, or that have places for values that there are not and so
  /// are not shown.
  static func diagnostics(_ own: [String: Reference]) -> [Diagnostic] {
    let table = StringTable.builtIn
    let texts = table.texts(in: StringTable.fallback)
    return own.sorted { $0.key < $1.key }.compactMap { key, reference in
      guard let text = texts[key] else { return unknown(key, table.keys, reference.position) }
      guard let extra = extraPlaces(in: reference.text, besides: text).min() else { return nil }
      let places = Phrase(text).names
      return .warning(
        "unknown-place",
        at: reference.position,
        "“\(key)” has no value “{\(extra)}”",
        fix: places.isEmpty
          ? "write it without braces" : "use " + places.sorted().map { "{\($0)}" }.joined(separator: ", ")
      )
    }
  }

  /// The texts of a site's own that can be shown, by key; the others have places for values that there are not.
  static func usable(_ own: [String: Reference]) -> [String: String] {
    let texts = StringTable.builtIn.texts(in: StringTable.fallback)
    return own.mapValues(\.text).filter { extraPlaces(in: $1, besides: texts[$0] ?? "").isEmpty }
  }

  private static func extraPlaces(in own: String, besides text: String) -> Set<String> {
    Phrase(own).names.subtracting(Phrase(text).names)
  }

  private static func unknown(_ key: String, _ keys: [String], _ position: SourcePosition) -> Diagnostic {
    let near = Spelling.nearest(to: key, in: keys).map { "did you mean “\($0)”?" }
    return .warning("unknown-key", at: position, "no text is called “\(key)”", fix: near)
  }
}
