extension ContentDate {
  /// True for a text that begins as a date does: a year of four digits, alone or with numbers behind hyphens.
  static func hasForm(_ text: String) -> Bool {
    let parts = text.prefix(10).split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.first?.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// Reads `2024`, `2024-06`, `2024-06-21`, or a day with a time: `2024-06-21T09:00`, `2024-06-21 09:00:30.5 +09:00`, `…Z`.
  ///
  /// Nil when the text has another form or names a day that does not exist.
  public init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let year = scanner.digits(4), year > 0 else { return nil }
    self.init(year: year)
    guard scanner.take(0x2D) else {
      guard scanner.isAtEnd else { return nil }
      return
    }
    guard let month = scanner.digits(1, 2), 1...12 ~= month else { return nil }
    self.month = month
    guard scanner.take(0x2D) else {
      guard scanner.isAtEnd else { return nil }
      return
    }
    guard let day = scanner.digits(1, 2), 1...Self.length(year, month) ~= day else { return nil }
    self.day = day
    if scanner.isAtEnd { return }
    guard scanner.take(0x54) || scanner.take(0x74) || scanner.takeBlanks() else { return nil }
    guard let second = scanner.time() else { return nil }
    self.second = second
    _ = scanner.takeBlanks()
    if scanner.isAtEnd { return }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.offset = offset
  }

  /// The date at the start of a file's name, such as `2025-09-03-slug`, `2025-09-03 slug` or `20250903_slug`, and the rest of the name.
  static func leading(_ name: Substring) -> (date: ContentDate, rest: Substring)? {
    guard let (day, rest) = leadingDay(name), let date = ContentDate(day) else { return nil }
    return (date, rest)
  }

  /// What a file's name begins with that has the form of a day and is none: `2024-02-30`.
  static func wrongLeading(_ name: Substring) -> String? {
    guard let (day, _) = leadingDay(name), hasForm(day), ContentDate(day) == nil else { return nil }
    return day
  }

  /// The day that a file's name begins with, as `2025-09-03` or `20250903`, and what stands behind it and a hyphen, a blank or
  /// `_`; it need not exist.
  private static func leadingDay(_ name: Substring) -> (day: String, rest: Substring)? {
    let head = name.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let digits = head.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = digits.map(\.count) == [4, 2, 2] && head.dropFirst(10).first?.isNumber != true
    let isJoined = head.prefix { $0 != "-" }.count == 8
    guard isWritten || isJoined else { return nil }
    let rest = name.dropFirst(isWritten ? 10 : 8)
    guard rest.first.map({ "-_ ".contains($0) }) ?? true else { return nil }
    let day =
      isWritten
      ? String(name.prefix(10))
      : "\(name.prefix(4))-\(name.dropFirst(4).prefix(2))-\(name.dropFirst(6).prefix(2))"
    // Eight digits may count something: `20000000 refugees`.
    return isWritten || ContentDate(day) != nil ? (day, rest.dropFirst()) : nil
  }
}

/// Reads the parts of a date one after the other.
private struct Scanner {
  let bytes: [UInt8]
  var index = 0

  var isAtEnd: Bool { index == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func takeBlanks() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index > start
  }

  mutating func digits(_ minimum: Int, _ maximum: Int? = nil) -> Int? {
    let start = index
    var number = 0
    while index < bytes.count, index - start < maximum ?? minimum, 0x30...0x39 ~= bytes[index] {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index - start >= minimum ? number : nil
  }

  /// Seconds since midnight; a fraction of a second is left out.
  mutating func time() -> Int? {
    guard let hour = digits(1, 2), hour < 24, take(0x3A), let minute = digits(2), minute < 60 else {
      return nil
    }
    var second = 0
    if take(0x3A) {
      guard let value = digits(2), value < 61 else { return nil }
      second = min(value, 59)
      if take(0x2E), digits(1, 9) == nil { return nil }
    }
    return hour * 3_600 + minute * 60 + second
  }

  /// Minutes east of UTC.
  mutating func offset() -> Int? {
    if take(0x5A) || take(0x7A) { return 0 }
    let isNegative = take(0x2D)
    guard isNegative || take(0x2B), let hour = digits(1, 2), hour <= 14 else { return nil }
    var minute = 0
    if take(0x3A) || !isAtEnd {
      guard let value = digits(2), value < 60 else { return nil }
      minute = value
    }
    return (isNegative ? -1 : 1) * (hour * 60 + minute)
  }
}
