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
  /// The whole text, in contiguous UTF-8.
  private let text: String
  /// The cells of all rows as byte ranges of ``text``, each row cut or padded to the number of columns.
  private var cells: [Cell] = []
  private var columns: [Substring: Int] = [:]

  private struct Cell: Sendable {
    var start: UInt32
    var end: UInt32
    static let empty = Cell(start: 0, end: 0)
  }

  private static let tab: UInt8 = 0x09
  private static let newline: UInt8 = 0x0A
  private static let comment: UInt8 = 0x23
  private static let bar: UInt8 = 0x7C

  /// Reads a table; lines end in LF.
  init(_ source: String) {
    var source = source
    source.makeContiguousUTF8()
    text = source
    source.withUTF8 { bytes in
      cells.reserveCapacity(bytes.count / 12)
      var (start, first) = (0, 0)
      // Invariant: every index is below bytes.count.
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : Self.newline
        guard byte == Self.tab || byte == Self.newline else { continue }
        cells.append(Cell(start: UInt32(start), end: UInt32(index)))
        start = index + 1
        if byte == Self.newline {
          let line = Int(cells[first].start)
          endLine(first, isComment: line < bytes.count && bytes[line] == Self.comment)
          first = cells.count
        }
      }
    }
  }

  /// Makes a row of the cells from one on, or takes those of an empty line or comment away.
  private mutating func endLine(_ first: Int, isComment: Bool) {
    let count = cells.count - first
    guard !isComment, count > 1 || cells[first].start < cells[first].end else {
      return cells.removeSubrange(first...)
    }
    if columns.isEmpty {
      columnNames = cells[first...].map { String(piece($0)) }
      for (index, cell) in cells[first...].enumerated() { columns[piece(cell)] = index }
      return cells.removeSubrange(first...)
    }
    rows.append(Row(start: first))
    let missing = columns.count - count
    if missing < 0 { cells.removeLast(-missing) }
    for _ in 0..<max(0, missing) { cells.append(.empty) }
  }

  private func piece(_ cell: Cell) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: Int(cell.start))
    return text[start..<bytes.index(start, offsetBy: Int(cell.end - cell.start))]
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
  func cell(_ row: Row, _ column: Int?) -> String { String(piece(row, column)) }

  /// A cell of a row, as a piece of the table's text.
  func piece(_ row: Row, _ column: Int?) -> Substring { column.map { piece(cells[row.start + $0]) } ?? "" }

  /// The parts of a cell that holds a list.
  func list(_ row: Row, _ column: Substring) -> [String] { parts(row, columns[column]).map { String($0) } }

  /// The parts of a cell that holds a list, as pieces of the table's text.
  func parts(_ row: Row, _ column: Int?) -> [Substring] {
    let cell = piece(row, column)
    if cell.isEmpty { return [] }
    guard cell.utf8.contains(Self.bar) else { return [cell] }
    return cell.utf8.split(separator: Self.bar).map { Substring($0) }
  }
}
