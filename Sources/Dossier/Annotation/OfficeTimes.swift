/// The times at which someone held a post, as a sentence of a later day may name them.
struct OfficeTimes {
  private let offices: [Office]
  private let now: ContentDate

  /// The times of posts, for a text of a day.
  init(_ offices: [Office], on now: ContentDate) {
    self.offices = offices
    self.now = now
  }

  /// True for a word that names a year, decade or month in which a post was held; `isOver` of a sentence in the past.
  func isHeld(_ position: Int, of passage: Passage, isOver: Bool) -> Bool {
    if let month = month(position, of: passage) {
      if let year = year(behind: position, of: passage) {
        return overlaps(ContentDate(year: year, month: month))
      }
      let day = day(ofMonth: position, of: passage)
      guard isOver, position > 0, day > 0 || Self.prepositions.contains(passage.hash(position - 1)) else {
        return false
      }
      return overlaps(ContentDate(year: month <= now.month ? now.year : now.year - 1, month: month, day: day))
    }
    if passage.hash(position) == Self.year, position > 0, passage.hash(position - 1) == Self.last {
      return overlaps(ContentDate(year: now.year - 1))
    }
    let text = passage.surface(position...position)
    let isDecade = text.hasSuffix("0s")
    guard let year = year(isDecade ? String(text.dropLast()) : text), year < now.year else { return false }
    return (year...(isDecade ? year + 9 : year)).contains { overlaps(ContentDate(year: $0)) }
  }

  private func month(_ position: Int, of passage: Passage) -> Int? {
    guard passage.isCapitalized(position), passage.classes(position).contains(.calendar) else { return nil }
    return ContentDate.monthNames.firstIndex(of: passage.surface(position...position)).map { $0 + 1 }
  }

  /// The day of “26 July” and “July 26”; 0 without one.
  private func day(ofMonth month: Int, of passage: Passage) -> Int {
    [month - 1, month + 1].lazy.compactMap { passage.number($0, digits: 1...2) }.first { 1...31 ~= $0 } ?? 0
  }

  /// The year of “December 2024” and “December 3, 2024”.
  private func year(behind month: Int, of passage: Passage) -> Int? {
    (month + 1...month + 2).lazy.filter { $0 < passage.tokens.count }
      .compactMap { year(passage.surface($0...$0)) }.first
  }

  private func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), 1800...2199 ~= year else { return nil }
    return year
  }

  private func overlaps(_ date: ContentDate) -> Bool {
    offices.contains { $0.overlaps(date) }
  }

  private static let year = Hashing.of("year")
  private static let last = Hashing.of("last")
  private static let prepositions = WordSet("in since until by during of")
}
