/// Dates in the forms that Hugo and Jekyll read and Dossier does not.
enum ForeignDate {
  /// A date as Dossier reads it; what is in no form that is known here stays as it is.
  static func written(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    // “Tue, 02 Jan 2024 15:04:05 GMT”
    if let first = words.first, first.hasSuffix(","), weekdays.contains(first.dropLast()) {
      words.removeFirst()
    }
    if (4...5).contains(words.count), let day = Int(words[0]), let month = months.firstIndex(of: words[1]),
      (1...31).contains(day), words[2].utf8.count == 4
    {
      words[..<3] = ["\(words[2])-\(ContentDate.padded(month + 1, 2))-\(ContentDate.padded(day, 2))"]
    }
    // “2024-01-02 15:04:05 +0800 CST”
    if words.count == 4, isOffset(words[2]), isName(words[3]) { words.removeLast() }
    let isOfGreenwich = words.count > 1 && (words.last == "UTC" || words.last == "GMT")
    return words.dropLast(isOfGreenwich ? 1 : 0).joined(separator: " ") + (isOfGreenwich ? "Z" : "")
  }

  /// True for a difference from the time at Greenwich: `+0800`.
  private static func isOffset(_ word: String) -> Bool {
    "+-".contains(word.first ?? " ") && word.utf8.count == 5
      && word.utf8.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// True for the name of a zone as Go writes it: `CST`, or its offset once more.
  private static func isName(_ word: String) -> Bool {
    isOffset(word) || word.utf8.count <= 5 && word.utf8.allSatisfy { ByteClass.isLetter($0) }
  }

  private static let weekdays: Set<Substring> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
