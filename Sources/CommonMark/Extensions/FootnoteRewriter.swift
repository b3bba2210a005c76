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
    /// The 1-based column of its opening bracket.
    var column: Int
  }

  /// A line that was taken for a note and comes out as something else is left alone in the next attempt; so often at most.
  private static let attempts = 6

  /// The text with its notes written anew, and the notes in order.
  static func rewrite(_ source: SourceText, options: ParseOptions) -> (text: SourceText, notes: [Definition])
  {
    let candidates = source.lines.indices.filter { definition(in: source.lines[$0]) != nil }
    guard !candidates.isEmpty else { return (source, []) }
    var left = verbatimLines(Tree(parsing: source.bytes, options: options), source)
    for _ in 0..<attempts {
      let (text, notes, origins) = rewrite(source, leaving: left)
      let found = Set(items(in: Tree(parsing: text.bytes, options: options)).map(\.number))
      let missing = notes.indices.filter { !found.contains($0) }
      if missing.isEmpty { return (text, notes) }
      left.formUnion(missing.map { origins[$0] })
    }
    return (source, [])
  }

  /// The list items of a tree that are notes, with the numbers of these.
  static func items(in tree: borrowing Tree) -> [(number: Int, item: OpaquePointer)] {
    var found: [(number: Int, item: OpaquePointer)] = []
    tree.walk { node, isEntering in
      guard isEntering, cmark_node_get_type(node) == CMARK_NODE_ITEM,
        let heading = cmark_node_first_child(node),
        cmark_node_get_type(heading) == CMARK_NODE_HEADING, let bytes = NodeText.last(of: heading),
        bytes.starts(with: Mark.note), let number = Int(String(decoding: bytes[3...], as: UTF8.self))
      else { return }
      found.append((number, node))
    }
    return found
  }

  /// The text with all notes but those on some lines written anew, and the index of each note's line.
  private static func rewrite(
    _ source: SourceText,
    leaving left: Set<Int>
  ) -> (text: SourceText, notes: [Definition], origins: [Int]) {
    var notes: [Definition] = []
    var origins: [Int] = []
    var lines: [SourceText.Line] = []
    for (index, line) in source.lines.enumerated() {
      guard !left.contains(index), let (label, rest) = definition(in: line) else {
        lines.append(line)
        continue
      }
      let prefix = line.bytes[..<line.contentStart]
      let heading = Array("1)  # ".utf8) + Mark.note + Array("\(notes.count)".utf8)
      lines.append(SourceText.Line(bytes: prefix + heading, origin: line.origin))
      if !rest.isEmpty {
        lines.append(SourceText.Line(bytes: prefix + Array("    ".utf8) + rest, origin: line.origin))
      }
      let column = Mark.column(of: line.contentStart, in: line.bytes)
      notes.append(Definition(label: label, line: line.origin, column: column))
      origins.append(index)
    }
    return (SourceText(lines: lines), notes, origins)
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
