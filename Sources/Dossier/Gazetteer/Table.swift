/// A tab-separated data file: lines of `#` are comments, the first other line names the columns.
struct Table: Sendable {
  /// The cells of each row, padded to the number of columns.
  private(set) var rows: [[Substring]] = []
  /// The names of the columns in their order.
  private(set) var columnNames: [String] = []
  private var columns: [Substring: Int] = [:]

  /// Reads a table; lines end in LF.
  init(_ text: String) {
    var width = 0
    for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
      var cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Substring.init)
      if columns.isEmpty {
        width = cells.count
        columnNames = cells.map(String.init)
        for (index, name) in cells.enumerated() { columns[name] = index }
        continue
      }
      while cells.count < width { cells.append("") }
      rows.append(cells)
    }
  }

  /// A table that is compiled into the program; empty when there is none of that name.
  static func builtIn(_ name: String) -> Table {
    Table(BuiltIn.file(name).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// Reads cells of a row by the names of their columns.
  func cell(_ row: [Substring], _ column: Substring) -> String {
    guard let index = columns[column], index < row.count else { return "" }
    return String(row[index])
  }

  /// The parts of a cell that holds a list.
  func list(_ row: [Substring], _ column: Substring) -> [String] {
    guard let index = columns[column], index < row.count else { return [] }
    return row[index].utf8.split(separator: 0x7C).map { String(Substring($0)) }
  }
}
