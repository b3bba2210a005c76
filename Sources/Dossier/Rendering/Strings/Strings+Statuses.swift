extension Strings {
  /// CrisisWatch's words, the gravest first, with what they are called.
  private static let statuses: [(word: String, key: StringKey)] = [
    ("risk alert", .wordRiskAlert), ("deteriorated", .wordDeteriorated), ("opportunity", .wordOpportunity),
    ("improved", .wordImproved), ("unchanged", .wordUnchanged),
  ]

  /// CrisisWatch's words, in small letters, the gravest first.
  static let statusWords = statuses.map(\.word)

  /// An author's word on an actor: one of CrisisWatch's in the language, any other as it is written.
  func status(_ word: String) -> String {
    let lower = word.lowercased()
    guard let known = Self.statuses.first(where: { $0.word == lower }) else { return word }
    let text = self[known.key]
    return text == lower ? word : text
  }
}
