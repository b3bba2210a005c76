/// Numbers as they are said in passing, which change seldom: 7, 50 and more, 200 and more.
enum RoughCount {
  /// A number below ten as it is, of a larger one 1, 2 or 5 and zeros, so that of all who are told of a number that grows by one
  /// hardly any are told something new.
  static func of(_ number: Int) -> Int {
    if number < 10 { return number }
    var unit = 1
    while number / unit >= 10 { unit *= 10 }
    return (number / unit >= 5 ? 5 : number / unit >= 2 ? 2 : 1) * unit
  }

  /// How many articles name somebody, as each of these articles says it: never more than 100 and more, so that the one
  /// that makes it a round number changes no hundreds of pages.
  static func ofArticles(_ number: Int) -> Int { of(min(number, 100)) }
}
