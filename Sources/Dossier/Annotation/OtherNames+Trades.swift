/// Tells whether a name is that of somebody whose trade leads to no office of state.
extension OtherNames {
  /// `the striker Stephen Smith`, `Robert Gates, the poet`: someone whose trade leads to no office of state.
  func isOfOtherTrade(_ range: ClosedRange<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0, passage.isSpaced(range.lowerBound), Self.trades.contains(passage.hash(before)) {
      return true
    }
    return trade(apposedTo: range) != nil
  }

  /// The word for a trade in “Brown, the British diver,” and “Kim, a South Korean pop singer, …”; nil where it is a post, is no more
  /// (“a former striker”), or speaks (“Brown, the diver said, …”).
  func trade(apposedTo range: ClosedRange<Int>) -> Int? {
    let next = range.upperBound + 1
    guard next + 1 < passage.tokens.count, passage.joiner(next) == .comma,
      passage.hash(next) == Word.a || passage.hash(next) == Word.an || passage.hash(next) == Word.the
    else { return nil }
    for position in next + 1..<min(next + 7, passage.tokens.count) {
      let joiner = passage.joiner(position)
      guard joiner == .space || joiner == .hyphen, !passage.isPossessive(position),
        passage.classes(position).isDisjoint(with: [.title, .former, .auxiliary, .speaks]),
        !passage.isConjunction(position),
        !passage.isCapitalized(position) || passage.candidate(at: position) != nil
      else { return nil }
      guard Self.trades.contains(passage.hash(position)) else { continue }
      let behind = position + 1
      let isEnd =
        behind == passage.tokens.count || [.comma, .dot, .none].contains(passage.joiner(behind))
        || passage.isSpaced(behind) && (Self.enders.contains(passage.hash(behind)))
      if isEnd { return position }
    }
    return nil
  }

  private static let enders = WordSet("of from who whose in with and at for")

  private static let trades = WordSet(
    "striker midfielder defender goalkeeper winger pitcher catcher quarterback linebacker batsman batter bowler cricketer footballer golfer boxer sprinter swimmer cyclist jockey wrestler skater skier runner novelist poet playwright painter sculptor guitarist singer songwriter rapper drummer bassist pianist violinist composer musician actor actress comedian chef plumber farmer carpenter electrician photographer architect physicist chemist biologist astronomer mathematician dentist surgeon nurse umpire referee choreographer dancer screenwriter filmmaker cartoonist promoter diver gymnast rower sailor fencer archer judoka weightlifter athlete marathoner hurdler snowboarder surfer racer ballerina supermodel waiter waitress barber baker butcher fisherman policeman policewoman teenager schoolboy schoolgirl toddler pensioner judge dog puppy cat kitten horse colt filly mare stallion gelding bull cow elephant tiger panda parrot"
  )
}
