/// Finds whom the pronoun at the head of a judgment's sentence means.
struct JudgmentSubject {
  let passage: Passage
  let mentions: [Mention]
  /// Byte ranges of sentences, in order.
  let sentences: [Range<Int>]

  /// The one actor that a sentence's first pronoun takes up; nil without a pronoun, or when it is in doubt. Counts for the
  /// judgment of the first clause.
  func actor(ofSentence number: Int, with clause: EstimatedClause) -> EntityID? {
    let words = passage.words(in: sentences[number])
    guard clause.words.lowerBound == words.lowerBound else { return nil }
    let meant = AntecedentReader(passage).taken(up: antecedents(ofSentence: number), by: words).subjects
    return meant.count == 1 ? meant[0].actor : nil
  }

  /// The same for a clause with which a part of a sentence begins, behind a semicolon: “Russia is negotiating; it may keep a base”.
  func actor(behind part: Range<Int>, with clause: EstimatedClause) -> EntityID? {
    guard !part.isEmpty, clause.words.lowerBound == part.upperBound,
      let named = subjects(of: passage.bytes(part.lowerBound...part.upperBound - 1), part)
    else { return nil }
    let meant = AntecedentReader(passage).taken(up: named, by: clause.words).subjects
    return meant.count == 1 ? meant[0].actor : nil
  }

  /// Where a sentence names whom a claim's pronoun means, before the relative clause that it speaks of: “the IMF” of “the IMF reviewed
  /// the programme, which, it said, could …”.
  func speaker(_ claim: HolderClaim, in sentence: Range<Int>) -> [Range<Int>] {
    let pronoun = claim.source.lowerBound
    let reach = max(sentence.lowerBound + 1, pronoun - 6)..<max(sentence.lowerBound + 1, pronoun)
    guard claim.source.count > 0,
      let relative = reach.last(where: {
        InsertionReader.relatives.contains(passage.hash($0)) && passage.joiner($0) == .comma
      }),
      let named = subjects(
        of: passage.bytes(sentence.lowerBound...relative - 1),
        sentence.lowerBound..<relative
      )
    else { return [] }
    let meant = AntecedentReader(passage).taken(up: named, by: pronoun..<sentence.upperBound).subjects
    guard meant.count == 1 else { return [] }
    let before = passage.bytes(sentence.lowerBound...relative - 1)
    let names = mentions.stretch(before) { $0.text.lowerBound }.filter { $0.entity == meant[0].actor }.map(
      \.text
    )
    // “Kenya, which, it said, may leave”
    return names.contains { $0.upperBound == before.upperBound } ? [] : names
  }

  /// How many sentences back a name is looked for; a pronoun further from any is in doubt.
  private static let reach = 40

  /// Whom the sentences before, of the same paragraph, leave to be taken up.
  ///
  /// The last one that names somebody settles what those before it have left.
  ///
  /// - Complexity: O(1) in the length of the paragraph.
  private func antecedents(ofSentence number: Int) -> Antecedents {
    var first = number
    var named: Antecedents?
    while named == nil, first > 0, number - first < Self.reach,
      !passage.prose.startsBlock(sentences[first].lowerBound)
    {
      first -= 1
      named = subjects(of: sentences[first], passage.words(in: sentences[first]))
    }
    let rest = named == nil ? first..<number : first + 1..<number
    return rest.reduce(named ?? Antecedents()) { antecedents, number in
      AntecedentReader(passage).taken(up: antecedents, by: passage.words(in: sentences[number]))
    }
  }

  /// The subjects and topics of a sentence; nil when it names nobody.
  private func subjects(of sentence: Range<Int>, _ words: Range<Int>) -> Antecedents? {
    guard !words.isEmpty else { return nil }
    let reader = RoleReader(passage, words)
    var antecedents = Antecedents()
    var isNaming = false
    let first = mentions.partitioningIndex { $0.text.lowerBound >= sentence.lowerBound }
    for mention in mentions[first...].prefix(Annotator.namesPerSentence) {
      guard mention.text.lowerBound < sentence.upperBound else { break }
      let name = passage.words(in: mention.text)
      guard mention.reading != .place, !name.isEmpty,
        let role = reader.role(of: name.lowerBound...name.upperBound - 1)
      else { continue }
      isNaming = true
      if role == .subject || role == .topic {
        antecedents.add(AntecedentReader(passage).subject(mention, name))
      }
    }
    antecedents.introducesThing = AntecedentReader(passage).introducesThing(words)
    return isNaming ? antecedents : nil
  }
}
