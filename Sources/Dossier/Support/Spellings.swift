/// Counts the spellings of names that differ in case, marks and blanks alone.
struct Spellings {
  private var counts: [String: [(spelling: String, count: Int)]] = [:]

  /// Counts a spelling, with single blanks between its words.
  mutating func add(_ name: String) {
    let spelling = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Folding.key(of: name)
    if let index = counts[key]?.firstIndex(where: { $0.spelling == spelling }) {
      counts[key]?[index].count += 1
    } else {
      counts[key, default: []].append((spelling, 1))
    }
  }

  /// The spelling of a name that came most often, the first of those that came as often; the name when none did.
  func commonest(of name: String) -> String {
    let spellings = counts[Folding.key(of: name)] ?? []
    let most = spellings.map(\.count).max()
    return spellings.first { $0.count == most }?.spelling ?? name
  }
}
