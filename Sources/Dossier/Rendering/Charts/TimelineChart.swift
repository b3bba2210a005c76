internal import Mustache

/// Articles and events along an axis of time: articles above it, events below.
struct TimelineChart {
  /// What falls in one period.
  struct Column: Sendable {
    var articles = 0
    var events = 0
    /// Where the newest of it stands.
    var href = ""
  }

  private let axis: TimeAxis
  private let strings: Strings
  /// By column of the axis.
  private let columns: [Int: Column]

  private static let least = 3
  /// Where the axis is, and how far bars go from it.
  private static let middle = 92
  private static let reach = 76
  /// How much room the years have under the bars.
  private static let foot = 26
  private static let shortest = 3

  /// A chart of dated things, newest first; nil when they stand in less than three periods.
  init?(_ moments: [(date: ContentDate, isEvent: Bool, href: String)], _ strings: Strings) {
    guard let axis = TimeAxis(moments.map(\.date), strings), axis.periods.range.count >= Self.least else {
      return nil
    }
    var columns: [Int: Column] = [:]
    for moment in moments {
      let number = axis.periods.number(moment.date)
      columns[number, default: Column(href: moment.href)].articles += moment.isEvent ? 0 : 1
      columns[number, default: Column()].events += moment.isEvent ? 1 : 0
    }
    self.axis = axis
    self.strings = strings
    self.columns = columns
  }

  /// The most articles or events of a period.
  private var highest: Int { max(1, columns.values.map { max($0.articles, $0.events) }.max() ?? 1) }

  /// How far the longest bar goes below the axis.
  private var depth: Int {
    let most = columns.values.lazy.map(\.events).max() ?? 0
    return most == 0 ? 0 : max(Self.shortest, most * Self.reach / highest)
  }

  private var height: Int { Self.middle + depth + Self.foot }

  /// The drawing and the same as a table.
  var value: Value {
    let isWhole = axis.spans.allSatisfy { span in
      if case .period(let number) = span.kind { columns[number] != nil } else { false }
    }
    var object = Object([
      ("svg", .html(svg)), ("hasArticles", .bool(columns.values.contains { $0.articles > 0 })),
      ("hasEvents", .bool(depth > 0)), ("hasGaps", .bool(!isWhole)),
      ("heading", .text(strings.text(.byPeriod, ("period", axis.periods.noun(strings))))),
    ])
    object.set("rows", filled.reversed().map(row))
    return .object(object)
  }

  /// The periods with something in them.
  private var filled: [Int] { columns.keys.sorted() }

  private func label(_ period: Int) -> String { axis.periods.label(period, strings) }

  private func row(_ number: Int) -> Value {
    let column = columns[number] ?? Column()
    return .object(
      Object([
        ("label", .text(label(number))), ("href", .text(column.href)),
        ("articles", .text(strings.grouped(column.articles))),
        ("events", .text(strings.grouped(column.events))),
      ])
    )
  }

  private var svg: [UInt8] {
    let range = axis.periods.range
    var writer = SVGWriter()
    writer.openGroup(
      strings.text(
        .timelineChartLabel,
        ("period", axis.periods.noun(strings)),
        ("first", label(range.lowerBound)),
        ("last", label(range.upperBound))
      ),
      width: TimeAxis.width,
      height: height
    )
    drawAxis(&writer)
    let highest = highest
    drawPeak(highest, &writer)
    for span in axis.spans {
      guard case .period(let number) = span.kind, let column = columns[number] else { continue }
      let name = strings.text(
        .periodAndCounts,
        ("period", label(number)),
        ("articles", strings.count(column.articles, .article)),
        ("events", strings.count(column.events, .event))
      )
      writer.link(column.href, name: name) { writer in
        let bottom = Self.middle + depth + 4
        writer.markup(
          "<path class=\"time-reach\" d=\"M\(span.left) 8H\(span.right)V\(bottom)H\(span.left)z\"/>"
        )
        bar("article", span, -column.articles * Self.reach, highest, &writer)
        bar("event", span, column.events * Self.reach, highest, &writer)
      }
    }
    writer.close()
    return writer.bytes
  }

  /// A hairline where the highest bar ends, with its number; above the axis, unless only events are so many.
  private func drawPeak(_ highest: Int, _ writer: inout SVGWriter) {
    let isAbove = columns.values.contains { $0.articles == highest }
    let y = Self.middle + (isAbove ? -1 : 1) * (Self.reach + 2)
    writer.markup("<path class=\"time-peak\" d=\"M0 \(y)H\(axis.end)\"/>")
    writer.markup("<text class=\"time-most\" x=\"\(axis.end)\" y=\"\(y - 3)\">")
    writer.text(strings.grouped(highest))
    writer.markup("</text>\n")
  }

  private func bar(
    _ kind: String,
    _ span: TimeAxis.Span,
    _ size: Int,
    _ highest: Int,
    _ writer: inout SVGWriter
  ) {
    guard size != 0 else { return }
    let length = size.signum() * max(Self.shortest, abs(size) / highest)
    let foot = Self.middle + size.signum() * 2
    writer.markup("<path class=\"time-\(kind)\"")
    writer.markup(" d=\"M\(span.left + 1) \(foot)v\(length)H\(span.right - 1)V\(foot)z\"/>")
  }

  /// The axis, dashed where nothing is on record, with the names of years and the length of what is left out.
  private func drawAxis(_ writer: inout SVGWriter) {
    writer.markup("<path class=\"time-gap\" d=\"M0 \(Self.middle)H\(axis.end)\"/>")
    writer.markup("<path class=\"time-axis\" d=\"")
    for span in axis.spans {
      guard case .period(let number) = span.kind, columns[number] != nil else { continue }
      writer.markup("M\(span.left) \(Self.middle)H\(span.right)")
    }
    writer.markup("\"/>\n")
    for span in axis.spans {
      guard case .gap(let label) = span.kind else { continue }
      let x = (span.left + span.right) / 2
      writer.markup("<text class=\"time-left-out\" x=\"\(x)\" y=\"\(Self.middle - 8)\">")
      writer.text(label)
      writer.markup("</text>\n")
    }
    for (x, text) in axis.ticks {
      writer.markup("<path class=\"time-tick\" d=\"M\(x) 8V\(height - 18)\"/>")
      writer.markup("<text x=\"\(x + 3)\" y=\"\(height - 6)\">\(text)</text>\n")
    }
  }
}
