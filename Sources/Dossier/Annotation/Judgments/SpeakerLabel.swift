/// Finds who speaks in a paragraph of a transcript: “James Cleverly: We may sail with the French.”
enum SpeakerLabel {
  /// The byte range of a leader's name before the colon with which a paragraph begins, in which somebody speaks of “I” or “we”; nil for
  /// another paragraph, such as a list's “China: exports may fall”.
  static func find(in block: Range<Int>, _ passage: Passage, _ mentions: [Mention]) -> Range<Int>? {
    let first = mentions.stretch(block.lowerBound..<block.lowerBound + 1) { $0.text.lowerBound }.first
    guard let first, passage.gazetteer.traits[Int(first.entity.index)].kind == .leader else { return nil }
    let name = first.text
    guard name.upperBound < block.upperBound, passage.prose.text[name.upperBound] == colon,
      passage.words(in: name.upperBound..<block.upperBound).contains(where: {
        speaking.contains(passage.hash($0))
      })
    else { return nil }
    return name
  }

  private static let colon: UInt8 = 0x3A
  private static let speaking = WordSet("i we my our us")
}
