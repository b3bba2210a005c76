/// A compiled template: a flat list of steps over one buffer of text.
struct Template: Sendable {
  var name: String
  /// The text between tags, and indentations.
  var text: [UInt8] = []
  var operations: [Operation] = []
  /// The names that are looked up.
  var names: [Operation.Name] = []
  /// Names of partials and parents with the place where each is used.
  var references: [(name: String, source: Int)] = []
  /// The names of its blocks.
  var blocks: Set<String> = []
  /// The blocks that take the place of a parent's: the place of the parent in ``references``, the name, and where it is used.
  var overrides: [(reference: Int, name: String, source: Int)] = []
  var source: [UInt8]

  /// With so many errors no more are looked for.
  static let mostErrors = 100

  /// The 1-based line and column (in Unicode scalars) of a byte offset of the source.
  static func position(_ offset: Int, in source: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in source.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
