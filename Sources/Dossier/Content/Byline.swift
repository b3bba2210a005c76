/// Names of authors.
enum Byline {
  /// Those under `authors` and `author`, each once whatever its case and marks: the items of a list as they are, and those that
  /// one text joins.
  static func names(in fields: inout FieldReader) -> [String] {
    var names: [String] = []
    for key in ["authors", "author"] {
      let isList = fields.node(key)?.items != nil
      let texts = fields.texts(key)
      names += isList ? texts : texts.flatMap(split)
    }
    return fields.bounded(Slug.distinct(names), fields.node("authors") == nil ? "author" : "authors")
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

  /// True for the name of a body, not of a person: `Centre for Eastern Studies`, `Data Desk`.
  static func isBody(_ name: String) -> Bool {
    name.split(separator: " ").contains {
      ofBodies.contains(String($0)) || nounsOfBodies.contains(String($0))
    }
  }

  private static let joining: Set = ["and", "&", "und"]
  private static let ofBodies: Set = ["of", "for", "on", "the", "für"]
  private static let nounsOfBodies = Set(
    """
    Agency Association Bureau Center Centre Committee Council Department Desk Foundation Fund Group \
    Inc Inc. Initiative Institut Institute Lab Ltd Ltd. Network Newsroom Observatory Office Project \
    Redaktion Society Staff Stiftung Team Unit University Zentrum
    """.split(separator: " ").map(String.init)
  )
}
