/// A cell among the headings of a rewritten text.
struct TableCell {
  /// The table that it belongs to.
  let table: SourceTable
  /// Its row: 0 in the header, from 2 on in the body; 1 would be the delimiter row.
  let row: Int
  let column: Int

  var alignment: TableAlignment { table.alignments[column] }
  var isHeader: Bool { row == 0 }
  /// True when the table has rows below its header.
  var hasBody: Bool { table.rowCount > 2 }
  /// True in the first row of the body.
  var isFirstOfBody: Bool { row == 2 }
  var isFirstOfRow: Bool { column == 0 }
  var isLastOfRow: Bool { column == table.alignments.count - 1 }
  var isFirstOfTable: Bool { isHeader && isFirstOfRow }
  var isLastOfTable: Bool { isLastOfRow && (hasBody ? row == table.rowCount - 1 : isHeader) }
}
