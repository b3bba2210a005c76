internal import CCMark

/// Finds pipe tables in the paragraphs of a tree.
struct TableFinder {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  /// The tables in order.
  func tables(in tree: borrowing Tree) -> [SourceTable] {
    var tables: [SourceTable] = []
    tree.walk { node, isEntering in
      guard isEntering, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return }
      let lines =
        source.index(
          ofLine: cmark_node_get_start_line(node)
        )...source.index(ofLine: cmark_node_get_end_line(node))
      if let table = table(in: lines, column: Int(cmark_node_get_start_column(node))) { tables.append(table) }
    }
    return tables
  }

  /// The table that a paragraph ends in: a line with as many cells as the delimiter row below it, and all lines behind.
  private func table(in lines: ClosedRange<Int>, column: Int) -> SourceTable? {
    for index in lines.dropFirst() {
      let line = source.lines[index]
      guard let alignments = TableRow.alignments(of: line.bytes[line.contentStart...]) else { continue }
      let header = source.lines[index - 1]
      let isFirst = index - 1 == lines.lowerBound
      // Invariant: libcmark's columns count bytes from 1; the value is kept within the line all the same.
      let first = min(header.bytes.startIndex + max(column - 1, 0), header.bytes.endIndex)
      let start = isFirst ? first : header.contentStart
      guard TableRow.cells(of: header.bytes[start...]).count == alignments.count else { continue }
      return SourceTable(
        alignments: alignments,
        header: index - 1,
        end: end(of: index + 1..<lines.upperBound + 1, columns: alignments.count),
        firstColumn: isFirst ? first : nil
      )
    }
    return nil
  }

  /// How many cells may be missing from the rows of a table: short rows under a wide header are filled up, and a small
  /// text could ask for very many cells.
  private static let missingLimit = 100_000

  /// Where the rows of a table end: with the lines, or where too many cells are missing.
  private func end(of rows: Range<Int>, columns: Int) -> Int {
    var missing = 0
    for row in rows {
      let line = source.lines[row]
      missing += max(0, columns - TableRow.cells(of: line.bytes[line.contentStart...]).count)
      if missing > Self.missingLimit { return row }
    }
    return rows.upperBound
  }
}
