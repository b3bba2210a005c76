/// Counts the spellings of names that differ in case, marks and blanks alone.
struct Spellings {
  private var counts: [String: Int] = [:]
  /// The spellings as they came first.
  private var order: [String] = []

  /// Counts a spelling.
  mutating func add(_ name: String) {
    if counts[name, default: 0] == 0 { order.append(name) }
    counts[name, default: 0] += 1
  }

  /// For each name, as ``Folding/key(of:)`` has it, the spelling that came most often, the first of those that came as
  /// often, with single blanks between its words.
  var commonest: [String: String] {
    var totals: [String: Int] = [:]
    var first: [(key: String, spelling: String)] = []
    for name in order {
      let spelling = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if totals[spelling] == nil { first.append((Folding.key(of: name), spelling)) }
      totals[spelling, default: 0] += counts[name] ?? 0
    }
    var commonest: [String: String] = [:]
    for (key, spelling) in first {
      let known = commonest[key].flatMap { totals[$0] } ?? 0
      if totals[spelling] ?? 0 > known { commonest[key] = spelling }
    }
    return commonest
  }
}
