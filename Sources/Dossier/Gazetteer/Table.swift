/// A tab-separated data file: lines of `#` are comments, the first other line names the columns.
struct Table: Sendable {
  /// A row by the place of its first cell among all cells.
  struct Row: Sendable {
    fileprivate let start: Int
  }

  /// The rows in their order.
  private(set) var rows: [Row] = []
  /// The names of the columns in their order.
  private(set) var columnNames: [String] = []
  /// The cells of all rows, each row cut or padded to the number of columns.
  private var cells: [Substring] = []
  private var columns: [Substring: Int] = [:]

  private static let tab: UInt8 = 0x09
  private static let newline: UInt8 = 0x0A
  private static let comment: UInt8 = 0x23
  private static let bar: UInt8 = 0x7C

  /// Reads a table; lines end in LF.
  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    let ends = Self.ends(text)
    cells.reserveCapacity(ends.count + 1)
    var (start, first) = (text.startIndex, 0)
    for end in ends + [text.endIndex] {
      cells.append(text[start..<end])
      guard end < text.endIndex else { break }
      start = text.utf8.index(after: end)
      if text.utf8[end] == Self.newline {
        endLine(first, isComment: text.utf8[cells[first].startIndex] == Self.comment)
        first = cells.count
      }
    }
    endLine(first, isComment: cells[first].utf8.first == Self.comment)
  }

  /// Makes a row of the cells from one on, or takes those of an empty line or comment away.
  private mutating func endLine(_ first: Int, isComment: Bool) {
    let count = cells.count - first
    guard !isComment, count > 1 || !cells[first].isEmpty else { return cells.removeSubrange(first...) }
    if columns.isEmpty {
      columnNames = cells[first...].map(String.init)
      for (index, name) in cells[first...].enumerated() { columns[name] = index }
      return cells.removeSubrange(first...)
    }
    rows.append(Row(start: first))
    let missing = columns.count - count
    if missing < 0 { cells.removeLast(-missing) }
    for _ in 0..<max(0, missing) { cells.append("") }
  }

  /// The tabs and line ends of a text.
  private static func ends(_ text: String) -> [String.Index] {
    let offsets = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.filter { bytes[$0] == tab || bytes[$0] == newline }
    }
    return (offsets ?? []).map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  /// A table that is compiled into the program; empty when there is none of that name.
  static func builtIn(_ name: String) -> Table {
    Table(BuiltIn.file(name).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// The number of a column; nil when there is none of that name.
  func number(ofColumn name: Substring) -> Int? { columns[name] }

  /// Reads cells of a row by the names of their columns.
  func cell(_ row: Row, _ column: Substring) -> String { cell(row, columns[column]) }

  /// Reads a cell of a row by the number of its column.
  func cell(_ row: Row, _ column: Int?) -> String { column.map { String(cells[row.start + $0]) } ?? "" }

  /// The parts of a cell that holds a list.
  func list(_ row: Row, _ column: Substring) -> [String] { parts(row, columns[column]).map { String($0) } }

  /// The parts of a cell that holds a list, as pieces of the table's text.
  func parts(_ row: Row, _ column: Int?) -> [Substring] {
    guard let column, !cells[row.start + column].isEmpty else { return [] }
    let cell = cells[row.start + column]
    guard cell.utf8.contains(Self.bar) else { return [cell] }
    return cell.utf8.split(separator: Self.bar).map { Substring($0) }
  }
}
