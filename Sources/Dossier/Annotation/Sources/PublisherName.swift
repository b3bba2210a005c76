/// The words before the title of a publication in a note, which may name its publisher.
struct PublisherName {
  /// The words without marks around them and without what leads the reader on: `see also IISS`.
  let text: String
  /// True for a name, and not for prose that comes to speak of a publication.
  let isName: Bool

  /// More bytes are no name.
  private static let longest = 90

  /// Reads the words before a title.
  init(_ words: String) {
    text = Self.withoutLead(Self.trimmed(words))
    isName =
      !text.isEmpty && text.utf8.count <= Self.longest && !text.contains { ";:?!".contains($0) }
      && !Self.isProse(text, isSetOff: Self.isSetOff(words))
  }

  /// True when a comma or colon stands between the words and the title.
  static func isSetOff(_ words: String) -> Bool {
    let mark = words.last { !$0.isWhitespace && !isQuotationMark($0) }
    return mark == "," || mark == ":"
  }

  /// True for a mark that opens or closes a quotation in some language.
  static func isQuotationMark(_ character: Character) -> Bool { "“”„‟‘’‚«»‹›\"".contains(character) }

  /// A name without the marks around it.
  static func trimmed(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || ",:;.“”„«»".contains(character)
    }
    var text = text[...]
    while let last = text.last, isMark(last) { text.removeLast() }
    while let first = text.first, isMark(first) { text.removeFirst() }
    return String(text)
  }

  private static let leads = [
    "see also", "see", "cf.", "cf", "and", "also", "compare also", "compare", "source:", "source",
  ]

  private static func withoutLead(_ text: String) -> String {
    let folded = Folding.fold(text)
    if leads.contains(folded) { return "" }
    for lead in leads where folded.hasPrefix(lead + " ") {
      return withoutLead(String(text.dropFirst(lead.count + 1)))
    }
    return text
  }

  /// True for words that say something: with a verb, or in small letters where a name has capitals.
  private static func isProse(_ text: String, isSetOff: Bool) -> Bool {
    let words = text.split { $0.isWhitespace || ",()".contains($0) }
    guard let first = words.first else { return false }
    if words.contains(where: isVerb) { return true }
    let isSmall = words.contains { isSmallWord($0) && !$0.contains(".") }
    // “the Guardian” and “dpa” are names, “the report by” is none.
    if first.first?.isLowercase == true { return words.count > 1 && isSmall }
    // “Quoted in” and “According to the” lead to a title without a mark.
    if !isSetOff, words.count > 1, words.last?.first?.isLowercase == true { return true }
    // “For the wider argument on” and “In a speech to parliament” lead to something.
    let isOpener = classes(of: first).contains(.opener)
    return isSmall && (isOpener || !isSetOff)
  }

  /// True for a verb, or what leads to something else, in small letters.
  private static func isVerb(_ word: Substring) -> Bool {
    guard word.first?.isLowercase == true else { return false }
    if leads.contains(String(word)), word != "and" { return true }
    return !classes(of: word).isDisjoint(with: [.auxiliary, .speaks, .verb])
      || word.utf8.count > 4 && word.hasSuffix("ed")
  }

  /// True for a word in small letters that is too long to be an article or a preposition in a name.
  private static func isSmallWord(_ word: Substring) -> Bool {
    word.count > 3 && word.first?.isLowercase == true
  }

  private static func classes(of word: Substring) -> WordClass {
    Lexicon.builtIn.classes(of: Hashing.of(Folding.fold(word)))
  }
}
