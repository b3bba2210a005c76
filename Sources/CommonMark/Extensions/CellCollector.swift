internal import CCMark

/// Recognises the headings that stand for cells, in the order of the walk.
struct CellCollector {
  private let tables: [SourceTable]
  /// Each table's cells by row; the nodes live as long as the tree.
  private var found: [[[OpaquePointer]]]
  private var parents: [OpaquePointer?]

  init(_ tables: [SourceTable]) {
    self.tables = tables
    found = tables.map { Array(repeating: [], count: $0.rowCount) }
    parents = Array(repeating: nil, count: tables.count)
  }

  mutating func add(_ node: OpaquePointer) {
    guard cmark_node_get_type(node) == CMARK_NODE_HEADING, let (table, row) = Self.note(of: node),
      found.indices.contains(table), found[table].indices.contains(row)
    else { return }
    let parent = cmark_node_parent(node)
    if row == 0, found[table][0].isEmpty { parents[table] = parent }
    if parents[table] == parent { found[table][row].append(node) }
  }

  /// How many rows of each table, from its header on, have all their cells in one parent.
  var rows: [Int] {
    zip(found, tables).map { rows, table in
      rows.enumerated().prefix { $0.element.count == ($0.offset == 1 ? 1 : table.alignments.count) }.count
    }
  }

  /// Takes the notes off the cells and the delimiter rows out of the tree. The tree must still be there.
  consuming func finish() -> [TableCell] {
    var cells: [TableCell] = []
    for (table, rows) in zip(tables, found) {
      for (row, nodes) in rows.enumerated() where row != 1 {
        for (column, node) in nodes.enumerated() {
          Self.removeNote(node)
          cells.append(TableCell(table: table, row: row, column: column))
          cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: cells.count))
        }
      }
      for node in rows[1] { cmark_node_free(node) }
    }
    return cells
  }

  /// The numbers of the table and row in the note at the end of a heading.
  private static func note(of node: OpaquePointer) -> (table: Int, row: Int)? {
    guard let bytes = NodeText.last(of: node), let start = bytes.lastIndex(of: 0xEF),
      bytes[start...].starts(with: Mark.note)
    else { return nil }
    let parts = bytes[(start + 3)...].split(separator: 0x3A, omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count == 2, let table = parts[0], let row = parts[1] else { return nil }
    return (table, row)
  }

  private static func removeNote(_ node: OpaquePointer) {
    guard let text = cmark_node_last_child(node), var bytes = NodeText.literal(of: text),
      let start = bytes.lastIndex(of: 0xEF)
    else { return }
    bytes.removeSubrange(start...)
    while bytes.last == 0x20 { bytes.removeLast() }
    if bytes.isEmpty {
      cmark_node_free(text)
    } else {
      NodeText.set(bytes[...], of: text)
    }
  }
}
