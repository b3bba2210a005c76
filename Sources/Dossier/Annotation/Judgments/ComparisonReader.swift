/// Finds the words of a sentence that only compare or concede: “like Argentina's, …”, “despite Hungary, …”, “similar to the one in Georgia”.
struct ComparisonReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The words around an estimate that say nothing of whom it concerns.
  func asides(in sentence: Range<Int>, around estimate: Range<Int>) -> [Range<Int>] {
    sentence.compactMap { position in
      let hash = passage.hash(position)
      let next = position + 1 < sentence.upperBound ? passage.hash(position + 1) : 0
      if Self.openers.contains(hash) || hash == Word.in && next == Self.contrast,
        position == sentence.lowerBound || passage.joiner(position) == .comma
      {
        return phrase(from: position, in: sentence)
      }
      // “…, whatever the G7 may say”
      if Self.concessions.contains(hash), passage.joiner(position) == .comma {
        return position..<end(behind: position, in: sentence, around: estimate)
      }
      // “…, as the foreign minister has suggested”
      if hash == HolderWords.asWord, passage.joiner(position) == .comma,
        let verb = (position + 2..<max(position + 2, min(position + 14, sentence.upperBound))).first(where: {
          Self.suggested.contains(passage.hash($0)) && passage.classes($0 - 1).contains(.auxiliary)
        })
      {
        return position..<verb + 1
      }
      // “From Norway rather than from Germany”
      if hash == Self.rather, next == Self.than {
        return position..<end(behind: position, in: sentence, around: estimate)
      }
      // “A crisis like the one in Argentina”
      if hash == Self.like, next == Word.the, position + 2 < sentence.upperBound,
        passage.hash(position + 2) == Self.one
      {
        return position..<end(behind: position, in: sentence, around: estimate)
      }
      // “Syria may fragment like Libya”, unlike “countries like Libya may fragment”
      if hash == Self.like, position >= estimate.upperBound, position + 1 < sentence.upperBound,
        passage.isCapitalized(position + 1), passage.isSpaced(position),
        !passage.ends(position - 1, in: "s", longerThan: 3)
      {
        return position..<end(behind: position, in: sentence, around: estimate)
      }
      let isSimilar =
        Self.similar.contains(hash) && next == Word.to
      return isSimilar ? position..<end(behind: position, in: sentence, around: estimate) : nil
    }
  }

  /// “…, as it would hurt China more than …”, “because they would hurt …”: a reason behind an estimate.
  func reasons(in segment: Range<Int>, behind estimate: Range<Int>) -> [Range<Int>] {
    let behind = estimate.upperBound..<max(estimate.upperBound, segment.upperBound - 2)
    guard
      let start = behind.first(where: { position in
        (passage.hash(position) == Self.because
          || passage.joiner(position) == .comma && Self.grounds.contains(passage.hash(position)))
          && Self.reasoned.contains(passage.hash(position + 1)) && passage.isAuxiliary(position + 2)
      })
    else { return [] }
    return [start..<end(behind: start, in: segment, around: estimate)]
  }

  private static let because = Hashing.of("because")
  private static let grounds = WordSet("as since for")
  private static let reasoned = WordSet("it they this that these those")

  /// “Like Argentina's, …” up to the comma, unless what follows takes it up: “despite its debts to China, it …”.
  private func phrase(from position: Int, in sentence: Range<Int>) -> Range<Int>? {
    let rest = position + 1..<min(position + 16, sentence.upperBound)
    guard let comma = rest.first(where: { passage.joiner($0) == .comma }),
      !Self.pronouns.contains(passage.hash(comma))
    else { return nil }
    return position..<comma
  }

  private func end(behind position: Int, in sentence: Range<Int>, around estimate: Range<Int>) -> Int {
    let limit = position < estimate.lowerBound ? estimate.lowerBound : sentence.upperBound
    return (position + 1..<limit).first { passage.joiner($0) == .comma || passage.isBreak(before: $0) }
      ?? limit
  }

  /// “China, which buys most of Peru's copper, is not expected …”: what a relative clause between commas says besides.
  func relatives(in segment: Range<Int>, around estimate: Range<Int>) -> [Range<Int>] {
    InsertionReader(passage).insertions(in: segment).filter {
      passage.joiner($0.lowerBound) == .comma && !$0.overlaps(estimate)
        && InsertionReader.relatives.contains(passage.hash($0.lowerBound))
    }
  }

  private static let openers = WordSet("like unlike despite notwithstanding compared")
  private static let concessions = WordSet("whatever whoever whichever")
  private static let suggested = WordSet(
    "suggested said hinted proposed argued warned urged demanded promised threatened noted advised requested indicated"
  )
  private static let contrast = Hashing.of("contrast")
  private static let rather = Hashing.of("rather")
  private static let than = Hashing.of("than")
  private static let like = Hashing.of("like")
  private static let one = Hashing.of("one")
  private static let similar = WordSet("similar comparable akin analogous")
  private static let pronouns = WordSet("it they he she its their his her both")
}
