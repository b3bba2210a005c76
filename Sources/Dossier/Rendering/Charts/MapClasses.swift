/// Numbers divided into classes of about as many members each, for shading.
struct MapClasses: Sendable, Equatable {
  /// How many classes there are at most.
  static let limit = 5

  /// The highest number of each class, ascending.
  let uppers: [Int]
  /// The lowest number of each class.
  let lowers: [Int]

  /// Classes of numbers; those below 1 are in none.
  init(_ numbers: [Int]) {
    let sorted = numbers.filter { $0 > 0 }.sorted()
    var uppers: [Int] = []
    for number in 1...Self.limit where !sorted.isEmpty {
      let upper = sorted[max(0, (sorted.count * number + Self.limit - 1) / Self.limit - 1)]
      if uppers.last != upper { uppers.append(upper) }
    }
    self.uppers = uppers
    lowers = uppers.indices.map { index in
      let least = index == 0 ? 0 : uppers[index - 1]
      return sorted.first { $0 > least } ?? 0
    }
  }

  /// The class of a number, from 1 on; 0 for none.
  func step(_ number: Int) -> Int {
    guard number > 0, let index = uppers.firstIndex(where: { number <= $0 }) else { return 0 }
    return shade(index)
  }

  /// The shade of a class: with fewer classes the darkest ones.
  func shade(_ index: Int) -> Int { index + 1 + Self.limit - uppers.count }

  /// `3–7`, or `12` for a class of one number.
  func label(_ index: Int, _ strings: Strings) -> String {
    let (low, high) = (strings.grouped(lowers[index]), strings.grouped(uppers[index]))
    return low == high ? low : "\(low)–\(high)"
  }
}
