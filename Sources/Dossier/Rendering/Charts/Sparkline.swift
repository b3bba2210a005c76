internal import Mustache

/// An entity's mentions by quarter, as a row of bars.
struct Sparkline {
  private let quarters: Periods
  private let counts: [Int]
  private let strings: Strings

  private static let width = 320
  private static let height = 62
  /// Where the highest bar ends, under its number.
  private static let top = 15
  /// Fewer quarters show no course of things.
  private static let least = 3

  /// The bars of an entity; nil when its articles do not span three quarters.
  init?(_ postings: [Posting], _ articles: ArticleList, _ strings: Strings) {
    let dated = postings.compactMap { posting -> (date: ContentDate, count: Int)? in
      let date = articles.date(posting.article)
      return posting.mentions.isEmpty ? nil : date.map { ($0, posting.mentions.count) }
    }
    guard let quarters = Periods(dated.lazy.map(\.date), months: Periods.quarter),
      quarters.range.count >= Self.least
    else { return nil }
    self.quarters = quarters
    self.strings = strings
    var counts = [Int](repeating: 0, count: quarters.range.count)
    for (date, count) in dated { counts[quarters.number(date) - quarters.range.lowerBound] += count }
    self.counts = counts
  }

  /// The drawing and the same as a table of years and quarters.
  var value: Value {
    var object = Object([
      ("svg", .html(svg)), ("firstLabel", .text(label(quarters.range.lowerBound))),
      ("lastLabel", .text(label(quarters.range.upperBound))),
    ])
    object.set("rows", rows)
    return .object(object)
  }

  private func label(_ quarter: Int) -> String { quarters.label(quarter, strings) }

  /// The most mentions of a quarter, and which quarter it is.
  private var peak: (count: Int, label: String) {
    let count = counts.max() ?? 0
    return (count, label(quarters.range.lowerBound + (counts.firstIndex(of: count) ?? 0)))
  }

  private var svg: [UInt8] {
    let peak = peak
    let (first, last) = (label(quarters.range.lowerBound), label(quarters.range.upperBound))
    var writer = SVGWriter()
    writer.openPicture(
      strings.text(
        .sparklineLabel,
        ("first", first),
        ("last", last),
        ("peak", peak.label),
        ("n", strings.grouped(peak.count))
      ),
      width: Self.width,
      height: Self.height
    )
    var path = ""
    for (index, count) in counts.enumerated() where count > 0 {
      let left = index * Self.width / counts.count
      let right = max(left + 1, (index + 1) * Self.width / counts.count - (counts.count > 80 ? 0 : 2))
      let size = max(2, count * (Self.height - 1 - Self.top) / peak.count)
      path += "M\(left) \(Self.height - 1)v-\(size)H\(right)v\(size)z"
    }
    writer.markup("<path class=\"spark-peak\" d=\"M0 \(Self.top)H\(Self.width)\"/>")
    writer.markup("<text x=\"0\" y=\"\(Self.top - 4)\">\(strings.grouped(peak.count))</text>\n")
    writer.markup("<path class=\"spark-line\" d=\"M0 \(Self.height - 1)H\(Self.width)\"/>")
    writer.markup("<path class=\"spark-bars\" d=\"\(path)\"/>\n")
    writer.close()
    return writer.bytes
  }

  /// A row for each year with mentions; quarters before the first and after the last are blank.
  private var rows: [Value] {
    let years = quarters.range.lowerBound / 4...quarters.range.upperBound / 4
    return years.compactMap { year in
      let cells = (0..<4).map { quarter -> Int? in
        let number = year * 4 + quarter
        return quarters.range.contains(number) ? counts[number - quarters.range.lowerBound] : nil
      }
      guard cells.contains(where: { $0 ?? 0 > 0 }) else { return nil }
      let texts = cells.map { Value.object(Object([("text", .text($0.map(strings.grouped) ?? ""))])) }
      return .object(Object([("label", .text(String(year))), ("cells", .list(texts))]))
    }
  }
}
