/// The abbreviations that a text explains itself: “the England and Wales Cricket Board (ECB)”.
///
/// What it explains as something else is not the body that usually has it.
struct DefinedAbbreviations {
  private let passage: Passage
  /// By its hash the words that stand for it, of each abbreviation that has its explanation beside it.
  private var explained: [UInt64: ClosedRange<Int>] = [:]
  /// The initials of all names of several words that a body may have.
  private var initials: Set<UInt64> = []

  init(_ passage: Passage) {
    self.passage = passage
    var position = 0
    while position < passage.tokens.count {
      let end = nameEnd(from: position)
      if end > position { readName(position...end) }
      position = max(end, position) + 1
    }
  }

  /// True when the text uses an abbreviation for another body than this one. `isNamed` says that it has the body's full name, too.
  func isAnother(_ abbreviation: Int, than id: EntityID, isNamed: @autoclosure () -> Bool) -> Bool {
    let hash = passage.hash(abbreviation)
    if let words = explained[hash] { return !isName(words, of: id) }
    return initials.contains(hash) && !isNamed()
  }

  // MARK: Names of the text

  /// The last word of the capitalised words that begin here, with small words between them.
  private func nameEnd(from first: Int) -> Int {
    guard passage.isCapitalized(first) else { return first }
    var end = first
    var position = first + 1
    while position < passage.tokens.count, position - first < 12, passage.isSpaced(position) {
      if passage.isCapitalized(position) {
        end = position
      } else if !Self.links.contains(passage.hash(position)) {
        break
      }
      position += 1
    }
    return end
  }

  /// Notes the initials of a name, and the abbreviation that explains it.
  private mutating func readName(_ range: ClosedRange<Int>) {
    let capitals = range.filter { passage.isCapitalized($0) && !isArticle($0) }
    guard capitals.count > 1 else { return }
    // Names in other languages have other initials: `Sozialdemokratische Partei Deutschlands (SPD)`.
    let isEnglish = range.contains {
      passage.classes($0).contains(.orgNoun) || Self.bodies.contains(passage.hash($0))
        || Self.english.contains(passage.hash($0))
    }
    if isEnglish, let hash = abbreviation(behind: range.upperBound) {
      if let start = start(of: hash, in: capitals) { explained[hash.hash] = start...range.upperBound }
    }
    // Words in a row with capitals are a body's only where one of them is a body's.
    guard capitals.count > 2, capitals.count < 7,
      capitals.contains(where: {
        passage.classes($0).contains(.orgNoun) || Self.bodies.contains(passage.hash($0))
      }),
      !passage.isTitleCase(around: range)
    else { return }
    for number in 0...capitals.count - 3 {
      initials.insert(Hashing.of(String(decoding: letters(of: capitals[number...]), as: UTF8.self)))
    }
  }

  private func isArticle(_ position: Int) -> Bool { Self.articles.contains(passage.hash(position)) }

  /// The abbreviation in brackets behind a name, or behind “or”: its hash and its letters.
  private func abbreviation(behind last: Int) -> (hash: UInt64, letters: [UInt8])? {
    var position = last + 1
    guard position < passage.tokens.count else { return nil }
    if passage.joiner(position) == .comma, passage.hash(position) == Word.or { position += 1 }
    guard position < passage.tokens.count, passage.tokens[position].isAllCaps,
      position > last + 1 || passage.isInBrackets(position...position)
    else { return nil }
    let letters = passage.prose.text[passage.tokens[position].range].filter { $0 != 0x2E }.map { $0 | 0x20 }
    return (passage.hash(position), letters)
  }

  /// The first of the words whose initials an abbreviation has, all but one of them: the W of the ECB's Wales is not in it.
  private func start(of abbreviation: (hash: UInt64, letters: [UInt8]), in capitals: [Int]) -> Int? {
    var number = capitals.count - 1
    var missing = 0
    for (index, letter) in abbreviation.letters.reversed().enumerated() {
      while number >= 0, initial(capitals[number]) != letter {
        if index == 0 || missing == 1 { return nil }
        missing += 1
        number -= 1
      }
      if number < 0 { return nil }
      number -= 1
    }
    return capitals[number + 1]
  }

  private func initial(_ position: Int) -> UInt8 {
    passage.prose.text[Int(passage.tokens[position].start)] | 0x20
  }

  private func letters(of words: ArraySlice<Int>) -> [UInt8] { words.map(initial) }

  // MARK: Whose name it is

  /// True when words are a name of an entity, or most of them stand in one: “Co-operation” is “Cooperation”.
  private func isName(_ words: ClosedRange<Int>, of id: EntityID) -> Bool {
    let isKnown = words.contains { position in
      passage.candidate(at: position).map { passage.names(of: $0).contains { $0.entity == id } } ?? false
    }
    if isKnown { return true }
    let capitals = words.filter(passage.isCapitalized).map(passage.hash)
    let entity = passage.gazetteer[id]
    return ([entity.name] + entity.aliases).contains { name in
      let own = Set(Tokenizer.tokens(of: name).map(\.hash))
      return capitals.count(where: own.contains) * 2 > capitals.count
    }
  }

  private static let links = WordSet("of and for the on in de des du")
  private static let articles = WordSet("the a an")
  private static let bodies = WordSet("society studies businesses school orchestra")
  private static let english = WordSet("of and for port trust club bureau agency index")
}
