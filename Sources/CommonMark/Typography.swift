/// Typographic marks in texts that are no Markdown, as libcmark makes them in Markdown.
public enum Typography {
  /// A line of text with curled quotes, dashes and dots for straight quotes, `--`, `---` and `...`; line breaks become blanks.
  public static func smart(_ text: String) -> String {
    guard needsMarks(text.utf8) else { return text }
    // A word before it keeps the text from being read as a list, heading or rule.
    var source = Array("x ".utf8)
    for byte in text.utf8 {
      if isMarkup(byte) { source.append(UInt8(ascii: "\\")) }
      source.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    let document = Document(parsing: source)
    guard let block = document.blocks.first else { return text }
    return String(decoding: document.text[block.text].dropFirst(2), as: UTF8.self)
  }

  /// Whether there is a quote, or a dash or dot behind its like.
  private static func needsMarks(_ text: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == last && isStraight(byte) {
        return true
      }
      last = byte
    }
    return false
  }

  private static func isStraight(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  /// True for the marks that Markdown may give a meaning, but for those to be made typographic (CommonMark 0.30, 2.4).
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: !isStraight(byte)
    default: false
    }
  }
}
