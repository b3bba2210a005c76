internal import CCMark

/// Has libcmark read the cells of pipe tables, of which it knows nothing.
///
/// A table is a paragraph to libcmark. Its lines are written anew with a heading for each cell, ending in a mark with
/// the numbers of the table and the row: a heading takes one line, holds inline content, needs no blank line around it
/// and ends where its containers end, so that links, code and laziness are as the rules have them. What libcmark makes
/// of these headings also says which lines were rows at all: those of one parent.
struct TableRewriter {
  let source: SourceText
  let options: ParseOptions

  /// A table whose last row is a lazy line is cut there and read again; so often at most.
  private static let attempts = 6

  /// A text with its tables written anew.
  struct Result: ~Copyable {
    let tree: Tree
    let text: SourceText
    let cells: [TableCell]
    let lost: [LostCells]
  }

  /// The text as a tree in which a heading with user data is a cell, and what its user data, less one, is an index into.
  func parse() -> Result {
    let plain = Tree(parsing: source.bytes, options: options)
    var tables = TableFinder(source).tables(in: plain)
    for _ in 0..<Self.attempts where !tables.isEmpty {
      let text = rewrite(tables)
      let tree = Tree(parsing: text.bytes, options: options)
      var collector = CellCollector(tables)
      tree.walk { node, isEntering in
        if isEntering { collector.add(node) }
      }
      let rows = collector.rows
      if zip(rows, tables).allSatisfy({ $0 == $1.rowCount }) {
        return Result(tree: tree, text: text, cells: collector.finish(), lost: lost(in: tables))
      }
      tables = zip(tables, rows).compactMap { table, count in
        guard count >= 2 else { return nil }
        var table = table
        table.end = table.header + count
        return table
      }
    }
    return Result(tree: plain, text: source, cells: [], lost: [])
  }

  /// What the rows below the headers hold beyond the columns.
  private func lost(in tables: [SourceTable]) -> [LostCells] {
    tables.flatMap { table in
      source.lines[table.header..<table.end].dropFirst(2).compactMap { line -> LostCells? in
        let columns = table.alignments.count
        let places = TableRow.places(in: line.bytes[line.contentStart...])
        let lost = places.dropFirst(columns).filter { !$0.isEmpty }
        guard let first = lost.first else { return nil }
        let cells = lost.map { place in
          var cell = TableRow.content(line.bytes[place])
          Mark.restore(&cell, from: 0, isCode: true)
          return String(decoding: cell, as: UTF8.self)
        }
        let column = Mark.column(of: first.lowerBound, in: line.bytes)
        return LostCells(cells: cells, columns: columns, line: line.origin, column: column)
      }
    }
  }

  private func rewrite(_ tables: [SourceTable]) -> SourceText {
    var lines: [SourceText.Line] = []
    var next = 0
    for (number, table) in tables.enumerated() {
      lines += source.lines[next..<table.header]
      for row in 0..<table.rowCount { write(row, of: table, number, to: &lines) }
      next = table.end
    }
    lines += source.lines[next...]
    return SourceText(lines: lines)
  }

  private func write(_ row: Int, of table: SourceTable, _ number: Int, to lines: inout [SourceText.Line]) {
    let line = source.lines[table.header + row]
    let start = row == 0 ? table.firstColumn ?? line.contentStart : line.contentStart
    // The cells behind a header's first stand where the delimiter row does, past any mark of a list item.
    let below = source.lines[table.header + max(row, 1)]
    let prefix = below.bytes[..<below.contentStart]
    let note = Mark.note + Array("\(number):\(row)".utf8)
    let cells = row == 1 ? [[]] : TableRow.cells(of: line.bytes[start...])
    for column in 0..<(row == 1 ? 1 : table.alignments.count) {
      var bytes = Array(column == 0 ? line.bytes[..<start] : prefix)
      bytes += "# ".utf8
      bytes += column < cells.count ? cells[column] : []
      bytes.append(0x20)
      bytes += note
      lines.append(SourceText.Line(bytes: bytes[...], origin: line.origin))
    }
  }
}
