/// Splits prose into words, the same way for names in the gazetteer and for articles.
struct Tokenizer {
  // Invariant: every index into `bytes` is below `end`, which is at most `bytes.count`.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  /// Appends the words of a byte range of `text` to `tokens`; the first one follows nothing.
  static func append(_ range: Range<Int>, of text: [UInt8], to tokens: inout [Token]) {
    text.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(bytes: buffer, end: range.upperBound, index: range.lowerBound)
      tokenizer.run(into: &tokens)
    }
  }

  /// The words of a piece of a text, instead of those in `tokens`.
  static func read(_ text: Substring, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { buffer in
      var tokenizer = Tokenizer(bytes: buffer, end: buffer.count, index: 0)
      tokenizer.run(into: &tokens)
    }
    if isRead == nil { tokens = self.tokens(of: text) }
  }

  /// The words of a text.
  static func tokens(of text: some StringProtocol) -> [Token] {
    var text = String(text)
    return text.withUTF8 { buffer in
      var tokens: [Token] = []
      // Few names have longer words.
      tokens.reserveCapacity(buffer.count / 6 + 1)
      var tokenizer = Tokenizer(bytes: buffer, end: buffer.count, index: 0)
      tokenizer.run(into: &tokens)
      return tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func run(into tokens: inout [Token]) {
    var previousEnd = -1
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if ByteClass.isWord(byte) {
          previousEnd =
            plainWord(after: previousEnd, into: &tokens) ?? word(after: previousEnd, into: &tokens)
        } else if byte == 0x26 {
          previousEnd = ampersand(after: previousEnd, into: &tokens)
        } else if byte == 0x3A, index + 2 < end, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F {
          skipAddress()
        } else {
          index += 1
        }
      } else if isWordScalar(at: index) {
        previousEnd = word(after: previousEnd, into: &tokens)
      } else {
        index += scalarLength(byte)
      }
    }
  }

  /// Passes over the rest of an address such as `https://example.org/Russia`.
  private mutating func skipAddress() {
    while index < end, bytes[index] > 0x20 { index += 1 }
  }

  /// Reads a word of ASCII letters and digits, eight bytes at a time; nil, with nothing read, when it may be another.
  @inline(__always)
  private mutating func plainWord(after previousEnd: Int, into tokens: inout [Token]) -> Int? {
    let start = index
    var position = index
    var hash = Hashing.seed
    var hasLetter = false
    var hasTwo = false
    var hasSmall = false
    // Invariant: eight bytes from `position` lie below `end`.
    while position + 8 <= end {
      let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position)
      let chunk = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      let mask = EightBytes(chunk)
      let length = mask.wordLength
      let keep: UInt64 = length == 8 ? .max : (1 << UInt64(8 * length)) &- 1
      if length > 0 { hash = Hashing.absorb(hash, (chunk | 0x2020_2020_2020_2020) & keep) }
      let letters = mask.letters & keep
      // Clearing the lowest bit leaves another where there are two.
      if letters & (letters &- 1) != 0 || (hasLetter && letters != 0) { hasTwo = true }
      if letters != 0 { hasLetter = true }
      if letters & (chunk << 2) != 0 { hasSmall = true }
      position += length
      guard length < 8 else { continue }
      let next = bytes[position]
      if next >= 0x80 || next == 0x2B || (next == 0x2E && position - start == 1) { return nil }
      let first = bytes[start]
      tokens.append(
        Token(
          start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: position),
          hash: hash,
          joiner: joiner(from: previousEnd, to: start),
          isCapitalized: first < 0x5B && first > 0x40,
          isAllCaps: hasTwo && !hasSmall,
          isDotted: false
        )
      )
      index = position
      return position
    }
    return nil
  }

  /// Reads one word of any kind; gives its end.
  private mutating func word(after previousEnd: Int, into tokens: inout [Token]) -> Int {
    let start = index
    var hash = Hashing()
    var capitals = 0
    var letters = 0
    var dots = 0
    let first = bytes[start]
    let isCapitalized = first >= 0x80 ? isCapitalScalar(at: start) : first < 0x5B && first > 0x40
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= 0x61, byte <= 0x7A {
          letters += 1
          hash.add(byte)
        } else if byte >= 0x41, byte <= 0x5A {
          letters += 1
          capitals += 1
          hash.add(byte | 0x20)
        } else if byte >= 0x30, byte <= 0x39 {
          hash.add(byte)
        } else if byte == 0x2E, isDotOfAcronym(at: index, start: start, dots: dots) {
          dots += 1
        } else if byte == 0x2B, capitals >= 2, index + 1 >= end || !ByteClass.isWord(bytes[index + 1]) {
          // `OPEC+`
          hash.add(byte)
        } else {
          break
        }
        index += 1
      } else {
        // A soft hyphen (U+00AD) within a word is not seen.
        if byte == 0xC2, index + 2 < end, bytes[index + 1] == 0xAD, ByteClass.isLetter(bytes[index + 2]) {
          index += 2
          continue
        }
        guard isWordScalar(at: index) else { break }
        letters += 1
        if isCapitalScalar(at: index) { capitals += 1 }
        foldScalar(into: &hash)
      }
    }
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: index),
        hash: hash.value,
        joiner: joiner(from: previousEnd, to: start),
        isCapitalized: isCapitalized,
        isAllCaps: letters >= 2 && capitals == letters,
        isDotted: dots > 0
      )
    )
    return index
  }

  private mutating func ampersand(after previousEnd: Int, into tokens: inout [Token]) -> Int {
    let start = index
    index += 1
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: index),
        hash: Self.andHash,
        joiner: joiner(from: previousEnd, to: start),
        isCapitalized: false,
        isAllCaps: false,
        isDotted: false
      )
    )
    return index
  }

  private static let andHash = Hashing.of("and")

  /// A dot within `U.S.`: a single capital letter before it, and after it another one with its dot, or the acronym's end.
  private func isDotOfAcronym(at dot: Int, start: Int, dots: Int) -> Bool {
    guard dot - start == 2 * dots + 1, ByteClass.isLetter(bytes[dot - 1]) else { return false }
    if dots > 0 {
      let next = dot + 1
      return next >= end || !ByteClass.isWord(bytes[next])
        || (next + 1 < end && ByteClass.isLetter(bytes[next]) && bytes[next + 1] == 0x2E)
    }
    guard dot + 1 < end, ByteClass.isLetter(bytes[dot + 1]) else { return false }
    // `U.S administration` lacks its last dot.
    if dot + 2 >= end || !ByteClass.isWord(bytes[dot + 2]) {
      return dot + 2 < end && bytes[dot + 2] == 0x2E
        || bytes[dot - 1] < 0x5B && bytes[dot + 1] < 0x5B
    }
    return false
  }

  private func joiner(from: Int, to: Int) -> Token.Joiner {
    guard from >= 0 else { return .none }
    if to - from == 1 {
      switch bytes[from] {
      case 0x20, 0x0A, 0x09: return .space
      case 0x2D: return .hyphen
      case 0x27: return .apostrophe
      // `N.Korea`
      case 0x2E where isInitial(endingAt: from) && bytes[to] < 0x5B && bytes[to] > 0x40: return .dot
      case 0x2F where ByteClass.isDigit(bytes[from - 1]) && ByteClass.isDigit(bytes[to]): return .hyphen
      default: return from == to ? .space : .none
      }
    }
    if to == from { return .space }
    return wideJoiner(from, to)
  }

  /// True for a capital letter that is a word by itself.
  private func isInitial(endingAt end: Int) -> Bool {
    guard end > 0, bytes[end - 1] < 0x5B, bytes[end - 1] > 0x40 else { return false }
    return end == 1 || !ByteClass.isWord(bytes[end - 2]) && bytes[end - 2] < 0x80 && bytes[end - 2] != 0x2E
  }

  private func wideJoiner(_ from: Int, _ to: Int) -> Token.Joiner {
    var joiner = Token.Joiner.space
    var cursor = from
    while cursor < to {
      let byte = bytes[cursor]
      switch byte {
      case 0x20, 0x09, 0x0A: cursor += 1
      case 0x2C where cursor == from && to - from > 1:
        joiner = .comma
        cursor += 1
      case 0x2E where cursor == from && to - from > 1:
        joiner = .dot
        cursor += 1
      // The apostrophe of `Workers’ Party`.
      case 0x27 where cursor == from: cursor += 1
      case 0xE2 where cursor == from && to - from > 3 && bytes[from + 1] == 0x80 && bytes[from + 2] == 0x99:
        cursor += 3
      case 0xC2 where cursor + 1 < to && bytes[cursor + 1] == 0xA0: cursor += 2
      case 0xE2 where to - from == 3 && bytes[from + 1] == 0x80:
        switch bytes[from + 2] {
        case 0x90, 0x91, 0x93: return .hyphen
        case 0x98, 0x99: return .apostrophe
        case 0xAF: return .space
        default: return .none
        }
      case 0xCA where to - from == 2 && bytes[from + 1] >= 0xB9 && bytes[from + 1] <= 0xBF: return .apostrophe
      default: return .none
      }
    }
    return joiner
  }

  // MARK: Scalars beyond ASCII

  private func scalarLength(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }

  private func scalar(at position: Int) -> UInt32 {
    let lead = bytes[position]
    let length = scalarLength(lead)
    guard length > 1, position + length <= end else { return 0xFFFD }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return value
  }

  /// Letters and marks; not the punctuation, symbols and blanks of Latin-1, General Punctuation and CJK.
  private func isWordScalar(at position: Int) -> Bool {
    let value = scalar(at: position)
    switch value {
    case 0...0xBF: return value == 0xAA || value == 0xBA || value == 0xB5
    case 0xD7, 0xF7: return false
    case 0x2B0...0x2FF: return false
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFF0F, 0xFFF0...0xFFFF: return false
    default: return value < 0x1F000 || value > 0x1FAFF
    }
  }

  private func isCapitalScalar(at position: Int) -> Bool {
    guard let scalar = Unicode.Scalar(scalar(at: position)) else { return false }
    return scalar.properties.isUppercase || !scalar.properties.isLowercase
  }

  private mutating func foldScalar(into hash: inout Hashing) {
    let value = scalar(at: index)
    let length = min(scalarLength(bytes[index]), end - index)
    defer { index += length }
    if 0x300...0x36F ~= value { return }
    if let base = Folding.base(of: value) {
      base.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
    } else if let scalar = Unicode.Scalar(value) {
      for byte in scalar.properties.lowercaseMapping.utf8 { hash.add(byte) }
    }
  }
}
