/// A place in a file that the user wrote.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The file's path as the user would type it.
  public var file: String
  /// The 1-based line; 0 when the diagnostic is about the file as a whole.
  public var line: Int
  /// The 1-based column in Unicode scalars; 0 when the diagnostic is about the line as a whole.
  public var column: Int

  /// A position; leave out what is not known.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `file:line:column`, without the parts that are not known.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
