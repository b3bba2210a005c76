import Testing

@testable import CommonMark

/// Whatever is thrown at the extensions, they give a document that is whole.
@Suite struct ExtensionPropertyTests {
  /// Numbers that are the same in every run (Steele, Lea, Flood: SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "|", "|", "\n", "\n", "\n\n", "---", ":-", "-:", "| a | b |\n|---|:-:|\n", "~", "~~", "~~~", "\\~", "\\|",
    "\\[^", "[^1]",
    "[^1]: ", "\n[^2]: n\n", "[^2]", "> ", "- ", "1) ", "    ", "\t", "`", "```\n", "*", "**", "_", "# ",
    "word", "é", "“", "[x](u)",
    "![i](u)", "<b>", "<!--", "-->", "\r", "\r\n", "\u{00A0}", "\\", "\\\\", "&amp;", "[r]: /u\n", "[r]", "=",
    "===\n", "1)  # ",
  ]

  @Test(arguments: 0..<60) func anyTextGivesAWholeDocument(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 1...40, using: &generator)
      let source = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let document = Document(
        parsing: Array(source.utf8),
        options: ParseOptions(extensions: .all, citable: ["x", "1"])
      )
      #expect(Self.faults(in: document, source) == [], "\(source.debugDescription)")
    }
  }

  private static func faults(in document: Document, _ source: String) -> [String] {
    var faults: [String] = []
    var open: [Event.Kind] = []
    for event in document.events where !Self.leaves.contains(event.kind) {
      if event.isEnter {
        open.append(event.kind)
      } else if open.popLast() != event.kind {
        faults.append("\(event.kind) ends out of turn")
      }
    }
    if !open.isEmpty { faults.append("\(open) never ends") }
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }.count
    for block in document.blocks where !(1...lines).contains(block.line) {
      faults.append("line \(block.line)")
    }
    for (index, citation) in document.citations.enumerated() {
      guard document.events[citation.event].kind == .citation,
        Int(document.events[citation.event].payload) == index
      else {
        faults.append("citation \(index)")
        continue
      }
      if case .footnote(let note) = citation.target, !document.footnotes.indices.contains(note) {
        faults.append("note \(note)")
      }
    }
    let html = String(decoding: document.html(), as: UTF8.self)
    for mark in Mark.all where html.contains(String(decoding: mark, as: UTF8.self)) {
      faults.append("a mark is left")
    }
    for match in html.matches(of: #/href="#(fn[^"]*)"/#) where !html.contains("id=\"\(match.1)\"") {
      faults.append("nothing has the id \(match.1)")
    }
    return faults
  }

  private static let leaves: Set<Event.Kind> = [
    .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline, .citation,
  ]
}
