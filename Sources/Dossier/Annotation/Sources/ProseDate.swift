/// Reads dates as references have them: `28 April 2025`, `April 28, 2025`, `4. Mai 2025`, `April 2025`, `2025-04-28`, `2025`.
enum ProseDate {
  /// The first date of a text, as much of it as is there.
  static func first(in text: String) -> ContentDate? {
    let words = text.split { " ,;.()[]".contains($0) }.map(String.init).filter { !particles.contains($0) }
    for index in words.indices {
      if let month = month(words[index]) ?? foreignMonth(index, words) {
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

  /// What stands between the parts of a date in Spanish and Portuguese.
  private static let particles: Set = ["de", "del"]

  /// A month by its English name or an abbreviation of it.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.first?.isUppercase == true else { return nil }
    return ContentDate.monthNames.firstIndex { $0.hasPrefix(word) || word == "Sept" && $0 == "September" }.map
    { $0 + 1 }
  }

  /// A month by its name in other languages, behind a day: “Mayo, 2019” may be an author.
  private static func foreignMonth(_ index: Int, _ words: [String]) -> Int? {
    guard index > 0, day(words[index - 1]) != nil else { return nil }
    return foreignMonths[words[index].lowercased()]
  }

  /// The months in German, French, Spanish, Italian, Portuguese and Dutch.
  private static let foreignMonths: [String: Int] = {
    let months = [
      "januar jänner janvier enero gennaio janeiro januari",
      "februar février febrero febbraio fevereiro februari",
      "märz mars marzo março maart", "april avril abril aprile", "mai mayo maggio maio mei",
      "juni juin junio giugno junho", "juli juillet julio luglio julho", "august août agosto augustus",
      "september septembre septiembre settembre setembro", "oktober octobre octubre ottobre outubro",
      "november novembre noviembre novembro", "dezember décembre diciembre dicembre dezembro december",
    ]
    return Dictionary(
      months.enumerated().flatMap { number, names in
        names.split(separator: " ").map { (String($0), number + 1) }
      }
    ) { first, _ in first }
  }()

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), 1800...2199 ~= year else { return nil }
    return year
  }

  private static func day(_ word: String) -> Int? {
    let word = word == "1er" ? "1" : word
    guard word.utf8.count <= 2, let day = Int(word), 1...31 ~= day else { return nil }
    return day
  }
}
