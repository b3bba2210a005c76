extension Strings {
  /// `12,345`.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    guard digits.count > 3 else { return String(number) }
    let separator = self[.groupSeparator]
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// `A. Author, B. Author and C. Author`.
  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    let others = names[1..<names.count - 1].reduce(names[0]) { text(.listMore, ("first", $0), ("next", $1)) }
    return text(.listLast, ("first", others), ("last", last))
  }

  /// What stands before each of so many names in a ``list(_:)``.
  func separators(_ count: Int) -> [String] {
    (0..<count).map { place in
      if place == 0 { return "" }
      return place == count - 1
        ? text(.listLast, ("first", ""), ("last", "")) : text(.listMore, ("first", ""), ("next", ""))
    }
  }

  /// `55–80 %`.
  func percent(_ range: ClosedRange<Int>) -> String {
    text(.percentRange, ("low", String(range.lowerBound)), ("high", String(range.upperBound)))
  }
}
