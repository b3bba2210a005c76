/// Finds who speaks in a paragraph of a transcript: “James Cleverly: We may sail with the French.”
enum SpeakerLabel {
  /// The byte range of a leader's name before the colon with which a paragraph begins, in which somebody speaks of “I” or “we”; nil for
  /// another paragraph, such as a list's “China: exports may fall”.
  static func find(in block: Range<Int>, _ passage: Passage, _ mentions: [Mention]) -> Range<Int>? {
    let index = mentions.partitioningIndex { $0.text.lowerBound >= block.lowerBound }
    guard index < mentions.count, mentions[index].text.lowerBound == block.lowerBound,
      passage.gazetteer.traits[Int(mentions[index].entity.index)].kind == .leader
    else { return nil }
    let name = mentions[index].text
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
