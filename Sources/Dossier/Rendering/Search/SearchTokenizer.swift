/// Cuts text into the words by which it is searched: runs of letters and digits, folded.
///
/// `assets/search.js` cuts and folds queries by the same rules; change both together.
struct SearchTokenizer {
  /// Longer words are left out; nobody types them.
  static let longest = 40

  private var word: [UInt8] = []

  init() { word.reserveCapacity(Self.longest + 16) }

  /// Calls `found` with each word of valid UTF-8, in order. Single ASCII letters and digits are no words.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ found: ([UInt8]) -> Void) {
    // Invariant: index is at the start of a scalar, or at the end.
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        index += readScalar(bytes, index, found)
      } else if ByteClass.isWord(byte) {
        if word.isEmpty, let end = Self.acronymEnd(bytes, index) {
          for letter in bytes[index..<end] where letter != 0x2E { word.append(letter | 0x20) }
          finish(found)
          index = end
        } else {
          word.append(byte | 0x20)
          index += 1
        }
      } else {
        finish(found)
        index += 1
      }
    }
    finish(found)
  }

  /// Calls `found` with each word of a text.
  mutating func read(_ text: String, _ found: ([UInt8]) -> Void) {
    Array(text.utf8).withUnsafeBufferPointer { read($0, found) }
  }

  /// The end of single letters with dots between them (`U.S.`), before the last dot.
  private static func acronymEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index + 2 < bytes.count, ByteClass.isLetter(bytes[index]), bytes[index + 1] == 0x2E,
      ByteClass.isLetter(bytes[index + 2])
    {
      index += 2
    }
    // The last letter of “J.K.Rowling” begins a word of its own.
    if index > start, isWord(bytes, index + 1) { index -= 2 }
    return index > start ? index + 1 : nil
  }

  /// True when a letter or digit stands at a byte.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return ByteClass.isWord(bytes[index]) }
    let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars
      .first
    return scalar.map(isWord) ?? false
  }

  private mutating func finish(_ found: ([UInt8]) -> Void) {
    if word.isEmpty { return }
    if word.count > 1, word.count <= Self.longest { found(word) }
    word.removeAll(keepingCapacity: true)
  }

  /// Reads a scalar that is not ASCII; gives its length.
  private mutating func readScalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ found: ([UInt8]) -> Void
  ) -> Int {
    let lead = bytes[index]
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - index)
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    if 0x300...0x36F ~= value { return length }
    guard length < 4, let scalar = Unicode.Scalar(value), Self.isWord(scalar) else {
      finish(found)
      return length
    }
    let standsAlone = Self.standsAlone(value)
    if standsAlone { finish(found) }
    if let base = Folding.base(of: value) {
      base.withUTF8Buffer { word.append(contentsOf: $0) }
    } else {
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    if standsAlone { finish(found) }
    return length
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    // General punctuation, the most common of what is not ASCII.
    if 0x2000...0x206F ~= scalar.value { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// True for kana and ideographs, which stand without spaces: each is a word.
  private static func standsAlone(_ value: UInt32) -> Bool {
    0x3040...0x30FF ~= value || 0x3400...0x9FFF ~= value
  }
}
