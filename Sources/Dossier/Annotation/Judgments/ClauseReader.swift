/// Cuts sentences into clauses, as far as judgments need it.
struct ClauseReader {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The parts of a sentence between semicolons.
  func segments(of sentence: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = sentence.lowerBound
    for position in sentence.dropFirst() where isSemicolon(before: position) {
      segments.append(start..<position)
      start = position
    }
    return segments + [start..<sentence.upperBound]
  }

  /// The clause around each of some words of a segment, which stand in order with a boundary between each two.
  func clauses(of segment: Range<Int>, around words: [Range<Int>]) -> [Range<Int>] {
    let insertions = InsertionReader(passage).insertions(in: segment)
    let isSeries = words.count > 1 && words.allSatisfy(isBracketed)
    return words.indices.map { number in
      let own = words[number]
      let floor = number == 0 ? segment.lowerBound : words[number - 1].upperBound
      let ceiling = number + 1 < words.count ? words[number + 1].lowerBound : segment.upperBound
      var start = floor
      for position in stride(from: own.lowerBound, to: floor, by: -1) {
        // “But China, which has rejected it, is unlikely to …”: the clause begins before the insertion.
        if insertions.contains(where: {
          $0.lowerBound <= position && position <= $0.upperBound && $0.upperBound <= own.lowerBound
        }) {
          continue
        }
        let isCut = number > 0 ? isBoundary(position, segment) : isStrong(position)
        if isCut, number == 0 || !isOfSubject(position, behind: floor) {
          start = position
          break
        }
      }
      start = withoutConjunction(start, in: segment, before: own)
      var end = ceiling
      for position in own.upperBound..<max(own.upperBound, ceiling) {
        let isCut = number + 1 < words.count ? isBoundary(position, segment) : isStrong(position)
        if isCut || isSeries && closesBracket(position) {
          end = position
          break
        }
      }
      return start..<max(end, own.upperBound)
    }
  }

  /// The second “and” of “…, and firms from Turkey and China may leave”, a comma before it: a subject began behind the first.
  private func isOfSubject(_ joint: Int, behind floor: Int) -> Bool {
    let isJoining = passage.isConjunction(joint) && passage.joiner(joint) == .space
    guard isJoining || passage.joiner(joint) == .comma,
      passage.isCapitalized(isJoining ? joint + 1 : joint), passage.isCapitalized(joint - 1)
    else { return false }
    let opening = (max(floor, joint - 12)..<joint).last {
      passage.joiner($0) == .comma && !passage.isCapitalized($0)
    }
    guard let opening, Self.conjunctions.contains(passage.hash(opening)) else { return false }
    return !passage.hasFiniteVerb(opening + 1..<joint)
  }

  /// Where a clause's own words begin; “which” and “one of which” are of it.
  private func withoutConjunction(_ start: Int, in segment: Range<Int>, before own: Range<Int>) -> Int {
    guard start > segment.lowerBound, start < own.lowerBound else { return start }
    // “…, so that prices may fall”
    if passage.hash(start) == Self.so, passage.hash(start + 1) == HolderWords.that { return start }
    if Self.relatives.contains(passage.hash(start)) {
      return start - 2 > segment.lowerBound && isPartitive(start - 2) ? start - 2 : start
    }
    return Self.conjunctions.contains(passage.hash(start)) || passage.hash(start) == Self.since
      ? start + 1 : start
  }

  /// True when a clause begins between two words.
  func hasBoundary(between start: Int, _ end: Int, in segment: Range<Int>) -> Bool {
    start < end && ((start..<end).contains { isBoundary($0, segment) } || opensMember(end, segment))
  }

  /// “… is likely to borrow, may devalue and could …”: a comma, and an auxiliary for the subject before.
  private func opensMember(_ position: Int, _ segment: Range<Int>) -> Bool {
    passage.joiner(position) == .comma && passage.isAuxiliary(position)
      && !InsertionReader(passage).insertions(in: segment).contains { $0.upperBound == position }
  }

  func isSemicolon(before position: Int) -> Bool {
    guard passage.joiner(position) == .none else { return false }
    return passage.gap(before: position).contains(0x3B)
  }

  /// True behind a semicolon, colon, dash, bracket or the like, unlike a quotation mark alone.
  func isPause(before position: Int) -> Bool {
    guard passage.joiner(position) == .none else { return false }
    return passage.gap(before: position).contains { Self.pauses.contains($0) } || isDash(before: position)
  }

