/// Numbers as they are said in passing, which change seldom: 7, 60 and more, 300 and more.
enum RoughCount {
  /// A number below ten as it is, of a larger one the first digit, and zeros.
  static func of(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 10 { unit *= 10 }
    return number / unit * unit
  }
}
