@testable import Dossier

extension HostileCase {
  /// Bytes that are no text, and line ends of all kinds.
  static let encodings: [HostileCase] = [
    .bytes(["a.md": [0xFF, 0xFE, 0x41, 0x00]], .error("not-utf8"), "UTF-16 with its mark"),
    .bytes(["a.md": [0x41, 0x00, 0x42, 0x00]], .error("not-utf8"), saying: "NUL", "UTF-16 without a mark"),
    .bytes(["a.md": [0x41, 0x0A, 0xE9, 0x0A]], .error("not-utf8"), saying: "a.md:2", "Latin-1"),
    .bytes(["a.md": [0xC0, 0xAF]], .error("not-utf8"), "an overlong slash"),
    .bytes(["a.md": [0xED, 0xA0, 0x80]], .error("not-utf8"), "half of a surrogate pair"),
    .bytes(["a.md": [0xF4, 0x90, 0x80, 0x80]], .error("not-utf8"), "a code point above U+10FFFF"),
    .bytes(["a.md": [0x41, 0xE2, 0x82]], .error("not-utf8"), "a character cut short"),
    .bytes(["a.md": [0x80]], .error("not-utf8"), "a continuation byte alone"),
    .bytes(["a.md": Array("Text \0 more".utf8)], .error("not-utf8"), saying: "NUL", "a NUL in the text"),
    .bytes(["a.md": Array("A\nB\n\0".utf8)], .error("not-utf8"), saying: "a.md:3", "a NUL on line 3"),
    .bytes(["a.md": Array("---\ntitle: a\0b\n---\nT".utf8)], .error("not-utf8"), "a NUL in the front matter"),
    .bytes(
      ["a.md": Array("---\ntitle: a\u{1}\n---\nT".utf8)],
      .error("yaml"),
      "a control character in the front matter"
    ),
    .bytes(["a.md": Array("T", 0xFE)], .error("not-utf8"), "a stray byte at the end"),
    .bytes(["leaders/x.md": Array("---\nname: X", 0xFF)], .error("not-utf8"), "a record that is no UTF-8"),
    .bytes(["site.yaml": Array("title: ", 0xE9)], .error("not-utf8"), "a site.yaml that is no UTF-8"),
    .bytes(
      ["a.md": Array("T".utf8), "strings.yaml": [0xFF]],
      .error("not-utf8"),
      "a strings.yaml that is no UTF-8"
    ),
    .bytes(
      [
        "a.md": Array("A".utf8),
        "strings.yaml": Array("\u{FEFF}contents: In short\nsources: Rests on\n".utf8),
      ],
      .fine,
      "a byte order mark before strings.yaml"
    ),
    .bytes(["site.yaml": Array("title: a\0b".utf8)], .error("not-utf8"), "a NUL in site.yaml"),
    .article("\u{FEFF}# Title\n\nText.\n", .fine, "a byte order mark"),
    .article("\u{FEFF}---\ntitle: T\n---\nText.\n", .fine, "a byte order mark before front matter"),
    .article("---\r\ntitle: T\r\n---\r\nText.\r\n", .fine, "CRLF"),
    .article("---\rtitle: T\rnope: 1\r---\rText.\r", .warning("unknown-key"), saying: "a.md:3", "lone CR"),
    .article("---\ntitle: T\r\n---\nText.\r\n\rMore.\n", .fine, "line ends mixed"),
    .article("Text \u{202E}desrever\u{202C} \u{200B}\u{2066}x\u{2069}.", .fine, "text that turns around"),
    .article("# \u{301}\u{301}\u{301}\n\nText.", .fine, "marks without a letter"),
    .article("a\u{2028}b\u{2029}c\u{85}d", .fine, "separators that are no line ends in Markdown"),
    .article(String(repeating: "e\u{301}", count: 5_000), .fine, "5,000 marks"),
    .article("e" + String(repeating: "\u{301}", count: 20_000), .fine, "one letter with 20,000 marks"),
    .article("", .warning("empty-article"), "an empty file"),
    .article("\u{FEFF}", .warning("empty-article"), "a byte order mark alone"),
    .article("\n\n   \n", .warning("empty-article"), "blanks alone"),
    .article("---\n---\n", .warning("empty-article"), "front matter alone"),
    .article("\u{FFFE}\u{FFFF}\u{10FFFF}", .fine, "code points that are no characters"),
    .article(
      "\u{1}\u{7}\u{1B}[31mred\u{7F}",
      .warning("control-character"),
      "control characters of a terminal"
    ),
  ]
}

extension Array where Element == UInt8 {
  /// A text with bytes behind it.
  fileprivate init(_ text: String, _ bytes: UInt8...) {
    self = Array(text.utf8) + bytes
  }
}
