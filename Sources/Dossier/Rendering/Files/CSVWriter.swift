/// Writes a table as CSV (RFC 4180) in UTF-8, cell by cell.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Rows of a table.
  init() {}

  /// A table with a header row.
  init(header: [String]) {
    for name in header { cell(name) }
    endRow()
  }

  /// Adds a cell with a text.
  mutating func cell(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { text in
      let isFormula = text.first.map(Self.startsFormula) ?? false
      guard text.contains(where: Self.needsQuotes) else {
        if isFormula { bytes.append(0x27) }
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(0x22)
      if isFormula { bytes.append(0x27) }
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// Adds a cell with a number.
  mutating func cell(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Ends a row.
  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  /// True for `=`, `+`, `-`, `@`, a tab and a carriage return.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
  }
}
