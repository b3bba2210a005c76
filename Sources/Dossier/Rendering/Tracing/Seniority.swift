/// Where an article stands among those of its month, so that one more leaves those of other months where they are.
struct Seniority: Sendable, Equatable {
  /// The month, as ``ContentDate/monthNumber`` has it; nil for articles without a date.
  let month: Int?
  /// How many articles of the month are older.
  let place: Int

  /// Finds the place of one of all articles, which have the newest first and those without a date last.
  ///
  /// - Complexity: O(log n) in the number of articles.
  init(_ index: Int, in articles: [AnnotatedArticle]) {
    let month = articles[index].article.date?.monthNumber
    self.month = month
    let end = articles[index...].partitioningIndex { $0.article.date?.monthNumber != month }
    place = end - 1 - index
  }

  /// What a month is called: `2024-06`, or `undated`.
  static func label(_ month: Int?) -> String {
    guard let month else { return "undated" }
    return "\(ContentDate.padded(month / 12, 4))-\(ContentDate.padded(month % 12 + 1, 2))"
  }

  /// The months of articles that are given by their dates, each with how many they are; those of one month follow each other.
  static func months(_ dates: some Sequence<ContentDate?>) -> [(label: String, count: Int)] {
    var months: [(month: Int?, count: Int)] = []
    for date in dates {
      let month = date?.monthNumber
      if let last = months.last, last.month == month {
        months[months.count - 1].count += 1
      } else {
        months.append((month, 1))
      }
    }
    return months.map { (label($0.month), $0.count) }
  }
}
