/// Numbers in classes for shading: each begins at a round number, several times the one before.
struct MapClasses: Sendable, Equatable {
  /// How many classes there are at most.
  static let limit = 5

  /// The lowest number of each class, ascending.
  let lowers: [Int]
  private let most: Int

  /// Classes of numbers; those below 1 are in none.
  init(_ numbers: [Int]) {
    let most = max(0, numbers.max() ?? 0)
    self.most = most
    guard most > Self.limit else {
      lowers = Array(1..<most + 1)
      return
    }
    let edges = Self.roundNumbers(to: most)
    var lowers = [1]
    for number in 1..<Self.limit {
      // Of even steps it is the power of the highest number with the exponent number / limit, here without roots.
      let highest = Self.power(Double(most), number)
      let lower = edges.last { Self.power(Double($0), Self.limit) <= highest } ?? 1
      if lower > lowers[lowers.count - 1] { lowers.append(lower) }
    }
    self.lowers = lowers
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// 1, 2, 3, 5, 10, 15, 20, 30, 50, 75, 100 and so on.
  private static func roundNumbers(to most: Int) -> [Int] {
    var numbers = [1, 2, 3, 5]
    var unit = 10
    while unit <= most {
      numbers += [10, 15, 20, 30, 50, 75].map { $0 * (unit / 10) }
      unit *= 10
    }
    return numbers
  }

  /// The class of a number, from 1 on; 0 for none.
  func step(_ number: Int) -> Int { lowers.lastIndex { $0 <= number }.map(shade) ?? 0 }

  /// The shade of a class: with fewer classes the darkest ones.
  func shade(_ index: Int) -> Int { index + 1 + Self.limit - lowers.count }

  /// `3–7`, `12` for a class of one number, `75+` for the last one.
  func label(_ index: Int, _ strings: Strings) -> String {
    let isLast = index + 1 == lowers.count
    let (low, high) = (lowers[index], isLast ? most : lowers[index + 1] - 1)
    if low == high { return strings.grouped(low) }
    return isLast ? strings.grouped(low) + "+" : "\(strings.grouped(low))–\(strings.grouped(high))"
  }
}
