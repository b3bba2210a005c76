/// Reads figures that say how likely an event is without a noun of chance: “we put a Maduro win at 70 percent”, “scenario 2 (30 %)”.
struct PlacedFigure {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The estimate that a figure at a word makes; nil for one that counts something else.
  func estimate(at position: Int, in tokens: Range<Int>) -> EstimateFinder.Found? {
    guard let (percent, end) = PercentFigure(passage).figure(at: position, in: tokens),
      isOfScenario(position..<end, in: tokens) || isOfEvent(position..<end, in: tokens)
    else { return nil }
    return EstimateFinder.Found(words: position..<end, percent: percent)
  }

  /// True when a verb puts something at a figure within some words.
  func isPlacing(_ words: Range<Int>) -> Bool {
    words.contains { passage.startsWithDigit($0) && estimate(at: $0, in: words) != nil }
  }

  // MARK: Scenarios

  /// “Scenario 1 (60 percent): …”, “Base case (45%)”
  private func isOfScenario(_ figure: Range<Int>, in tokens: Range<Int>) -> Bool {
    guard passage.gap(before: figure.lowerBound).last == 0x28 else { return false }
    let reach = max(tokens.lowerBound, figure.lowerBound - 2)..<figure.lowerBound
    return reach.contains { word in
      passage.hash(word) == Self.scenario
        || passage.hash(word) == Self.caseWord && Self.cases.contains(passage.hash(word - 1))
    }
  }

  // MARK: Events

  private func isOfEvent(_ figure: Range<Int>, in tokens: Range<Int>) -> Bool {
    if figure.upperBound < tokens.upperBound, passage.hash(figure.upperBound) == Word.of { return false }
    var at = figure.lowerBound - 1
    while at > tokens.lowerBound, Self.hedges.contains(passage.hash(at)) { at -= 1 }
    guard at > tokens.lowerBound, passage.hash(at) == Word.at else { return false }
    return object(before: at, in: tokens).map(isEvent) ?? false
  }

  /// How many words a verb may stand before “at”.
  private static let reach = 18

  /// What is put at a figure: the words behind the verb, those between “and” and another “at”, or the subject of “is put at”.
  private func object(before at: Int, in tokens: Range<Int>) -> Range<Int>? {
    var start = at
    let first = max(tokens.lowerBound, at - Self.reach)
    while start > first {
      let word = start - 1
      if Self.places.contains(passage.hash(word)) {
        guard start == at else { return start..<at }
        return HolderWords.copulas.contains(passage.hash(word - 1)) ? tokens.lowerBound..<word - 1 : nil
      }
      if isBehindFigure(start, in: tokens) { return start..<at }
      let joiner = passage.joiner(word)
      guard joiner != .comma, joiner != .none else { return nil }
      start = word
    }
    return nil
  }

  /// “… at 40 percent and a wider war at”, “… at 40%, a wider war at”: a verb before it puts the one as well as the other.
  private func isBehindFigure(_ start: Int, in tokens: Range<Int>) -> Bool {
    let last = passage.isConjunction(start - 1) ? start - 2 : start - 1
    guard last > tokens.lowerBound, passage.joiner(start) != .space || last < start - 1,
      passage.hash(last) == Self.percent || passage.percentSign(behind: last) != nil
    else { return false }
    return (tokens.lowerBound..<last).contains { Self.places.contains(passage.hash($0)) }
  }

  /// True for “a Maduro win”, “Biden's re-election”, “Iran retaliating”, unlike “support for a war” and the size of “the cut”.
  private func isEvent(_ object: Range<Int>) -> Bool {
    let end = object.first { $0 > object.lowerBound && Self.prepositions.contains(passage.hash($0)) }
    guard let head = (object.lowerBound..<(end ?? object.upperBound)).last else { return false }
    if ForecastReader(passage).isDoing(head) { return passage.isCapitalized(head - 1) }
    guard Self.events.contains(passage.hash(head)) else { return false }
    return passage.hash(object.lowerBound) != Word.the || !Self.sizes.contains(passage.hash(head))
  }

  private static let percent = Hashing.of("percent")
  private static let scenario = Hashing.of("scenario")
  private static let caseWord = Hashing.of("case")
  /// What a case of a forecast is called, unlike “the Spanish case (24%)”.
  private static let cases = WordSet("base baseline best worst central bull bear upside downside")
  /// What may stand before a figure: “about”, “less than”.
  static let hedges = WordSet(
    "about around roughly approximately some just only nearly almost least most over under below above more less than no between closer to"
  )
  private static let places = WordSet(
    "put puts putting rate rates rated price prices priced pricing peg pegs pegged place places placed see sees assess assesses assessed judge judges judged estimate estimates estimated have has"
  )
  private static let prepositions = WordSet(
    "of in by with between for before after on against over within under at to from this next as if"
  )
  private static let events = WordSet(
    ForecastReader.happenings
      + " agreement truces settlement coup strike election elections re-election veto exit resignation departure impeachment blockade collapse pause success failure breakthrough upset passage ratification approval rejection runoff scenario outcome test scenarios takeover intervention accession breakup secession mutiny assassination reunification"
  )
  /// What has a size of its own: “the cut”.
  private static let sizes = WordSet(
    "cut cuts hike hikes devaluation default escalation withdrawal return pause"
  )
}
