/// Finds the capitalised names in a text that the annotator has no record of.
struct UnknownNameFinder {
  private let passage: Passage
  private let mentions: [Mention]
  /// The keys of names that the author wants left alone.
  private let ignored: Set<UInt64>
  /// The byte ranges of headings, where capitals say little.
  private let headings: [Range<Int>]

  init(_ passage: Passage, mentions: [Mention], ignored: Set<UInt64>, headings: [Range<Int>]) {
    self.passage = passage
    self.mentions = mentions
    self.ignored = ignored
    self.headings = headings
  }

  /// The names in the order of the text.
  func find() -> [UnknownName] {
    var found: [UnknownName] = []
    var position = 0
    while position < passage.tokens.count {
      guard isOpen(position), passage.isCapitalized(position) else {
        position += 1
        continue
      }
      let range = self.range(from: position)
      if let name = name(range) { found.append(name) }
      position = range.upperBound + 1
    }
    return found
  }

  /// True for a word that no candidate of the gazetteer covers, or only a surname or noun that was not taken.
  private func isOpen(_ position: Int) -> Bool {
    let start = Int(passage.tokens[position].start)
    if mentions.lazy.map(\.text).covers(start) || headings.covers(start) { return false }
    guard let candidate = passage.candidate(at: position) else { return true }
    return passage.names(of: candidate).allSatisfy { name in
      switch name.referent {
      case .entity: name.reading == .surname
      // `Accord` and the like may end a name.
      case .eventNoun: true
      case .ambiguity, .trap, .post: false
      }
    }
  }

  /// Capitalised words one behind the other, with particles between them: `Ministry of Defence`, `Ursula van den Berg`.
  private func range(from first: Int) -> ClosedRange<Int> {
    var last = first
    var position = first + 1
    while position < passage.tokens.count, isJoined(position), isOpen(position) || isAmbiguous(position) {
      if passage.isCapitalized(position), !passage.isPossessive(position) {
        last = position
      } else if !passage.classes(position).contains(.particle) || position - last > 2 {
        break
      }
      position += 1
    }
    return first...last
  }

  /// True for a word that may mean one of ours and was not taken for it: it may end a name, as `Rand` does in `Mola Rand`.
  private func isAmbiguous(_ position: Int) -> Bool {
    let start = Int(passage.tokens[position].start)
    guard !mentions.lazy.map(\.text).covers(start), let candidate = passage.candidate(at: position) else {
      return false
    }
    return passage.names(of: candidate).allSatisfy { name in
      if case .ambiguity = name.referent { true } else { false }
    }
  }

  private func isJoined(_ position: Int) -> Bool {
    switch passage.joiner(position) {
    case .space, .hyphen: true
    case .apostrophe: !passage.isPossessive(position)
    case .dot: passage.tokens[position - 1].end - passage.tokens[position - 1].start == 1
    case .none, .comma: false
    }
  }

  // MARK: What it is

  private func name(_ whole: ClosedRange<Int>) -> UnknownName? {
    var first = whole.lowerBound
    while first < whole.upperBound, isNoPart(first) { first += 1 }
    guard !isNoPart(first), !passage.isTitleCase(around: whole) else { return nil }
    let range = first...whole.upperBound
    if ignored.contains(Gazetteer.key(passage.tokens[range])) { return nil }
    if range.count == 1, passage.classes(first).contains(.orgNoun) { return nil }
    let title = TitleReader(passage).title(before: first)
    return UnknownName(
      text: passage.surface(range),
      kind: kind(range, title),
      isWeak: range.count == 1 && !isTellingAlone(first),
      acts: passage.isSpaced(range.upperBound + 1) && passage.classes(range.upperBound + 1).contains(.speaks),
      title: title.map { passage.surface($0.words) } ?? "",
      country: country(before: title?.words.lowerBound ?? first)
    )
  }

  /// Opening words, months and titles are no part of a name.
  private func isNoPart(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.opener, .calendar, .title, .former, .auxiliary])
      && !passage.classes(position).contains(.given)
  }

  /// A single word tells only as an acronym, or behind a title, or within a sentence.
  private func isTellingAlone(_ position: Int) -> Bool {
    let token = passage.tokens[position]
    if token.end - token.start < 3 { return false }
    return token.isAllCaps || TitleReader(passage).title(before: position) != nil
      || !passage.isSentenceStart(position)
  }

  private func kind(_ range: ClosedRange<Int>, _ title: TitleReader.Title?) -> EntityKind? {
    if range.count > 1, passage.classes(range.upperBound).contains(.eventName) { return .event }
    if range.contains(where: { isHeadNoun($0, of: range) }) { return .organization }
    if title != nil || passage.classes(range.lowerBound).contains(.given) { return .leader }
    if range.count == 1, passage.tokens[range.lowerBound].isAllCaps { return .organization }
    return isFollowedByPost(range.upperBound) ? .leader : nil
  }

  /// The noun that says what an organisation is: its last word, or one before a particle (`Ministry of Defence`).
  private func isHeadNoun(_ position: Int, of range: ClosedRange<Int>) -> Bool {
    guard passage.classes(position).contains(.orgNoun), passage.isCapitalized(position) else { return false }
    return position == range.upperBound || passage.classes(position + 1).contains(.particle)
  }

  /// `Jane Doe, the foreign minister,`
  private func isFollowedByPost(_ last: Int) -> Bool {
    guard passage.joiner(last + 1) == .comma else { return false }
    for position in last + 1..<min(last + 6, passage.tokens.count) {
      if passage.isBreak(before: position) { return false }
      if passage.classes(position).contains(.title), !passage.isCapitalized(position) { return true }
    }
    return false
  }

  private func country(before position: Int) -> EntityID? {
    var index = position - 1
    if index >= 0, passage.isPossessive(index) { index -= 1 }
    guard index >= 0, passage.isSpaced(position), let candidate = passage.candidate(at: index) else {
      return nil
    }
    return passage.plainCountry(candidate)
  }
}
