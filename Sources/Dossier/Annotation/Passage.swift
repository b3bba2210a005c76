/// A text cut into words, with the names that may stand in it: what every rule of reading looks at. Immutable.
///
/// A class, so that the rules share one copy; it lives as long as one text is read.
final class Passage {
  let gazetteer: Gazetteer
  let prose: Prose
  let tokens: [Token]
  let candidates: [Candidate]
  private let finder: CandidateFinder
  private let lexicon = Lexicon.builtIn

  init(_ prose: Prose, gazetteer: Gazetteer) {
    var tokens: [Token] = []
    tokens.reserveCapacity(prose.text.count / 5)
    for run in prose.runs { Tokenizer.append(run.text, of: prose.text, to: &tokens) }
    self.gazetteer = gazetteer
    self.prose = prose
    self.tokens = tokens
    finder = CandidateFinder(index: gazetteer.index, text: prose.text, tokens: tokens)
    candidates = finder.find()
  }

  /// The names that fit a candidate, those of the builder's first tables first.
  func names(of candidate: Candidate) -> [Name] {
    // The finder has found one that fits.
    if candidate.names.count == 1 { return [gazetteer.index.names[candidate.names.lowerBound]] }
    return allNames(of: candidate)
  }

  private func allNames(of candidate: Candidate) -> [Name] {
    candidate.names.lazy.map { self.gazetteer.index.names[$0] }.filter {
      self.finder.fits($0, candidate.tokens)
    }
  }

  /// The names that are this one word, as a range of ``NameIndex/names``.
  func names(ofWord position: Int) -> Range<Int> {
    guard let state = gazetteer.index.next(0, hash(position), afterComma: false) else { return 0..<0 }
    return gazetteer.index.names(endingIn: state)
  }

  // MARK: Words

  /// The hash of a word; 0, which no word has, for positions outside the text.
  func hash(_ position: Int) -> UInt64 { tokens.indices.contains(position) ? tokens[position].hash : 0 }

  /// What a word says of its neighbours; nothing for positions outside the text.
  func classes(_ position: Int) -> WordClass {
    tokens.indices.contains(position) ? lexicon.classes(of: tokens[position].hash) : []
  }

  func joiner(_ position: Int) -> Token.Joiner {
    tokens.indices.contains(position) ? tokens[position].joiner : .none
  }

  /// True when only blanks stand between a word and the one before it.
  func isSpaced(_ position: Int) -> Bool { position > 0 && joiner(position) == .space }

  /// True for “and” and “or”.
  func isConjunction(_ position: Int) -> Bool { hash(position) == Word.and || hash(position) == Word.or }

