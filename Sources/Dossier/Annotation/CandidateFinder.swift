/// Finds names of the gazetteer in a text: at each word the longest one, from left to right.
struct CandidateFinder {
  let index: NameIndex
  let text: [UInt8]
  let tokens: [Token]

  /// All candidates in order, which do not overlap.
  ///
  /// - Complexity: O(words), whatever the size of the gazetteer.
  func find() -> [Candidate] {
    var found: [Candidate] = []
    found.reserveCapacity(tokens.count / 8)
    var position = 0
    while position < tokens.count {
      if index.mayBegin(tokens[position]), let candidate = longest(at: position) {
        let chosen = overlapping(candidate) ?? candidate
        if let shared = sharing(chosen), (found.last?.tokens.upperBound ?? -1) < shared.tokens.lowerBound {
          found.append(shared)
        }
        found.append(chosen)
        position = chosen.tokens.upperBound + 1
      } else {
        position += 1
      }
    }
    return found
  }

  /// A name that begins at the last word of another and goes on: `Lee Jae-myung` behind `President Lee`.
  private func overlapping(_ candidate: Candidate) -> Candidate? {
    let last = candidate.tokens.upperBound
    guard candidate.tokens.count > 1, index.mayBegin(tokens[last]), let next = longest(at: last),
      next.tokens.upperBound > last
    else { return nil }
    // “Kim Il Sung-Kim Jong Il”, “… Kim Il Sung. Kim …”
    return [.hyphen, .dot].contains(tokens[last + 1].joiner) ? nil : next
  }

  /// `North` in “North and South Korea”: a name of two words that has its last one from the name behind it.
  private func sharing(_ candidate: Candidate) -> Candidate? {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count == 2, first > 1, tokens[first].joiner == .space,
      tokens[first - 1].joiner == .space, [Word.and, Word.or].contains(tokens[first - 1].hash),
      tokens[first - 2].isCapitalized, Self.directions.contains(tokens[first - 2].hash),
      Self.directions.contains(tokens[first].hash),
      let state = index.next(0, tokens[first - 2].hash, afterComma: false),
      let last = index.next(state, tokens[candidate.tokens.upperBound].hash, afterComma: false)
    else { return nil }
    let names = index.names(endingIn: last)
    return names.isEmpty ? nil : Candidate(tokens: first - 2...first - 2, names: names)
  }

  private static let directions = WordSet("north south east west")

  private func longest(at first: Int) -> Candidate? {
    var state = index.next(0, tokens[first].hash, afterComma: false)
    var last = first
    var best: Candidate?
    while let current = state {
      let ending = index.names(endingIn: current)
      if ending.contains(where: { fits(index.names[$0], first...last) }) {
        best = Candidate(tokens: first...last, names: ending)
      }
      last += 1
      guard last < tokens.count, index.goesOn(current) else { break }
      switch tokens[last].joiner {
      case .none: state = nil
      case .comma: state = index.next(current, tokens[last].hash, afterComma: true)
      case .dot where !isAbbreviated(tokens[last - 1]): state = nil
      default: state = index.next(current, tokens[last].hash, afterComma: false)
      }
    }
    return best
  }

  /// True for an initial or a short title that is written with a full stop: `J.`, `St.`
  private func isAbbreviated(_ token: Token) -> Bool {
    token.end - token.start <= 4 && token.isCapitalized
  }

  /// Whether the words stand as a name asks for.
  func fits(_ name: Name, _ range: ClosedRange<Int>) -> Bool {
    if name.capitals != 0 {
      for (offset, position) in range.enumerated() where name.capitals >> UInt32(offset) & 1 == 1 {
        guard tokens[position].isCapitalized else { return false }
      }
    }
    switch name.condition {
    case .capitals: return !isShoutedWord(name, range) && (name.hasLetters || isWritten(name, range))
    case .afterThe:
      return range.lowerBound > 0 && tokens[range.lowerBound].joiner == .space
        && tokens[range.lowerBound - 1].hash == Word.the
    case .exact, .exactAfterName: return isExact(name, range) && !isShouted(range) && !isCurrency(range)
    case .combining:
      let next = range.upperBound + 1
      return next < tokens.count && tokens[next].joiner == .hyphen
    case .accented:
      return text[tokens[range.lowerBound].range].contains { $0 >= 0x80 }
    }
  }

  /// `NZ$5 million`
  private func isCurrency(_ range: ClosedRange<Int>) -> Bool {
    let end = Int(tokens[range.upperBound].end)
    return end < text.count && text[end] == UInt8(ascii: "$")
  }

