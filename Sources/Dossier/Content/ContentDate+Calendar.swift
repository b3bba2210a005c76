/// What a calendar says of a day; of a month or year, of its first day.
extension ContentDate {
  /// The day of the week, 0 for Sunday: 1970-01-01 was a Thursday.
  var weekday: Int { ((firstDay + 4) % 7 + 7) % 7 }

  /// The day of the year, 1–366.
  var dayOfYear: Int { firstDay - ContentDate(year: year).firstDay + 1 }

  /// The week by ISO 8601, 1–53, and the year that it is of: that of its Thursday.
  var week: (year: Int, number: Int) {
    let thursday = firstDay - (weekday + 6) % 7 + 3
    let years = [year - 1, year, year + 1]
    let owner = years.last { ContentDate(year: $0).firstDay <= thursday } ?? year
    return (owner, (thursday - ContentDate(year: owner).firstDay) / 7 + 1)
  }

  var monthName: String { Self.monthNames[max(month, 1) - 1] }
  var weekdayName: String { Self.weekdayNames[weekday] }

  private static let weekdayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}
