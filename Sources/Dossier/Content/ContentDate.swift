/// A date as written in content: a year, a month, a day or an instant (ISO 8601).
///
/// Days are counted from 1970-01-01 in the proleptic Gregorian calendar. A date without a time zone is taken as UTC.
public struct ContentDate: Sendable, Hashable {
  /// The year, 1–9999.
  public var year: Int
  /// The month 1–12, or 0 when only the year is known.
  public var month: Int
  /// The day of the month, or 0 when it is not known.
  public var day: Int
  /// Seconds since local midnight, or nil for a date without time.
  public var second: Int?
  /// Minutes east of UTC, or nil when the source has no time zone.
  public var offset: Int?

  /// A date of the given parts, which must be in range; see ``init(_:)`` for text from outside.
  public init(year: Int, month: Int = 0, day: Int = 0, second: Int? = nil, offset: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.second = second
    self.offset = offset
  }

  /// The first day the date may mean, in days since 1970-01-01.
  public var firstDay: Int {
    Self.days(year, max(month, 1), max(day, 1))
  }

  /// The last day the date may mean, in days since 1970-01-01.
  public var lastDay: Int {
    if month == 0 { return Self.days(year, 12, 31) }
    return Self.days(year, month, day == 0 ? Self.length(year, month) : day)
  }

  /// The instant in seconds since 1970-01-01T00:00:00Z; the first one the date may mean.
  public var instant: Int {
    firstDay * 86_400 + (second ?? 0) - (offset ?? 0) * 60
  }

  /// Where the date stands in a list that is headed by years or days: by the day it names, within a day by ``instant``.
  ///
  /// By instants alone, `2024-01-01T01:00+05:00` would stand among the days of 2023.
  var rank: Int {
    let withinDay = instant - firstDay * 86_400
    return (firstDay << 19) + withinDay + (1 << 18)
  }

  /// The month it names, counted from January of the year 0; of a year alone, its January.
  var monthNumber: Int { year * 12 + max(month, 1) - 1 }

  /// `2024-06-21`, or as much of it as is known.
  public var iso: String {
    if month == 0 { return Self.padded(year, 4) }
    if day == 0 { return "\(Self.padded(year, 4))-\(Self.padded(month, 2))" }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// The date as RFC 3339 date and time, as Atom (RFC 4287) asks for.
  public var rfc3339: String {
    let seconds = second ?? 0
    let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(
      separator: ":"
    )
    let day = ContentDate(year: year, month: max(month, 1), day: max(self.day, 1)).iso
    guard let offset, offset != 0 else { return "\(day)T\(time)Z" }
    let size = abs(offset)
    return "\(day)T\(time)\(offset < 0 ? "-" : "+")\(Self.padded(size / 60, 2)):\(Self.padded(size % 60, 2))"
  }

  /// `21 June 2024`, or as much of it as is known.
  public var label: String {
    if month == 0 { return String(year) }
    let name = Self.monthNames[month - 1]
    return day == 0 ? "\(name) \(year)" : "\(day) \(name) \(year)"
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, by counting years from 1 March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension ContentDate: Comparable {
  public static func < (left: ContentDate, right: ContentDate) -> Bool {
    (left.instant, left.lastDay) < (right.instant, right.lastDay)
  }
}