  /// Letter for letter the name, but for dots.
  private func isExact(_ name: Name, _ range: ClosedRange<Int>) -> Bool {
    let written = text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound].end)]
    return written.lazy.filter(Self.isLetterOfName).elementsEqual(
      index.texts[Int(name.text)].utf8.lazy.filter(Self.isLetterOfName)
    )
  }

  /// Byte for byte the name: `9/11`, not `9-11`.
  private func isWritten(_ name: Name, _ range: ClosedRange<Int>) -> Bool {
    text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound].end)].elementsEqual(
      index.texts[Int(name.text)].utf8
    )
  }

  private static func isLetterOfName(_ byte: UInt8) -> Bool { ByteClass.isWord(byte) || byte >= 0x80 }

  /// An abbreviation without dots among other words in capitals is perhaps a common word (`LET US GO`), unless it begins
  /// a sentence or is joined to what stands beside it (`US WARNS`, `US-CHINA TALKS`).
  private func isShouted(_ range: ClosedRange<Int>) -> Bool {
    guard range.count == 1, !tokens[range.lowerBound].isDotted else { return false }
    let token = tokens[range.lowerBound]
    if token.hash == Self.us, isMoney(range.lowerBound) { return true }
    if token.hash == Self.us, range.lowerBound > 0, token.joiner == .space,
      tokens[range.lowerBound - 1].isAllCaps,
      Self.takers.contains(tokens[range.lowerBound - 1].hash)
    {
      return true
    }
    if token.hash == Self.us, let isCountry = isCountryInHeadline(range.lowerBound) { return !isCountry }
    // “It IS over” has the verb.
    if token.hash == Self.is, range.lowerBound > 0, token.joiner == .space,
      Self.pronouns.contains(tokens[range.lowerBound - 1].hash)
    {
      return true
    }
    guard token.end - token.start <= 3,
      token.joiner == .space || token.joiner == .apostrophe || token.hash != Self.us
    else {
      return false
    }
    let after = range.upperBound + 1 < tokens.count ? tokens[range.upperBound + 1] : nil
    if after?.joiner == .hyphen { return false }
    // What stands behind a comma is another item of a list: “UNICEF, WHO and Oxfam”.
    func isLoud(_ other: Token?, _ joiner: Token.Joiner?) -> Bool {
      guard let other, joiner != .comma else { return false }
      return other.isAllCaps && other.end - other.start >= 4 && !other.isDotted
    }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
    guard isLoud(before, token.joiner) || (after?.joiner != Token.Joiner.none && isLoud(after, after?.joiner))
    else { return false }
    // “CHINA SLAMS US TARIFFS” has the country, “LET US GO” and “JOIN US” the pronoun.
    guard token.hash == Self.us else { return Self.words.contains(token.hash) }
    return after == nil || after?.joiner == Token.Joiner.none
      || before.map { Self.takers.contains($0.hash) } ?? false
  }

  /// Whether `US` among words in capitals is the country, by the subject of its clause: “CHINA WARNS US” has it, “THEY LIED TO
  /// US, SAYS X” the pronoun; nil when the subject does not tell.
  private func isCountryInHeadline(_ position: Int) -> Bool? {
    if position + 2 < tokens.count, tokens[position + 1].isAllCaps, tokens[position + 2].isAllCaps,
      tokens[position + 1].hash == Word.and, Self.persons.contains(tokens[position + 2].hash)
    {
      return false
    }
    guard position > 0, tokens[position].joiner == .space, tokens[position - 1].isAllCaps else { return nil }
    var first = position
    while first > 0, tokens[first - 1].isAllCaps || tokens[first - 1].end - tokens[first - 1].start == 1,
      [.space, .apostrophe].contains(tokens[first].joiner)
    {
      first -= 1
      if Self.persons.contains(tokens[first].hash) { return false }
    }
    let isLast = position + 1 == tokens.count || tokens[position + 1].joiner != .space
    let isTaken = Self.takers.contains(tokens[position - 1].hash)
    guard isLast || isTaken, position - first > 1, tokens[first].hash != Self.us else { return nil }
    return index.mayBegin(tokens[first]) && longest(at: first) != nil ? true : nil
  }

  /// Words for persons that make `US` beside them the pronoun: “DON'T BOMB US”.
  private static let persons = WordSet("they he she we you i them him her dont don")

  /// `US$5 billion`, `US $5 billion`, but not “gave the US $5 billion”.
  private func isMoney(_ position: Int) -> Bool {
    let rest = text[Int(tokens[position].end)...]
    if rest.first == UInt8(ascii: "$") { return true }
    return rest.starts(with: " $".utf8) && (position == 0 || tokens[position - 1].hash != Word.the)
  }

  private static let us = Hashing.of("us")
  private static let `is` = Hashing.of("is")
  private static let pronouns = WordSet("it this that he she what there who which here")
  /// Abbreviations that are words, too.
  private static let words = WordSet("it who is car ice or no so am arm man eta act aid pa ira")
  private static let takers = WordSet(
    "let lets tell give help join make show send save call ask leave made gave told believe trust follow contact teach bring get take see hear love hate want need with for of all both"
  )

  /// A dotted acronym never is a name of mixed case: `I.S.` is not “Is”.
  private func isShoutedWord(_ name: Name, _ range: ClosedRange<Int>) -> Bool {
    range.count == 1 && tokens[range.lowerBound].isDotted
      && index.texts[Int(name.text)].utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }
}
