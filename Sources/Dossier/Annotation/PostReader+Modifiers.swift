/// What may be said of a holder between the country and the post: “France's Socialist president”, “Cuba's 81-year-old leader”.
extension PostReader {
  /// The first of up to three such words before a post's own adjuncts, where a country stands before them; else `start` itself.
  func modifiersStart(_ start: Int, _ post: Post) -> Int {
    var first = start
    var isOfFaction = false
    for _ in 0..<3 {
      guard first > 0, passage.isSpaced(first), let word = modifier(endingAt: first - 1, post) else { break }
      isOfFaction = isOfFaction || Self.factions.contains(passage.hash(first - 1))
      first = word
    }
    guard first < start, let country = country(before: first) else { return start }
    // “France's socialist leader” leads the Socialists, “Cuba's communist leader” Cuba.
    if post.isLeader, isOfFaction { return isRuledByFaction(country, first..<start) ? first : start }
    return first
  }

  /// True for a country led by its president, and a faction by whose name papers call those in power.
  private func isRuledByFaction(_ country: EntityID, _ words: Range<Int>) -> Bool {
    let code = passage.gazetteer[country].iso2
    return code != "FR" && passage.gazetteer.presidential.contains(code)
      && words.contains { Self.ruling.contains(passage.hash($0)) }
  }

  /// The first part of a word, or of a compound such as `81-year-old`, that says nothing of whether the post is held.
  private func modifier(endingAt last: Int, _ post: Post) -> Int? {
    guard last > 0 else { return nil }
    var first = last
    while first > 0, last - first < 3, passage.joiner(first) == .hyphen { first -= 1 }
    if first < last {
      let isOver =
        !passage.classes(first).isDisjoint(with: [.former, .quantifier])
        || Self.lapsed.contains(passage.hash(first))
      let hash = passage.hash(last)
      return !isOver && (Self.endings.contains(hash) || Self.factions.contains(hash)) ? first : nil
    }
    if post.isLeader, Self.passing.contains(passage.hash(last)) { return last }
    if Self.qualities.contains(passage.hash(last)) || Self.factions.contains(passage.hash(last)) {
      return last
    }
    let kind = passage.classes(last)
    return kind.contains(.adjunct) && !kind.contains(.former) ? last : nil
  }

  private func country(before first: Int) -> EntityID? {
    guard first > 0, passage.isSpaced(first) else { return nil }
    let isPossessive = passage.isPossessive(first - 1)
    guard let name = found(endingAt: isPossessive ? first - 2 : first - 1),
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country,
      isPossessive || passage.isBehindApostrophe(first) || name.mention.reading == .demonym
    else { return nil }
    return name.mention.entity
  }

  private static let passing = WordSet("interim transitional caretaker acting")
  private static let lapsed = WordSet("one once soon would ex never")
  /// The last part of compounds that tell of a person: “long-serving”, “hard-right”, “81-year-old”.
  private static let endings = WordSet(
    "serving old born term lived faced spoken willed fisted minded haired headed tempered talking leaning educated trained backed western russian american european chinese french british business market immigration war made styled hit prone loving hungry elected starved known liked hated governing ruling reigning running standing time year winning mannered speaking"
  )
  private static let qualities = WordSet(
    "pious devout pacifist technocratic technocrat billionaire millionaire multimillionaire millennial charismatic popular unpopular beloved hated feared flamboyant mercurial fiery firebrand outspoken blunt combative pugnacious tough hawkish dovish cautious pragmatic taciturn shy aloof youthful old elderly aged aging ageing octogenarian septuagenarian nonagenarian frail sick ill bedridden tall portly bearded bespectacled wily canny shrewd wealthy rich bald divorced unmarried gay lesbian pregnant feisty brash erratic eccentric idiosyncratic ruthless brutal repressive despotic reforming modernising modernizing corrupt beleaguered besieged struggling weakened defiant stubborn wartime comedian tycoon businessman autocratic dictatorial strong weak vain proud austere dour genial jovial gaffe teetotal vegetarian"
  )
  /// Parties, faiths and peoples, which have leaders of their own.
  private static let factions = WordSet(
    "socialist nationalist leftist rightist centrist communist populist islamist marxist maoist conservative liberal radical moderate progressive secular catholic protestant muslim christian jewish orthodox sunni shiite shia kurdish druze hindu buddhist evangelical royalist monarchist separatist federalist eurosceptic independent feminist democratic leftwing rightwing social right left wing"
  )
  private static let ruling = WordSet("communist socialist leftist marxist populist islamist")
}
