extension Document {
  /// How many cells to either side of one are counted to its row.
  private static let reach = 12

  /// The cells of the row of a table in which one stands, as a range of ``blocks``; of a block that is no cell, itself.
  @inlinable public func row(ofBlock number: Int) -> Range<Int> {
    blocks[number].isTableCell ? row(ofCell: number) : number..<number + 1
  }

  /// The byte range of ``text`` that the row of a block has, or a block that is no cell.
  public func rowText(ofBlock number: Int) -> Range<Int> {
    let row = row(ofBlock: number)
    return blocks[row.lowerBound].text.lowerBound..<blocks[row.upperBound - 1].text.upperBound
  }

  @usableFromInline func row(ofCell number: Int) -> Range<Int> {
    func isInRow(_ other: Int) -> Bool {
      blocks.indices.contains(other) && blocks[other].isTableCell && blocks[other].line == blocks[number].line
    }
    var (first, last) = (number, number)
    while number - first < Self.reach, isInRow(first - 1) { first -= 1 }
    while last - number < Self.reach, isInRow(last + 1) { last += 1 }
    return first..<last + 1
  }
}