  func isCapitalized(_ position: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].isCapitalized
  }

  /// True for the `s` of a possessive.
  func isPossessive(_ position: Int) -> Bool {
    joiner(position) == .apostrophe && tokens[position].hash == Word.s
  }

  /// True behind a bare apostrophe: the word behind “the Philippines’”, which is not of one name with it.
  func isBehindApostrophe(_ position: Int) -> Bool {
    guard position > 0, isSpaced(position) else { return false }
    let gap = gap(before: position)
    return gap.first == 0x27 || gap.count > 3 && gap.prefix(3).elementsEqual([0xE2, 0x80, 0x99])
  }

  /// The words that begin in a byte range.
  ///
  /// - Complexity: O(log n) in the number of words.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = tokens.partitioningIndex { Int($0.start) >= range.lowerBound }
    return first..<max(first, tokens.partitioningIndex { Int($0.start) >= range.upperBound })
  }

  /// The value of a word of some digits; nil for others, and outside the text.
  func number(_ position: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(position) else { return nil }
    let bytes = prose.text[tokens[position].range]
    guard digits.contains(bytes.count), bytes.allSatisfy(ByteClass.isDigit) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  func startsWithDigit(_ position: Int) -> Bool {
    tokens.indices.contains(position)
      && ByteClass.isDigit(prose.text[Int(tokens[position].start)])
  }

  /// True for the digits behind the point of a decimal number: `5` of `62.5`.
  func isFraction(_ position: Int) -> Bool {
    guard position > 0, position < tokens.count,
      tokens[position].start == tokens[position - 1].end + 1,
      prose.text[Int(tokens[position - 1].end)] == 0x2E
    else { return false }
    return [position - 1, position].allSatisfy { prose.text[tokens[$0].range].allSatisfy(ByteClass.isDigit) }
  }

  /// The whole part of a number of some digits, and the word behind all of it; nil for other words and for the digits behind a
  /// point.
  func decimal(_ position: Int, digits: ClosedRange<Int>) -> (whole: Int, end: Int)? {
    guard !isFraction(position), let whole = number(position, digits: digits) else { return nil }
    return (whole, isFraction(position + 1) ? position + 2 : position + 1)
  }

  /// The bytes of a range of words, with the full stop of `Jr.`
  func bytes(_ range: ClosedRange<Int>) -> Range<Int> {
    var end = Int(tokens[range.upperBound].end)
    if range.count > 1, Word.juniors.contains(tokens[range.upperBound].hash), end < prose.text.count,
      prose.text[end] == 0x2E
    {
      end += 1
    }
    return Int(tokens[range.lowerBound].start)..<end
  }

  /// True for words that stand alone in round brackets: `(London)`.
  func isInBrackets(_ range: ClosedRange<Int>) -> Bool {
    let (start, end) = (Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound].end))
    return start > 0 && end < prose.text.count && prose.text[start - 1] == 0x28 && prose.text[end] == 0x29
  }

  func surface(_ range: ClosedRange<Int>) -> String {
    String(decoding: prose.text[bytes(range)].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// True when the word behind a name is a verb of speaking or doing, or looks like one.
  func hasVerb(behind position: Int) -> Bool { isSpaced(position + 1) && isVerb(position + 1) }

  /// True for a small word that is a verb of speaking or doing, or looks like one.
  func isVerb(_ next: Int) -> Bool {
    guard !isCapitalized(next) else { return false }
    if !classes(next).isDisjoint(with: [.speaks, .auxiliary, .cityVerb]) { return true }
    return isPastTense(next)
  }

  /// True for a small word that ends in -ed.
  func isPastTense(_ position: Int) -> Bool {
    !isCapitalized(position) && ends(position, in: "ed", longerThan: 4)
  }

  /// True for a word of more than so many bytes that ends in some small letters of ASCII.
  @inline(__always)
  func ends(_ position: Int, in ending: StaticString, longerThan length: Int) -> Bool {
    guard tokens.indices.contains(position) else { return false }
    let word = tokens[position].range
    guard word.count > length else { return false }
    return ending.withUTF8Buffer { prose.text[word].suffix($0.count).elementsEqual($0) }
  }

  // MARK: Sentences

  /// True when a sentence, a block or a stretch of prose ends between a word and the one behind it.
  func isBreak(before position: Int) -> Bool {
    guard position > 0, position < tokens.count else { return true }
    let joiner = tokens[position].joiner
    guard joiner == .none || joiner == .dot else { return false }
    if joiner == .dot, isAbbreviation(position - 1) { return false }
    let gap = prose.text[Int(tokens[position - 1].end)..<Int(tokens[position].start)]
    return gap.contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0 } || isParagraphBreak(gap)
  }

  /// An initial, or a short title such as `St.`: the stop behind it ends no sentence, as that behind `DC.` or `Act.` does.
  private func isAbbreviation(_ position: Int) -> Bool {
    let token = tokens[position]
    guard token.isCapitalized, token.end - token.start <= 4 else { return false }
    return token.end - token.start == 1 || token.isDotted || Self.abbreviations.contains(token.hash)
  }

  private static let abbreviations = WordSet(
    "st ste mr mrs ms dr prof capt jr sr lt sgt col gen sen rep gov hon rev ft mt no vs pvt cpl maj adm sec amb min jan feb mar apr jun jul aug sep oct nov dec fr bp md yu ya ye kh sh zh ts ch ph al art fig op vol ed inc ltd co dept"
  )

  private func isParagraphBreak(_ gap: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in gap {
      if byte == 0x0A, previous == 0x0A { return true }
      previous = byte
    }
    return false
  }

  /// True for the first word of a sentence, a quotation or a heading.
  func isSentenceStart(_ position: Int) -> Bool {
    if isBreak(before: position) { return true }
    guard tokens[position].joiner == .none else { return false }
    let gap = prose.text[Int(tokens[position - 1].end)..<Int(tokens[position].start)]
    // A colon, or an opening quotation mark: ", “ or ‘.
    return gap.contains { $0 == 0x3A || $0 == 0x22 } || gap.contains(0x9C) || gap.contains(0x98)
  }

  /// The words of the sentence around a range, at most `reach` on each side.
  func sentence(around range: ClosedRange<Int>, reach: Int = 40) -> ClosedRange<Int> {
    var first = range.lowerBound
    var last = range.upperBound
    while first > 0, range.lowerBound - first < reach, !isBreak(before: first) { first -= 1 }
    while last + 1 < tokens.count, last - range.upperBound < reach, !isBreak(before: last + 1) { last += 1 }
    return first...last
  }

  /// True in a heading or headline where every word but the small ones has a capital, so that capitals say nothing.
  func isTitleCase(around range: ClosedRange<Int>) -> Bool {
    var capitals = 0
    var words = 0
    for position in sentence(around: range, reach: 24) where !range.contains(position) {
      let token = tokens[position]
      if ByteClass.isDigit(prose.text[Int(token.start)]) || isPossessive(position) { continue }
      if !token.isCapitalized, classes(position).contains(.opener) { continue }
      words += 1
      if token.isCapitalized { capitals += 1 }
    }
    if words == 1, capitals == 1 { return isWholeBlock(sentence(around: range, reach: 24)) }
    return words >= 2 && capitals * 8 >= words * 7
  }

  /// True for a sentence without a stop that is a paragraph or heading of its own.
  private func isWholeBlock(_ range: ClosedRange<Int>) -> Bool {
    let end = Int(tokens[range.upperBound].end)
    return prose.startsBlock(Int(tokens[range.lowerBound].start))
      && (end == prose.text.count || prose.text[end] == 0)
  }

  // MARK: Candidates

  /// The candidate that a word belongs to.
  ///
  /// - Complexity: O(log n) in the number of candidates.
  func candidate(at position: Int) -> Candidate? {
    let index = candidates.partitioningIndex { $0.tokens.upperBound >= position }
    guard index < candidates.count, candidates[index].tokens.contains(position) else { return nil }
    return candidates[index]
  }

  /// The candidates that begin within a range of words.
  ///
  /// - Complexity: O(log n) in the number of candidates.
  func candidates(in words: ClosedRange<Int>) -> ArraySlice<Candidate> {
    let first = candidates.partitioningIndex { $0.tokens.lowerBound >= words.lowerBound }
    return candidates[first...].prefix { words.contains($0.tokens.lowerBound) }
  }

  /// The post or the noun that a candidate may be, which refer to names; nil for others. A surname may be a post, too: `King`.
  func reference(_ candidate: Candidate) -> Name.Referent? {
    for index in candidate.names {
      let name = gazetteer.index.names[index]
      switch name.referent {
      case .post, .eventNoun:
        if candidate.names.count == 1 || finder.fits(name, candidate.tokens) { return name.referent }
      case .entity, .ambiguity, .trap: continue
      }
    }
    return nil
  }

  /// True when a word belongs to a name other than a bare surname.
  func isKnownName(_ position: Int) -> Bool {
    guard let candidate = candidate(at: position) else { return false }
    return names(of: candidate).contains { name in
      switch name.referent {
      case .entity: name.reading != .surname
      case .ambiguity: true
      case .trap, .post, .eventNoun: false
      }
    }
  }
}

/// Words that rules name one by one, as hashes.
enum Word {
  static let s = Hashing.of("s")
  static let of = Hashing.of("of")
  static let the = Hashing.of("the")
  static let and = Hashing.of("and")
  static let or = Hashing.of("or")
  static let between = Hashing.of("between")
  static let to = Hashing.of("to")
  static let from = Hashing.of("from")
  static let `for` = Hashing.of("for")
  static let `in` = Hashing.of("in")
  static let into = Hashing.of("into")
  static let on = Hashing.of("on")
  static let over = Hashing.of("over")
  static let by = Hashing.of("by")
  static let with = Hashing.of("with")
  static let at = Hashing.of("at")
  static let toward = Hashing.of("toward")
  static let towards = Hashing.of("towards")
  static let capital = Hashing.of("capital")
  static let city = Hashing.of("city")
  static let towns = WordSet("city town village borough township")
  static let juniors = [Hashing.of("jr"), Hashing.of("sr")]
  static let elect = Hashing.of("elect")
  static let its = Hashing.of("its")
  static let a = Hashing.of("a")
  static let an = Hashing.of("an")
  static let another = Hashing.of("another")
}
