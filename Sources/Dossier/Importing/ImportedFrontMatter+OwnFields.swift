extension ImportedFrontMatter {
  /// The language that the file's place says, else `language:` or `lang:`.
  mutating func readLanguage() {
    if let language = around.language { return lines.append("language: \(YAMLText.quoted(language))") }
    for name in ["language", "lang"] {
      guard let index = place(of: name), let tag = rest[index].value.text.flatMap(LanguageTag.ofLocale) else {
        continue
      }
      rest.remove(at: index)
      return lines.append("language: \(YAMLText.quoted(tag))")
    }
  }

  /// `image:`, of which more than an address stays as a comment.
  mutating func readImage() {
    guard !around.isPage, let image = around.image, let index = place(of: "image") else { return }
    lines.append("image: \(YAMLText.quoted(image))")
    if rest[index].value.text != nil { rest.remove(at: index) }
  }

  /// The fields that only Dossier has, if they have the form that it reads; what others mean by the names stays a comment.
  mutating func readOwnFields() {
    for name in ["events", "actors", "ignore", "sources", "status"] {
      guard let index = rest.firstIndex(where: { $0.key.text == name }), Self.isRead(rest[index].value, name)
      else { continue }
      lines.append("\(name): \(Self.flow(rest.remove(at: index).value))")
    }
  }

  private static func isRead(_ value: YAMLNode, _ name: String) -> Bool {
    switch name {
    case "status":
      // “status: {russia: improved}”
      return value.pairs?.allSatisfy { $0.key.text != nil && $0.value.text != nil } ?? false
    case "sources":
      let pairs = [(YAMLNode(content: .scalar(name, isPlain: true), position: value.position), value)]
      var fields = FieldReader(
        YAMLNode(content: .mapping(pairs), position: value.position),
        file: value.position.file
      )
      _ = Source.read(name, from: &fields)
      return fields.finish().isEmpty
    default: return value.items?.allSatisfy { $0.text?.trimmed.isEmpty == false } ?? false
    }
  }
}
