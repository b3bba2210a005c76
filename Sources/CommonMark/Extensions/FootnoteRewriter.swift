internal import CCMark

/// Has libcmark read the notes of a text, of which it knows nothing.
///
/// `[^label]: note` is written anew as an item of an ordered list, whose content is set in by four columns as a note's
/// is. The item's first block is a heading with a mark and the note's number.
struct FootnoteRewriter {
  /// A note as it is defined.
  struct Definition {
    var label: String
    /// The 1-based line of the text that was parsed.
    var line: Int
  }

  /// The text with its notes written anew, and the notes in order.
  static func rewrite(_ source: SourceText, options: ParseOptions) -> (text: SourceText, notes: [Definition])
  {
    guard source.lines.contains(where: { definition(in: $0) != nil }) else { return (source, []) }
    let verbatim = verbatimLines(Tree(parsing: source.bytes, options: options), source)
    var notes: [Definition] = []
    var lines: [SourceText.Line] = []
    for (index, line) in source.lines.enumerated() {
      guard let (label, rest) = definition(in: line), !verbatim.contains(index) else {
        lines.append(line)
        continue
      }
      let prefix = line.bytes[..<line.contentStart]
      let heading = Array("1)  # ".utf8) + Mark.note + Array("\(notes.count)".utf8)
      lines.append(SourceText.Line(bytes: prefix + heading, origin: line.origin))
      if !rest.isEmpty {
        lines.append(SourceText.Line(bytes: prefix + Array("    ".utf8) + rest, origin: line.origin))
      }
      notes.append(Definition(label: label, line: line.origin))
    }
    return (SourceText(lines: lines), notes)
  }

  /// The label and what is behind it of a line that begins a note.
  private static func definition(in line: SourceText.Line) -> (label: String, rest: ArraySlice<UInt8>)? {
    let content = line.bytes[line.contentStart...]
    guard content.starts(with: [0x5B, 0x5E]) else { return nil }
    let label = content.dropFirst(2).prefix { $0 != 0x5D && $0 != 0x20 && $0 != 0x09 }
    let rest = content[label.endIndex...]
    guard !label.isEmpty, rest.starts(with: [0x5D, 0x3A]), !isIndented(line) else { return nil }
    return (String(decoding: label, as: UTF8.self), rest.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 })
  }

  /// True for content four columns or more behind the last block quote's mark, which is code or a list's.
  private static func isIndented(_ line: SourceText.Line) -> Bool {
    let blanks = line.bytes[..<line.contentStart].reversed().prefix { $0 != 0x3E }
    return blanks.contains(0x09) || blanks.count > 4
  }

  /// The indices of the lines in code and raw HTML.
  private static func verbatimLines(_ tree: borrowing Tree, _ source: SourceText) -> Set<Int> {
    var lines: Set<Int> = []
    tree.walk { node, isEntering in
      let type = cmark_node_get_type(node)
      guard isEntering, type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK else { return }
      let first = source.index(ofLine: cmark_node_get_start_line(node))
      lines.formUnion(first...max(first, source.index(ofLine: cmark_node_get_end_line(node))))
    }
    return lines
  }
}
