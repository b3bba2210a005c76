/// A cell among the headings of a rewritten text.
struct TableCell {
  var alignment: TableAlignment
  var isHeader: Bool
  var isFirstOfRow: Bool
  var isLastOfRow: Bool
  var isFirstOfTable: Bool
  var isLastOfTable: Bool
  /// True in the first row of the body.
  var isFirstOfBody: Bool
  /// True when the table has rows below its header.
  var hasBody: Bool
}
