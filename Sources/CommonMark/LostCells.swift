/// Cells at the end of a table's row that have no column, and so are left out.
public struct LostCells: Sendable, Equatable {
  /// The cells as the source has them, in order; those without content are not counted.
  public var cells: [String]
  /// How many columns the table has.
  public var columns: Int
  /// The 1-based line in the text that was parsed.
  public var line: Int
  /// The 1-based column of the first of them in Unicode scalars.
  public var column: Int
}
