/// Names of authors.
enum Byline {
  /// Those under `authors` and `author`, each once: the items of a list as they are, and those that one text joins.
  static func names(in fields: inout FieldReader) -> [String] {
    var names: [String] = []
    for key in ["authors", "author"] {
      let isList = fields.node(key)?.items != nil
      let texts = fields.texts(key)
      for name in isList ? texts : texts.flatMap(split) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The names that a text joins by `;`, `&`, “and”, “und” or, between whole names, commas.
  ///
  /// The name of a body, which has words such as “of” in it, may have an “and” of its own.
  static func split(_ text: String) -> [String] {
    let parts = text.split(separator: ";").flatMap { part -> [String] in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.contains(where: ofBodies.contains) { return [words.joined(separator: " ")] }
      return words.split { joining.contains($0) }.map { $0.joined(separator: " ") }
    }
    let names = parts.filter { !$0.isEmpty && $0 != "," }.flatMap(apart)
    return names.count < 2 ? [text] : names
  }

  /// The names of a list with commas, each of which has a surname, too: “Ann Bee, PhD” is one.
  private static func apart(_ text: String) -> [String] {
    if text.split(separator: " ").contains(where: { ofBodies.contains(String($0)) }) { return [text] }
    let names = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return names.allSatisfy { $0.contains(" ") } ? names : [names.joined(separator: ", ")]
  }

  private static let joining: Set = ["and", "&", "und"]
  private static let ofBodies: Set = ["of", "for", "on", "the", "für"]
}
