/// Finds who goes on speaking: “‘The president will not resign,’ the minister said. ‘She may ask Congress …’”.
struct QuotedSpeaker {
  let passage: Passage
  let mentions: [Mention]
  /// Byte ranges of sentences, in order.
  let sentences: [Range<Int>]

  /// How many sentences back the speaker is looked for.
  private static let reach = 8

  /// Whoever a sentence before, of the same paragraph, says to speak what this one quotes; nil for what nobody goes on with.
  func holder(ofSentence number: Int) -> Judgment.Holder? {
    guard isQuoted(number) else { return nil }
    var earlier = number
    while continues(earlier), number - earlier < Self.reach {
      earlier -= 1
      guard isQuoted(earlier) else { return nil }
      if opens(earlier), let speaker = speaker(ofSentence: earlier) { return speaker }
    }
    return nil
  }

  private func speaker(ofSentence number: Int) -> Judgment.Holder? {
    let words = passage.words(in: sentences[number])
    return words.isEmpty ? nil : HolderReader(passage, mentions).speaker(in: words)
  }

  /// True when the sentence before is of the same paragraph.
  private func continues(_ number: Int) -> Bool {
    number > 0 && !passage.prose.startsBlock(sentences[number].lowerBound)
  }

  /// True for a sentence that begins with a quotation, or within one that is still open.
  private func isQuoted(_ number: Int) -> Bool {
    var first = number
    while !opens(first) {
      guard continues(first), number - first < Self.reach, isOpen(behind: first - 1) else { return false }
      first -= 1
    }
    return true
  }

  /// True for a sentence with “ or " before its first word.
  private func opens(_ number: Int) -> Bool {
    let bytes = passage.prose.text[sentences[number]]
    return bytes.first == Self.straight || bytes.starts(with: Self.opening)
  }

  /// True when a quotation of a sentence goes on behind it.
  private func isOpen(behind number: Int) -> Bool {
    let bytes = passage.prose.text[sentences[number]]
    var (depth, isStraight) = (0, false)
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == Self.straight { isStraight.toggle() }
      guard byte == Self.opening[0] else { continue }
      let mark = bytes[index...].prefix(3)
      depth += mark.elementsEqual(Self.opening) ? 1 : mark.elementsEqual(Self.closing) ? -1 : 0
    }
    // One in the middle of a quotation has no mark, or the one that ends it.
    return opens(number) ? depth > 0 || isStraight : depth >= 0 && !isStraight
  }

  private static let straight: UInt8 = 0x22
  /// U+201C, U+201D
  private static let opening: [UInt8] = [0xE2, 0x80, 0x9C]
  private static let closing: [UInt8] = [0xE2, 0x80, 0x9D]
}
