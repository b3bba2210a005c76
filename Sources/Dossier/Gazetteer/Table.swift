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
    var text = text
    text.makeContiguousUTF8()
    for line in Self.parts(of: text[...], 0x0A) where line.utf8.first.map({ $0 != 0x23 }) ?? false {
      var cells = Self.parts(of: line, 0x09)
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

  /// The parts of a text between bytes of a value in ASCII.
  private static func parts(of text: Substring, _ separator: UInt8) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let end = rest.utf8.firstIndex(of: separator) {
      parts.append(rest[..<end])
      rest = rest[rest.utf8.index(after: end)...]
    }
    parts.append(rest)
    return parts
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
