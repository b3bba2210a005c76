/// An axis of time: a column for each period, and one for each long stretch without anything, which is cut short.
struct TimeAxis: Sendable {
  /// A column.
  struct Span: Sendable, Equatable {
    /// What it stands for.
    enum Kind: Sendable, Equatable {
      /// A period by its number.
      case period(Int)
      /// A stretch that is cut short, with its length in words.
      case gap(String)
    }

    var kind: Kind
    var left = 0
    var right = 0
  }

  /// How wide it is.
  static let width = 720
  private static let columnWidths = 12...48
  /// How many empty columns in a row are drawn at most.
  private static let patience = 3
  private static let gapWidth = 76
  private static let tickDistance = 44

  let periods: Periods
  /// The columns from left to right.
  let spans: [Span]

  /// The axis with the shortest periods for which there is room; nil without dates.
  init?(_ dates: [ContentDate], _ strings: Strings) {
    for months in [1, 3, 12, 60, 120, 1_200, 12_000] {
      guard let periods = Periods(dates, months: months) else { return nil }
      let kinds = Self.kinds(Set(dates.map(periods.number)).sorted(), periods, strings)
      let gaps = kinds.count { if case .gap = $0 { true } else { false } }
      guard gaps * Self.gapWidth + (kinds.count - gaps) * Self.columnWidths.lowerBound <= Self.width else {
        continue
      }
      self.periods = periods
      spans = Self.spans(kinds, gaps)
      return
    }
    return nil
  }

  private static func kinds(_ filled: [Int], _ periods: Periods, _ strings: Strings) -> [Span.Kind] {
    var kinds: [Span.Kind] = []
    var before: Int?
    for number in filled {
      let empty = number - (before ?? number) - 1
      if empty > patience {
        kinds.append(.gap(label(empty, periods, strings)))
      } else if let before, empty > 0 {
        kinds += (before + 1..<number).map { .period($0) }
      }
      kinds.append(.period(number))
      before = number
    }
    return kinds
  }

  /// `7 months`, `12 years`, `≈ 15 years`.
  private static func label(_ count: Int, _ periods: Periods, _ strings: Strings) -> String {
    let months = count * periods.months
    if months < 24 { return strings.text(.gapMonths, ("n", String(months))) }
    let years = String((months + 6) / 12)
    return strings.text(months % 12 == 0 ? .gapYears : .gapAboutYears, ("n", years))
  }

  private static func spans(_ kinds: [Span.Kind], _ gaps: Int) -> [Span] {
    let count = max(1, kinds.count - gaps)
    let room = min(width - gaps * gapWidth, count * columnWidths.upperBound)
    var (columns, left, used) = (0, 0, 0)
    return kinds.map { kind in
      if case .gap = kind { used += gapWidth } else { columns += 1 }
      let right = used + columns * room / count
      defer { left = right }
      return Span(kind: kind, left: left, right: right)
    }
  }

  /// Where it ends.
  var end: Int { spans.last?.right ?? 0 }

  /// Where years begin, as many as there is room for; the rest of a first year gives way to the year after it.
  var ticks: [(x: Int, text: String)] {
    var ticks: [(x: Int, text: String)] = []
    var year: Int?
    var isCut = true
    for span in spans {
      guard case .period(let number) = span.kind else {
        isCut = true
        continue
      }
      let next = periods.year(number)
      defer { (year, isCut) = (next, false) }
      guard next != year, span.left + 32 <= Self.width else { continue }
      let isStart = number * periods.months % 12 == 0
      if let last = ticks.last, span.left - last.x < Self.tickDistance {
        guard isStart, last.x == 0 else { continue }
        ticks.removeLast()
      }
      if isStart || isCut || ticks.isEmpty { ticks.append((span.left, String(next))) }
    }
    return ticks
  }
}
