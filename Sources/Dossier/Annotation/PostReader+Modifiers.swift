/// What may be said of a holder between the country and the post: “France's Socialist president”, “Cuba's 81-year-old leader”.
extension PostReader {
  /// The first of up to three such words before a post's own adjuncts, where a country stands before them; else `start` itself.
  func modifiersStart(_ start: Int, _ post: Post) -> Int {
    var first = start
    for _ in 0..<3 {
      guard first > 0, passage.isSpaced(first), let word = modifier(endingAt: first - 1, post) else { break }
      first = word
    }
    return first < start && isBehindCountry(first) ? first : start
  }

  /// The first part of a word, or of a compound such as `81-year-old`, that says nothing of whether the post is held.
  private func modifier(endingAt last: Int, _ post: Post) -> Int? {
    guard last > 0 else { return nil }
    var first = last
    while first > 0, last - first < 3, passage.joiner(first) == .hyphen { first -= 1 }
    if first < last {
      let isOfTime =
        !passage.classes(first).isDisjoint(with: [.former, .quantifier])
        || Self.lapsed.contains(passage.hash(first))
      return !isOfTime && Self.endings.contains(passage.hash(last)) ? first : nil
    }
    if post.isLeader, Self.passing.contains(passage.hash(last)) { return last }
    let kind = passage.classes(last)
    return Self.qualities.contains(passage.hash(last)) || kind.contains(.adjunct) && !kind.contains(.former)
      ? last : nil
  }

  private func isBehindCountry(_ first: Int) -> Bool {
    guard first > 0, passage.isSpaced(first) else { return false }
    let isPossessive = passage.isPossessive(first - 1)
    guard let name = found(endingAt: isPossessive ? first - 2 : first - 1),
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country
    else { return false }
    return isPossessive || passage.isBehindApostrophe(first) || name.mention.reading == .demonym
  }

  private static let passing = WordSet("interim transitional caretaker acting")
  private static let lapsed = WordSet("one once soon would ex never")
  /// The last part of compounds that tell of a person: “long-serving”, “hard-right”, “81-year-old”.
  private static let endings = WordSet(
    "serving right left wing old born term lived faced spoken willed fisted minded haired headed tempered talking leaning educated trained backed western russian american european chinese french british business market immigration war democratic christian made styled hit prone loving hungry elected starved known liked hated governing ruling reigning running standing time year winning mannered speaking"
  )
  private static let qualities = WordSet(
    "socialist nationalist leftist rightist centrist communist populist islamist marxist maoist conservative liberal radical moderate progressive secular pious devout catholic protestant muslim christian jewish orthodox sunni shiite shia kurdish druze hindu buddhist evangelical pacifist royalist monarchist separatist federalist eurosceptic technocratic technocrat independent billionaire millionaire multimillionaire millennial charismatic popular unpopular beloved hated feared flamboyant mercurial fiery firebrand outspoken blunt combative pugnacious tough hawkish dovish cautious pragmatic taciturn shy aloof youthful old elderly aged aging ageing octogenarian septuagenarian nonagenarian frail sick ill bedridden tall portly bearded bespectacled wily canny shrewd wealthy rich bald divorced unmarried gay lesbian pregnant feminist feisty brash erratic eccentric idiosyncratic ruthless brutal repressive despotic reforming modernising modernizing corrupt beleaguered besieged struggling weakened defiant stubborn wartime comedian tycoon businessman democratic autocratic dictatorial strong weak vain proud austere dour genial jovial gaffe teetotal vegetarian leftwing rightwing centre-left centre-right social dovish scandal-hit"
  )
}
