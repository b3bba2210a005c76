/// Finds the name that was perhaps meant.
enum Nearest {
  /// The nearest of `names` within two edits, or nil.
  static func name(to text: String, in names: [String]) -> String? {
    guard text.utf8.count <= lengthLimit else { return nil }
    let scored = names.map { (distance(Array(text.utf8), Array($0.utf8)), $0) }
    return scored.filter { $0.0 <= min(2, text.utf8.count / 2) }.min { $0.0 < $1.0 }?.1
  }

  /// Names of more bytes are no misspelt ones.
  private static let lengthLimit = 80

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (byte == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
