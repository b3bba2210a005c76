/// Case and diacritics taken off, so that `Türkiye`, `TURKIYE` and `turkiye` compare equal.
enum Folding {
  /// The folded form of a text: ASCII letters in lower case, Latin letters without marks; other scripts in lower case.
  static func fold(_ text: some StringProtocol) -> String {
    if let plain = plain(text) { return plain }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        output.append(0x41...0x5A ~= scalar.value ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if 0x300...0x36F ~= scalar.value {
        continue
      } else if let base = base(of: scalar.value) {
        output.append(contentsOf: base.description.unicodeScalars)
      } else {
        output.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(output)
  }

  /// The folded form with one blank between words, by which two names are known to be one.
  static func key(of text: some StringProtocol) -> String {
    let folded = fold(text)
    return isSinglySpaced(folded)
      ? folded : folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True for ASCII words with one blank between them.
  private static func isSinglySpaced(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// True for texts of one key; most that are not are told apart by their first letters.
  static func isAlike(_ one: String, _ other: String) -> Bool {
    if let first = one.utf8.first, let second = other.utf8.first, ByteClass.isLetter(first),
      ByteClass.isLetter(second),
      first | 0x20 != second | 0x20
    {
      return false
    }
    return key(of: one) == key(of: other)
  }

  /// The folded form without full stops and apostrophes: `U.S. Treasury` and `US treasury` are one.
  static func loose(_ text: some StringProtocol) -> String {
    key(of: String(text.filter { !".'’".contains($0) }))
  }

  /// A text in ASCII in lower case; nil when it is not.
  private static func plain(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      bytes.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ASCII letters that stand for a marked Latin letter, in lower case; nil when it has none.
  @inline(__always)
  static func base(of scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0xC0...0x17F: latin[Int(scalar - 0xC0)]
    case 0x1E00...0x1EFF: additional(scalar)
    default: other(scalar)
    }
  }

  /// U+00C0–U+017F, in order.
  private static let latin: [StaticString] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "x", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "/", "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
  ]

  /// U+1E00–U+1EFF (Latin Extended Additional), in blocks of one letter.
  private static func additional(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x1E00...0x1E01, 0x1EA0...0x1EB7: "a"
    case 0x1E02...0x1E07: "b"
    case 0x1E08...0x1E09: "c"
    case 0x1E0A...0x1E13: "d"
    case 0x1E14...0x1E1D, 0x1EB8...0x1EC7: "e"
    case 0x1E1E...0x1E1F: "f"
    case 0x1E20...0x1E21: "g"
    case 0x1E22...0x1E2B, 0x1E96: "h"
    case 0x1E2C...0x1E2F, 0x1EC8...0x1ECB: "i"
    case 0x1E30...0x1E35: "k"
    case 0x1E36...0x1E3D: "l"
    case 0x1E3E...0x1E43: "m"
    case 0x1E44...0x1E4B: "n"
    case 0x1E4C...0x1E53, 0x1ECC...0x1EE3: "o"
    case 0x1E54...0x1E57: "p"
    case 0x1E58...0x1E5F: "r"
    case 0x1E60...0x1E69: "s"
    case 0x1E9E: "ss"
    case 0x1E6A...0x1E71, 0x1E97: "t"
    case 0x1E72...0x1E7B, 0x1EE4...0x1EF1: "u"
    case 0x1E7C...0x1E7F: "v"
    case 0x1E80...0x1E89: "w"
    case 0x1E8C...0x1E8F, 0x1EF2...0x1EF9: "y"
    case 0x1E90...0x1E95: "z"
    default: nil
    }
  }

  private static func other(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x18F, 0x259: "a"
    case 0x1A0, 0x1A1: "o"
    case 0x1AF, 0x1B0: "u"
    case 0x1CD, 0x1CE: "a"
    case 0x1CF, 0x1D0: "i"
    case 0x1D1, 0x1D2: "o"
    case 0x1D3...0x1DC: "u"
    case 0x1E6, 0x1E7: "g"
    case 0x218, 0x219: "s"
    case 0x21A, 0x21B: "t"
    default: nil
    }
  }
}
