/// A name of something that is no person, with its words and the condition under which it is taken.
struct PlainName: Sendable {
  let text: String
  var tokens: [Token]
  let condition: Name.Condition
  /// The key of all of its words; see ``Gazetteer/key(_:)``.
  let key: UInt64

  /// A name that is taken letter for letter when it is an abbreviation, or has one in it: “New START” is no new start. One that begins
  /// with “the” is only taken behind it, unless the site itself gives it (`force`).
  init(_ name: String, force: Bool) {
    if !force, name.hasPrefix("the ") {
      text = String(name.dropFirst(4))
      tokens = Tokenizer.tokens(of: text)
      condition = .afterThe
      key = Gazetteer.key(name)
      return
    }
    text = name
    let words = Tokenizer.tokens(of: name)
    tokens = words
    key = Gazetteer.key(words[...])
    let isExact = words.contains { $0.isAllCaps && (words.count == 1 || $0.end - $0.start > 3) }
    condition = isExact ? .exact : .capitals
  }
}