  /// An en or em dash: U+2013, U+2014.
  func isDash(before position: Int) -> Bool {
    let gap = passage.gap(before: position)
    return gap.indices.dropLast(2).contains {
      gap[$0] == 0xE2 && gap[$0 + 1] == 0x80 && (gap[$0 + 2] == 0x93 || gap[$0 + 2] == 0x94)
    }
  }

  /// A conjunction behind a comma, “which” or “most of which”: what stands before it is another clause.
  func isStrong(_ position: Int) -> Bool {
    guard position > 0, passage.isBehindComma(position) else { return false }
    return Self.strong.contains(passage.hash(position)) && !isConcededAside(position) && !isSoLong(position)
      || isPartitive(position)
  }

  /// “…, so long as it stays quiet”: a condition.
  private func isSoLong(_ position: Int) -> Bool {
    passage.hash(position) == Self.so && passage.hash(position + 1) == Self.long
      && passage.hash(position + 2) == HolderWords.asWord
  }

  private static let so = Hashing.of("so")
  private static let long = Hashing.of("long")

  /// The part of a segment around some words between conjunctions of contrast: of “Poland is angry, but Germany will probably agree”
  /// the second half.
  func side(of segment: Range<Int>, around words: Range<Int>) -> Range<Int> {
    let contrast = (segment.lowerBound..<words.lowerBound).last(where: isContrast) ?? segment.lowerBound
    let start =
      (contrast..<words.lowerBound).last {
        isSecond($0, behind: contrast, segment) || opensOwnSubject($0, before: words.lowerBound)
      } ?? contrast
    let isConceded = HolderWords.concessions.contains(passage.hash(segment.lowerBound))
    let end = (words.upperBound..<max(words.upperBound, segment.upperBound)).first {
      isContrast($0) || isFact($0, segment)
        // “While Iran is likely to agree, Israel is not.”
        || isConceded && passage.isBehindComma($0)
          && !(segment.lowerBound + 1..<words.lowerBound).contains { passage.isBehindComma($0) }
    }
    return start..<(end ?? segment.upperBound)
  }

  /// “…, which Germany may oppose”, “…, where the target was probably a ministry”: a relative clause with a subject of its own.
  private func opensOwnSubject(_ position: Int, before estimate: Int) -> Bool {
    guard passage.isBehindComma(position), InsertionReader.relatives.contains(passage.hash(position)),
      position + 1 < estimate
    else { return false }
    let subject = position + 1..<estimate
    return
      (passage.isCapitalized(subject.lowerBound)
      || Self.determiners.contains(passage.hash(subject.lowerBound)))
      && !subject.contains { passage.isBehindComma($0) || passage.joiner($0) == .none }
  }

  /// The “and” of “Finland joined in 2023, and Sweden is likely to follow”: a subject with a verb of its own behind a clause.
  private func isSecond(_ position: Int, behind start: Int, _ segment: Range<Int>) -> Bool {
    position > start && passage.hash(position) == Word.and && passage.joiner(position) == .comma
      && position + 1 < segment.upperBound
      && (passage.isCapitalized(position + 1) || passage.hash(position + 1) == Word.the)
      && (start..<position).contains { passage.isFiniteVerb($0) || passage.isPast($0) }
      && (opensClause(behind: position, segment) || opensInsertion(behind: position, segment))
  }

  /// “…, and Seoul, which had been warned, may …”
  func opensInsertion(behind position: Int, _ segment: Range<Int>) -> Bool {
    InsertionReader(passage).insertions(in: segment).contains {
      $0.lowerBound > position && $0.lowerBound - position < 6 && passage.isAuxiliary($0.upperBound)
    }
  }

  /// The “and” of “Finland is likely to join, and Sweden applied last week”.
  private func isFact(_ position: Int, _ segment: Range<Int>) -> Bool {
    guard position + 2 < segment.upperBound, passage.hash(position) == Word.and,
      passage.joiner(position) == .comma, let name = passage.candidate(at: position + 1)
    else { return false }
    let verb = name.tokens.upperBound + 1
    return verb < segment.upperBound && passage.isPast(verb)
  }

