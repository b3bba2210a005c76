extension Strings {
  /// `21 June 2024`, or as much of it as is known; nothing for no date.
  func date(_ date: ContentDate?) -> String {
    guard let date else { return "" }
    let year = String(date.year)
    guard date.month > 0 else { return year }
    let month = month(date.month)
    return date.day == 0
      ? text(.dateMonth, ("month", month), ("year", year))
      : text(.dateDay, ("day", String(date.day)), ("month", month), ("year", year))
  }

  private func month(_ number: Int) -> String {
    StringKey(rawValue: StringKey.january.rawValue + number - 1).map { self[$0] } ?? ""
  }

  /// `18–19 June 2024`, `27 February – 3 March 2019`, `until 2022`.
  func period(_ from: ContentDate?, _ to: ContentDate?) -> String {
    guard let from else { return to.map { text(.periodUntil, ("date", date($0))) } ?? "" }
    guard let to, to.iso != from.iso else { return date(from) }
    if from.year == to.year, from.month == to.month, from.day > 0, to.day > 0 {
      return text(.periodDays, ("day", String(from.day)), ("to", date(to)))
    }
    let isSameYear = from.year == to.year && from.day > 0
    let first =
      isSameYear
      ? text(.dateDayOfMonth, ("day", String(from.day)), ("month", month(from.month))) : date(from)
    return text(.periodBetween, ("from", first), ("to", date(to)))
  }

  /// `President, 10 May 2022 – 4 April 2025`.
  func office(_ office: Office, title: String? = nil) -> String {
    let name = title ?? office.title
    let (title, from, to) = (("title", name), date(office.from), date(office.to))
    switch (office.from, office.to) {
    case (nil, nil): return name
    case (_?, nil): return text(.officeSince, title, ("date", from))
    case (nil, _?): return text(.officeUntil, title, ("date", to))
    case (_?, _?): return text(.officeBetween, title, ("from", from), ("to", to))
    }
  }
}
