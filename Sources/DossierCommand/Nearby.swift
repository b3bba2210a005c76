/// Finds what the user may have meant.
enum Nearby {
  /// The name that shares most of its letters with `text`, if it shares most of them.
  static func name(to text: String, in names: [String]) -> String? {
    let scored = names.map { (name: $0, score: common(Array(text.lowercased()), Array($0))) }
    guard let best = scored.max(by: { $0.score < $1.score }) else { return nil }
    return best.score * 3 >= max(text.count, best.name.count) * 2 ? best.name : nil
  }

  /// The length of the longest common subsequence.
  private static func common(_ left: [Character], _ right: [Character]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for character in left {
      var diagonal = 0
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = character == other ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
