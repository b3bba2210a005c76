internal import Mustache

extension Site {
  /// A part of a timeline by year, newest first, each year with the years without an entry that lie above it.
  func years(_ moments: [Moment], _ range: Range<Int>, item: (Moment) -> Value) -> [Value] {
    var later = range.lowerBound > 0 ? moments[range.lowerBound - 1].date.year : nil
    return Runs.split(moments[range]) { String($0.date.year) }.map { year in
      let number = year.items[0].date.year
      let end = year.items.lazy.map { self.lastYear(of: $0) }.max() ?? number
      let gap = later.map { Self.gap(from: max(number, end), to: $0) } ?? ""
      later = number
      return .object(
        Object([
          ("label", .text(year.label)), ("id", .text("year-\(year.label)")), ("gap", .text(gap)),
          ("gapLabel", .text(gap.isEmpty ? "" : strings.text(.nothingOnRecord, ("years", gap)))),
          ("items", .list(year.items.map(item))),
        ])
      )
    }
  }

  /// The year in which a moment is over.
  private func lastYear(of moment: Moment) -> Int {
    guard case .event(let id) = moment.subject else { return moment.date.year }
    return gazetteer[id].to?.year ?? moment.date.year
  }

  /// The years between two of which nothing is on record: `2020`, `2020–2022`, or nothing.
  private static func gap(from year: Int, to later: Int) -> String {
    switch later - year {
    case ...1: ""
    case 2: String(year + 1)
    default: "\(year + 1)–\(later - 1)"
    }
  }

  /// What a moment is of, as a number that it keeps.
  func code(of moment: Moment) -> UInt64 {
    switch moment.subject {
    case .article(let index): UInt64(numbers[index]) << 1
    case .event(let id): UInt64(UInt32(bitPattern: id.index)) << 1 | 1
    }
  }

  /// A moment by its date and title alone.
  func brief(_ moment: Moment, root: String) -> Value { .object(Object(head(moment, root))) }

  /// A moment with what it is about and who took part.
  func full(_ moment: Moment, root: String) -> Value {
    var object = Object(head(moment, root))
    switch moment.subject {
    case .event(let id):
      object["summary"] = .text(ownSummary(id))
      object["place"] = .text(gazetteer[id].place)
      object.set("actors", gazetteer[id].members.prefix(8).map { link($0, root: root) })
    case .article(let index):
      object["summary"] = .text(articles.cover(index).summary)
      object["place"] = ""
      object.set("actors", actors(ofArticle: index).map { link($0, root: root) })
    }
    return .object(object)
  }

  private func head(_ moment: Moment, _ root: String) -> [(Key, Value)] {
    let (kind, label, date, title, path, language): (String, String, String, String, String, String) =
      switch moment.subject {
      case .event(let id):
        (
          "event", strings[.event], strings.period(gazetteer[id].from, gazetteer[id].to),
          PlainText.capitalized(gazetteer[id].name),
          self.path(of: id), ""
        )
      case .article(let index):
        (
          "article", strings[.article], labels.articles[index].date, articles.cover(index).title,
          articlePaths[index], self.language(ofArticle: index)
        )
      }
    return [
      ("date", .text(moment.date.iso)), ("dateLabel", .text(date)), ("title", .text(title)),
      ("href", .text(root + path)), ("kind", .text(kind)), ("kindLabel", .text(label)),
    ] + writing(in: language)
  }
}
