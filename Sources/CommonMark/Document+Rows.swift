extension Document {
  /// How many cells to either side of one are counted to its row.
  private static let reach = 12

  /// The cells of the row of a table in which one stands, as a range of ``blocks``; of a block that is no cell, itself.
  public func row(ofBlock number: Int) -> Range<Int> {
    func isInRow(_ other: Int) -> Bool {
      blocks.indices.contains(other) && blocks[other].isTableCell && blocks[other].line == blocks[number].line
    }
    guard blocks[number].isTableCell else { return number..<number + 1 }
    var (first, last) = (number, number)
    while number - first < Self.reach, isInRow(first - 1) { first -= 1 }
    while last - number < Self.reach, isInRow(last + 1) { last += 1 }
    return first..<last + 1
  }
}
