/// Verbs as far as a table, their endings and the word before them tell them.
extension Passage {
  /// True when a word of a range is a finite verb or looks like one.
  func hasFiniteVerb(_ words: Range<Int>) -> Bool { words.contains(where: isFiniteVerb) }

  /// True when a finite verb follows the last word of a name, at most behind an adverb.
  func hasFiniteVerb(behind position: Int) -> Bool {
    var next = position + 1
    guard isSpaced(next) || joiner(next) == .dot && Word.juniors.contains(hash(position)) else {
      return false
    }
    if isAdverb(next), isSpaced(next + 1) { next += 1 }
    return isFiniteVerb(next)
  }

  /// True for an auxiliary, a verb of the tables or a word in -ed, unless the word before makes a noun of it.
  func isFiniteVerb(_ position: Int) -> Bool {
    guard position < tokens.count, !isCapitalized(position) else { return false }
    let kind = classes(position)
    if !kind.isDisjoint(with: [.auxiliary, .speaks]) { return true }
    // “Russia's embattled leader”
    if isPastTense(position) { return position == 0 || !isPossessive(position - 1) }
    guard kind.contains(.verb) else { return false }
    return position == 0 || !isPossessive(position - 1) && !Self.nounOpeners.contains(hash(position - 1))
  }

  /// True for an auxiliary, also “may”, which is a month to those who look for names.
  func isAuxiliary(_ position: Int) -> Bool {
    classes(position).contains(.auxiliary)
      || HolderWords.modals.contains(hash(position)) && !isCapitalized(position)
  }

  /// “Still”, “nevertheless”, “likely”.
  func isAdverb(_ position: Int) -> Bool {
    guard tokens.indices.contains(position) else { return false }
    let token = tokens[position]
    if token.isCapitalized { return false }
    return Self.adverbs.contains(token.hash) || ends(position, in: "ly", longerThan: 4)
  }

  /// True behind a comma, also one that ends a link or an emphasis, or stands behind a quotation: “…”, but.
  func isBehindComma(_ position: Int) -> Bool {
    if joiner(position) == .comma { return true }
    guard position > 0, joiner(position) == .none else { return false }
    let gap = gap(before: position)
    return gap.first == 0x2C || gap.first == 0x22 && gap.dropFirst().first == 0x2C
      || gap.starts(with: Self.closedByComma)
  }

  /// True behind a mark that opens a quotation, unlike “…,” said the institute.
  func opensQuotation(_ position: Int) -> Bool {
    guard joiner(position) == .none, position > 0 else { return false }
    let gap = gap(before: position)
    return gap.first == 0x20 && gap.last.map { $0 == 0x22 || $0 == 0x9C || $0 == 0x98 } ?? false
  }

  /// ”, of which the mark is U+201D.
  private static let closedByComma: [UInt8] = [0xE2, 0x80, 0x9D, 0x2C]

  /// The bytes between a word and the one before it; none where either is missing.
  func gap(before position: Int) -> ArraySlice<UInt8> {
    guard position > 0, tokens.indices.contains(position) else { return [] }
    return prose.text[Int(tokens[position - 1].end)..<Int(tokens[position].start)]
  }

  private static let nounOpeners = WordSet(
    "a an the this that these those its his her their our my your of in on for with by from at no any some more most new such"
  )
  private static let adverbs = WordSet(
    "too also still now then never always often soon again already even just nevertheless nonetheless therefore thus instead yet at not"
  )
}
