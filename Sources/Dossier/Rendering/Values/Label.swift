/// Numbers and dates in words.
enum Label {
  /// `1 mention`, `12 mentions`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(grouped(number)) \(plural ?? noun + "s")"
  }

  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > (number < 0 ? 1 : 0) {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  /// `18–19 June 2024`, `27 February – 3 March 2019`, `since 2022`.
  static func period(_ from: ContentDate?, _ to: ContentDate?) -> String {
    guard let from else { return to.map { "until \($0.label)" } ?? "" }
    guard let to, to.iso != from.iso else { return from.label }
    if from.year == to.year, from.month == to.month, from.day > 0, to.day > 0 {
      return "\(from.day)–\(to.label)"
    }
    if from.year == to.year, from.day > 0 {
      return "\(from.label.dropLast(5)) – \(to.label)"
    }
    return "\(from.label) – \(to.label)"
  }

  /// `A. Author, B. Author and C. Author`.
  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