  /// A conjunction of contrast behind a comma, which begins a clause of its own.
  func isContrast(_ position: Int) -> Bool {
    position > 0 && passage.isBehindComma(position) && Self.contrasts.contains(passage.hash(position))
      && !isConcededAside(position)
  }

  private static let contrasts = WordSet("but while whereas although though yet")

  /// The relative clause that an aside stands in: “which, officials say, may fail” of “…, which, officials say, may fail, …”.
  func relative(around aside: Int, in segment: Range<Int>) -> Range<Int>? {
    for position in stride(from: aside - 1, to: max(segment.lowerBound, aside - 8), by: -1) {
      if passage.isBehindComma(position) {
        guard InsertionReader.relatives.contains(passage.hash(position)) else { return nil }
        let insertion = InsertionReader(passage).insertions(in: segment).first {
          $0.contains(position) && $0.contains(aside)
        }
        return position..<(insertion?.upperBound ?? segment.upperBound)
      }
      if passage.joiner(position) == .none { return nil }
    }
    return nil
  }

  /// “most of which”, “two of whom”
  private func isPartitive(_ position: Int) -> Bool {
    position + 2 < passage.tokens.count && passage.hash(position + 1) == Word.of
      && Self.relatives.contains(passage.hash(position + 2))
  }

  /// What a claim covers from its verb on: up to a semicolon or a new clause, unless “that” opens it.
  func scope(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    let end = (start + 1..<sentence.upperBound).first { position in
      let opensThat = position + 1 < sentence.upperBound && passage.hash(position + 1) == HolderWords.that
      return isStrong(position) && !opensThat || isSemicolon(before: position)
    }
    return start..<(end ?? sentence.upperBound)
  }

  /// A conjunction, a colon, or a comma with a new subject behind it.
  private func isBoundary(_ position: Int, _ segment: Range<Int>) -> Bool {
    guard position > segment.lowerBound else { return false }
    if passage.isConjunction(position) {
      if opensReport(position, segment) || opensPredicate(behind: position, segment) { return true }
      return !isPaired(position, segment)
        && (opensClause(behind: position, segment)
          || passage.joiner(position) == .comma
            && (opensInsertion(behind: position, segment) || opensEstimate(behind: position, segment)))
    }
    if Self.conjunctions.contains(passage.hash(position)), !isNoun(position) { return true }
    if passage.joiner(position) == .none, passage.gap(before: position).contains(0x3A) { return true }
    guard passage.joiner(position) == .comma else { return isSecondThought(position, segment) }
    if isSeries(position, segment) { return false }
    // “…, where Ethiopia may …”
    if InsertionReader.relatives.contains(passage.hash(position)) { return true }
    if opensMember(position, segment), position + 1 < segment.upperBound { return true }
    if isReason(position, segment) { return true }
    // “…, adding that Peru might follow”
    if position + 1 < segment.upperBound, passage.hash(position + 1) == HolderWords.that,
      HolderWords.progressives.contains(passage.hash(position))
    {
      return true
    }
    if Self.sequels.contains(passage.hash(position)) || isAbsolute(position, segment) { return true }
    if isPartitive(position) || isParallel(position, segment) { return true }
    // “While Iraq is almost certain to …, Jordan may …”
    if Self.subordinators.contains(passage.hash(segment.lowerBound)) { return true }
    return passage.isCapitalized(position) || Self.determiners.contains(passage.hash(position))
  }

  /// “For a while”
  private func isNoun(_ position: Int) -> Bool {
    passage.hash(position) == Self.whileWord && passage.hash(position - 1) == Word.a
  }

  private static let whileWord = Hashing.of("while")

  /// “… will probably resign – an election is unlikely, though”: a dash with a subject and its verb behind it.
  private func isSecondThought(_ position: Int, _ segment: Range<Int>) -> Bool {
    guard passage.joiner(position) == .none, isDash(before: position),
      !passage.isAuxiliary(position)
    else { return false }
    let verb = (position + 1..<max(position + 1, min(position + 9, segment.upperBound))).first {
      passage.isAuxiliary($0) || passage.joiner($0) == .comma || passage.joiner($0) == .none
    }
    return verb.map(passage.isAuxiliary) ?? false
  }

