/// Reads dates as references have them: `28 April 2025`, `April 28, 2025`, `April 2025`, `2025-04-28`, `2025`.
enum ProseDate {
  /// The first date of a text, as much of it as is there.
  static func first(in text: String) -> ContentDate? {
    let words = text.split { " ,;.()[]".contains($0) }.map(String.init)
    for index in words.indices {
      if let month = month(words[index]) {
        guard let date = date(month, around: index, of: words) else { continue }
        return date
      }
      if words[index].utf8.count == 10, let date = ContentDate(words[index]) { return date }
      if let year = year(words[index]), index == 0 || month(words[index - 1]) == nil {
        return ContentDate(year: year)
      }
    }
    return nil
  }

  private static func date(_ month: Int, around index: Int, of words: [String]) -> ContentDate? {
    let before = index > 0 ? day(words[index - 1]) : nil
    let next = index + 1 < words.count ? words[index + 1] : ""
    if let year = year(next) { return valid(year, month, before ?? 0) }
    guard let day = day(next), index + 2 < words.count, let year = year(words[index + 2]) else { return nil }
    return valid(year, month, day)
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> ContentDate? {
    day <= ContentDate.length(year, month) ? ContentDate(year: year, month: month, day: day) : nil
  }

  /// A month by its English name or an abbreviation of it.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.first?.isUppercase == true else { return nil }
    return ContentDate.monthNames.firstIndex { $0.hasPrefix(word) || word == "Sept" && $0 == "September" }.map
    { $0 + 1 }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), 1800...2199 ~= year else { return nil }
    return year
  }

  private static func day(_ word: String) -> Int? {
    guard word.utf8.count <= 2, let day = Int(word), 1...31 ~= day else { return nil }
    return day
  }
}
