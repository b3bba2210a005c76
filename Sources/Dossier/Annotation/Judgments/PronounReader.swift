/// Finds whom a sentence's first pronoun means: the one subject of the sentence before that fits.
struct PronounReader {
  let passage: Passage
  let mentions: [Mention]
  /// Byte ranges of sentences, in order.
  let sentences: [Range<Int>]

  /// The actor that the pronoun at the head of a sentence stands for; nil without a pronoun, or when several fit or none.
  func actor(ofSentence number: Int, with clause: EstimatedClause) -> EntityID? {
    let words = passage.words(in: sentences[number])
    guard clause.words.lowerBound == words.lowerBound, !isExpletive(clause) else { return nil }
    return antecedent(ofSentence: number)
  }

  private func antecedent(ofSentence number: Int) -> EntityID? {
    let words = passage.words(in: sentences[number])
    guard number > 0, let kinds = SharedSubject(passage).kinds(ofPronounIn: words),
      !passage.prose.startsBlock(sentences[number].lowerBound)
    else { return nil }
    let subjects = subjects(of: sentences[number - 1])
    // “Japan … . It … . It …”
    if subjects.isEmpty { return antecedent(ofSentence: number - 1) }
    let fitting = subjects.filter { kinds.contains(passage.gazetteer.traits[Int($0.index)].kind) }
    return fitting.count == 1 && subjects.count == 1 ? fitting[0] : nil
  }

  /// “It is likely that”, “it may be that”: nobody.
  private func isExpletive(_ clause: EstimatedClause) -> Bool {
    guard passage.hash(clause.words.lowerBound) == HolderWords.it else { return false }
    let next = clause.estimate.words.upperBound
    let behind = next..<min(next + 3, clause.words.upperBound)
    return behind.contains {
      Self.links.contains(passage.hash($0)) || passage.joiner($0) == .comma && $0 == next
    }
  }

  private func subjects(of sentence: Range<Int>) -> [EntityID] {
    let words = passage.words(in: sentence)
    guard !words.isEmpty else { return [] }
    let reader = RoleReader(passage, words)
    var subjects: [EntityID] = []
    for mention in mentions[mentions.partitioningIndex { $0.text.lowerBound >= sentence.lowerBound }...] {
      guard mention.text.lowerBound < sentence.upperBound else { break }
      let name = passage.words(in: mention.text)
      guard mention.reading != .place, !name.isEmpty, !subjects.contains(mention.entity) else { continue }
      if reader.role(of: name.lowerBound...name.upperBound - 1) == .subject {
        subjects.append(mention.entity)
      }
    }
    return subjects
  }

  private static let links = WordSet("that whether how who why when")
}
