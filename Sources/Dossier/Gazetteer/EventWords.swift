/// The common words in the names of events, which the press writes with or without capitals: “Kyoto protocol”, “second Lebanon war”.
enum EventWords {
  /// A name whose common words need no capitals.
  static func softened(_ name: PlainName) -> PlainName {
    guard name.condition == .capitals else { return name }
    var name = name
    soften(&name.tokens)
    return name
  }

  /// Lets the common words of a name stand without capitals, if another one keeps its own.
  static func soften(_ tokens: inout [Token]) {
    guard let last = tokens.last, nouns.contains(last.hash) || tokens.contains(where: { $0.hash == Word.of }),
      tokens.contains(where: { $0.isCapitalized && !isCommon($0) && !vague.contains($0.hash) })
    else { return }
    for index in tokens.indices where isCommon(tokens[index]) { tokens[index].isCapitalized = false }
  }

  /// True for a word of what events are: “treaty”.
  static func isNoun(_ hash: UInt64) -> Bool { nouns.contains(hash) }

  private static func isCommon(_ token: Token) -> Bool {
    nouns.contains(token.hash) || others.contains(token.hash)
  }

  /// What events are.
  private static let nouns = WordSet(
    "war wars protocol agreement agreements accord accords pact treaty treaties plan revolution revolutions uprising crisis memorandum statute spring massacre genocide invasion offensive rebellion blockade airlift siege battle partition bombing bombings attack attacks affair scandal incident disaster doctrine communique communiqué convention conventions process trials coup putsch armistice protests reunification"
  )
  /// What stands before these nouns, of whatever event.
  private static let others = WordSet(
    "first second third peace civil nuclear missile liberation hostage independence financial oil"
  )
  /// Words that make a name only with capitals: a great war is not the Great War.
  private static let vague = WordSet("great winter october july")
}
