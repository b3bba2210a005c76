/// Finds where sentences end.
enum SentenceSplitter {
  /// How many bytes a sentence has at most. What goes on for longer is a list or no prose, and read in parts; so that what is
  /// read of a sentence word by word, for each of its words, takes bounded time.
  static let limit = 8_000
  /// How far from the limit a comma or a blank is sought.
  private static let reach = 500

  /// The sentences of a block of prose, as byte ranges of `text` without the blanks between them.
  static func split(_ block: Range<Int>, of text: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    var index = block.lowerBound
    while index < block.upperBound {
      index = nextStop(from: index, block, text)
      guard index < block.upperBound else { break }
      let byte = text[index]
      index += 1
      let end = skipClosers(index, block, text)
      guard end < block.upperBound, isBlank(text[end]) else { continue }
      let next = skipBlanks(end, block, text)
      guard next < block.upperBound else { break }
      guard startsSentence(next, text),
        byte != 0x2E || !isAbbreviation(endingAt: index - 1, from: start, text)
      else { continue }
      add(start..<end, of: text, to: &sentences)
      start = next
      index = next
    }
    let trimmed = trim(start..<block.upperBound, text)
    if !trimmed.isEmpty { add(trimmed, of: text, to: &sentences) }
    return sentences
  }

  /// Adds a sentence, or the parts of one that is too long.
  private static func add(_ sentence: Range<Int>, of text: [UInt8], to sentences: inout [Range<Int>]) {
    var rest = sentence
    while rest.count > limit {
      let end = cut(rest.lowerBound + limit, text)
      sentences.append(trim(rest.lowerBound..<end, text))
      rest = skipBlanks(end, rest, text)..<rest.upperBound
    }
    if !rest.isEmpty { sentences.append(rest) }
  }

  /// The last offset up to one behind a comma or semicolon and a blank; or else behind a blank, or between two characters.
  private static func cut(_ offset: Int, _ text: [UInt8]) -> Int {
    var blank: Int?
    for place in stride(from: offset - 1, to: offset - reach, by: -1) where isBlank(text[place]) {
      if text[place - 1] == 0x2C || text[place - 1] == 0x3B { return place }
      blank = blank ?? place
    }
    if let blank { return blank }
    var place = offset
    while text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The next `.`, `!` or `?` from a byte on.
  private static func nextStop(from start: Int, _ block: Range<Int>, _ text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { bytes in
      // Invariant: start lies in the block, whose end is at most text.count.
      var index = start
      while index + 8 <= block.upperBound {
        let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
        let stop = EightBytes.stops(UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)))
        if stop < 8 { return index + stop }
        index += 8
      }
      while index < block.upperBound {
        let byte = bytes[index]
        if byte == 0x2E || byte == 0x21 || byte == 0x3F { break }
        index += 1
      }
      return index
    }
  }

  private static func trim(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func skipBlanks(_ from: Int, _ block: Range<Int>, _ text: [UInt8]) -> Int {
    var index = from
    while index < block.upperBound, isBlank(text[index]) { index += 1 }
    return index
  }

  /// Quotation marks and brackets that close after the full stop belong to the sentence.
  private static func skipClosers(_ from: Int, _ block: Range<Int>, _ text: [UInt8]) -> Int {
    var index = from
    while index < block.upperBound {
      switch text[index] {
      case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F: index += 1
      case 0xE2
      where index + 2 < block.upperBound && text[index + 1] == 0x80 && (0x99...0x9D).contains(text[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// A capital, a digit, an opening quotation mark or a letter beyond ASCII.
  private static func startsSentence(_ index: Int, _ text: [UInt8]) -> Bool {
    let byte = text[index]
    return !(0x61...0x7A ~= byte) && byte != 0x2C && byte != 0x3B
  }

  /// True for `Mr.`, `Gen.`, an initial, or an acronym with dots; the last also ends sentences, but rarely.
  private static func isAbbreviation(endingAt dot: Int, from start: Int, _ text: [UInt8]) -> Bool {
    var begin = dot
    while begin > start, ByteClass.isLetter(text[begin - 1]) || text[begin - 1] == 0x2E { begin -= 1 }
    let word = text[begin..<dot]
    if word.isEmpty { return false }
    if word.count == 1 { return 0x41...0x5A ~= text[begin] }
    if word.contains(0x2E) { return !endsSentence(after: dot, text) }
    return abbreviations.contains(hash(word))
  }

  /// After an acronym, a sentence begins when a common opening word follows.
  private static func endsSentence(after dot: Int, _ text: [UInt8]) -> Bool {
    var end = dot + 2
    while end < text.count, ByteClass.isLetter(text[end]) { end += 1 }
    guard dot + 2 < end else { return false }
    return openings.contains(hash(text[dot + 2..<end]))
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hashing = Hashing()
    for byte in word { hashing.add(byte) }
    return hashing.value
  }

  private static let abbreviations = WordSet(
    "Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Adm Rep Sen Gov Rev Hon St Mt No vs Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec cf ca approx Vol pp ed Art Fig al"
  )
  private static let openings = WordSet(
    "The A An It He She They This That These In On At But And For If As By When While However Both Its Their There With After Before Since"
  )
}