  /// “…, with the navy probably fielding a sixth carrier”, “…, with Chile expected to follow”
  private func isAbsolute(_ position: Int, _ segment: Range<Int>) -> Bool {
    passage.hash(position) == Word.with
      && (position + 2..<max(position + 2, min(position + 9, segment.upperBound))).contains {
        !passage.isCapitalized($0) && passage.ends($0, in: "ing", longerThan: 5)
          || Self.expected.contains(passage.hash($0))
      }
  }

  /// “Help with a satellite is likely, help with warheads is not”: a comma, a subject and its verb.
  private func isParallel(_ position: Int, _ segment: Range<Int>) -> Bool {
    let verb = (position..<min(position + 8, segment.upperBound)).first {
      !passage.classes($0).isDisjoint(with: [.auxiliary]) || $0 > position && passage.joiner($0) != .space
    }
    guard let verb, verb > position, passage.classes(verb).contains(.auxiliary) else { return false }
    return passage.joiner(verb) == .space
      && !(position..<verb).contains { Self.relatives.contains(passage.hash($0)) }
      && !passage.classes(position).contains(.opener)
  }

  /// “between Kim and Putin”, “both India and China”, “…, and Hungary and Slovakia will probably follow”
  private func isPaired(_ conjunction: Int, _ segment: Range<Int>) -> Bool {
    let first = conjunction - 1
    if isLedSeries(conjunction, segment) { return true }
    if first > segment.lowerBound, passage.isCapitalized(first), passage.isCapitalized(conjunction + 1),
      passage.joiner(conjunction) != .comma,
      passage.isConjunction(first - 1) || isPause(before: first)
    {
      return true
    }
    for position in stride(from: conjunction - 1, through: max(segment.lowerBound, conjunction - 6), by: -1) {
      if passage.isConjunction(position) || passage.joiner(position + 1) == .comma { return false }
      if Self.pairing.contains(passage.hash(position)) { return true }
    }
    return false
  }

  /// True when a verb comes before the next comma: “and Japan may follow”, unlike “plans and workshops of Iran”.
  private func opensClause(behind conjunction: Int, _ segment: Range<Int>) -> Bool {
    if conjunction + 1 < segment.upperBound, passage.hash(conjunction + 1) == Self.there { return true }
    for position in conjunction + 1..<min(conjunction + 14, segment.upperBound) {
      let joiner = passage.joiner(position)
      // “and workers in Japan, Korea and Taiwan could”
      let isListed = passage.isCapitalized(position) && passage.isCapitalized(position - 1)
      if joiner == .comma, isListed || isLedSeries(position, segment) { continue }
      // “and $100 cannot be excluded”
      if position == conjunction + 1, isSum(position) { return true }
      if joiner == .comma || joiner == .none { return false }
      if !passage.classes(position).isDisjoint(with: [.auxiliary, .speaks]) || passage.isPastTense(position)
        || ForecastReader.expects.contains(passage.hash(position))
        || position == conjunction + 1 && passage.joiner(conjunction) == .comma
          && SharedSubject.verbs.contains(passage.hash(position))
      {
        return true
      }
      // “and a 10 percent chance”
      if ByteClass.isDigit(passage.prose.text[Int(passage.tokens[position].start)]) { return true }
    }
    return false
  }

  /// A figure behind a sign of currency: $100, €5, £3, ¥8.
  private func isSum(_ position: Int) -> Bool {
    guard passage.joiner(position) == .none, passage.startsWithDigit(position) else { return false }
    let gap = passage.gap(before: position)
    return gap.first == 0x20 && gap.last.map { $0 == 0x24 || $0 >= 0x80 } ?? false
  }

  private static let there = Hashing.of("there")
  private static let expected = WordSet("expected likely unlikely possible certain")
  static let since = Hashing.of("since")
  private static let strong = WordSet("but while whereas although though and which so yet")
  /// `;`, `:`, `(`, `)`, `.`, `!`, `?`, a line end, and what ends a paragraph.
  private static let pauses: [UInt8] = [0x3B, 0x3A, 0x28, 0x29, 0x2E, 0x21, 0x3F, 0x00]
  private static let sequels = WordSet("thus hence therefore")
  private static let pairing = WordSet("between both either")
  private static let relatives = WordSet("which whom that who")
  private static let conjunctions = WordSet("but while whereas although though and or which because so yet")
  private static let subordinators = WordSet("while although though whereas because since")
  private static let determiners = WordSet(
    "as the its his her their our a an this that those he she it they we"
  )
}
