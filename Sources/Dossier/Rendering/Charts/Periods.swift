/// A stretch of time cut into periods of equal length: months, quarters, years, or more years.
struct Periods: Sendable, Equatable {
  /// How many months a period has: 1, 3 or a multiple of 12.
  let months: Int
  /// The periods from the first to the last, counted from year 0.
  let range: ClosedRange<Int>

  /// Quarters.
  static let quarter = 3

  /// The periods of a length from the first to the last of some dates; nil without dates.
  init?(_ dates: some Sequence<ContentDate>, months: Int) {
    let numbers = dates.map { Self.number($0, months) }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    self.months = months
    range = first...last
  }

  /// The period in which a date lies, or the first one in which it may lie.
  func number(_ date: ContentDate) -> Int { Self.number(date, months) }

  private static func number(_ date: ContentDate, _ months: Int) -> Int {
    (date.year * 12 + max(date.month, 1) - 1) / months
  }

  /// The year in which a period begins.
  func year(_ number: Int) -> Int { number * months / 12 }

  /// `May 2024`, `Q2 2024`, `2024`, `2020–2024`.
  func label(_ number: Int, _ strings: Strings) -> String {
    let year = year(number)
    switch months {
    case 1: return strings.date(ContentDate(year: year, month: number % 12 + 1))
    case 3:
      return strings.text(
        .quarterOf,
        ("quarter", String(number % 4 + 1)),
        ("year", String(year))
      )
    case 12: return String(year)
    default: return "\(year)–\(year + months / 12 - 1)"
    }
  }

  /// What one period is called.
  func noun(_ strings: Strings) -> String {
    switch months {
    case 1: strings[.periodMonth]
    case 3: strings[.periodQuarter]
    case 12: strings[.periodYear]
    default: strings.text(.periodYears, ("n", String(months / 12)))
    }
  }
}
