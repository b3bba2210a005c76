/// Decides what an ambiguous name means, by what else stands in its sentence and in the whole text.
struct AmbiguityReader {
  /// What was decided, and why.
  struct Decision {
    /// The choice, as an index into ``Ambiguity/choices``; nil to abstain.
    var choice: Int?
    var reason: Reason
  }

  private let passage: Passage
  private let hits: [EvidenceIndex.Hit]
  /// For each choice of the whole gazetteer what the text as a whole says, and the first word that speaks for it.
  private let overall: [Tally]

  private struct Tally {
    var score = 0
    var cue: EvidenceIndex.Hit?
  }

  init(_ passage: Passage) {
    self.passage = passage
    let evidence = passage.gazetteer.evidence
    hits = evidence.hits(in: passage.tokens)
    let count = passage.gazetteer.ambiguities.last.map { Int($0.firstChoice) + $0.choices.count } ?? 0
    var overall = [Tally](repeating: Tally(), count: count)
    var seen = BitSet(count: evidence.phrases.count)
    for hit in hits where !seen.contains(Int(hit.phrase)) {
      seen.insert(Int(hit.phrase))
      let phrase = evidence.phrases[Int(hit.phrase)]
      for index in phrase.uses {
        let use = evidence.uses[Int(index)]
        if use.isPositive {
          overall[Int(use.choice)].score += 1
          if overall[Int(use.choice)].cue == nil { overall[Int(use.choice)].cue = hit }
        } else if phrase.words.count == 1 {
          overall[Int(use.choice)].score -= 1
        }
      }
    }
    self.overall = overall
  }

  /// Reads one ambiguous name. `actors` are the entities that the author names in the front matter.
  func decide(_ ambiguity: Ambiguity, at range: ClosedRange<Int>, actors: Set<EntityID>) -> Decision {
    if !actors.isEmpty,
      let choice = ambiguity.choices.firstIndex(where: { $0.entity.map(actors.contains) ?? false })
    {
      return Decision(choice: choice, reason: .frontMatter)
    }
    if let day = passage.prose.day,
      let choice = ambiguity.choices.firstIndex(where: { $0.days?.contains(day) ?? false })
    {
      return Decision(choice: choice, reason: .usual)
    }
    if let choice = ambiguity.choices.firstIndex(where: { $0.position == .scene }),
      let cue = PositionReader(passage).cue(for: .scene, range)
    {
      return Decision(choice: choice, reason: .evidence(cue: Reason.Cue(passage.bytes(cue))))
    }
    if let choice = country(ambiguity),
      let cue = envoy(before: range) ?? army(behind: range) ?? bearer(before: range) ?? opponent(range)
        ?? state(range)
    {
      return Decision(choice: choice, reason: .evidence(cue: Reason.Cue(passage.bytes(cue))))
    }
    let listed = listEvidence(range)
    var near = Best()
    var far = Best()
    var usual: Int?
    var placed: (choice: Int, cue: ClosedRange<Int>)?
    let sentence = passage.sentence(around: range, reach: 25)
    for index in ambiguity.choices.indices {
      let isDefault = ambiguity.choices[index].isDefault
      let isCountry = ambiguity.choices[index].entity != nil && ambiguity.choices[index].reading == .name
      let here = tally(ambiguity, index, near: range, in: sentence)
      near.take(index, here.score + (isCountry ? listed.score : 0), here.cue)
      let everywhere = overall[Int(ambiguity.firstChoice) + index]
      if here.score >= 0 { far.take(index, everywhere.score, everywhere.cue) }
      let isSpokenAgainst = here.score < 0 || everywhere.score < -1 || listed.score < 0
      if usual == nil, isDefault, !isSpokenAgainst { usual = index }
      if placed == nil, !isSpokenAgainst, let position = ambiguity.choices[index].position,
        let cue = PositionReader(passage).cue(for: position, range)
      {
        placed = (index, cue)
      }
    }
    if let choice = near.choice {
      let cue = near.cue.map(bytes) ?? listed.cue.map { passage.bytes($0) } ?? passage.bytes(range)
      return Decision(choice: choice, reason: .evidence(cue: Reason.Cue(cue)))
    }
    if let choice = far.choice {
      return Decision(
        choice: choice,
        reason: .evidence(cue: Reason.Cue(far.cue.map(bytes) ?? passage.bytes(range)))
      )
    }
    if usual == nil, let placed {
      return Decision(choice: placed.choice, reason: .evidence(cue: Reason.Cue(passage.bytes(placed.cue))))
    }
    return Decision(choice: usual, reason: .usual)
  }

  /// The choice with the highest score above zero; the first of equals.
  private struct Best {
    var choice: Int?
    var cue: EvidenceIndex.Hit?
    private var score = 0

    mutating func take(_ index: Int, _ other: Int, _ hit: EvidenceIndex.Hit?) {
      if other > score { (choice, score, cue) = (index, other, hit) }
    }
  }

  private func bytes(_ hit: EvidenceIndex.Hit) -> Range<Int> {
    let count = passage.gazetteer.evidence.length(of: hit.phrase)
    return passage.bytes(Int(hit.token)...Int(hit.token) + count - 1)
  }

  // MARK: Words that only a state has

  /// The only choice that is a country's name.
  private func country(_ ambiguity: Ambiguity) -> Int? {
    let choices = ambiguity.choices.indices.filter {
      ambiguity.choices[$0].reading == .name
        && ambiguity.choices[$0].entity.map { passage.gazetteer.traits[Int($0.index)].kind == .country }
          ?? false
    }
    return choices.count == 1 ? choices[0] : nil
  }

  /// “the ambassador of Georgia”
  private func envoy(before range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.isSpaced(before),
      passage.hash(before) == Word.of || passage.hash(before) == Word.to,
      Self.envoys.contains(passage.hash(before - 1))
    else { return nil }
    return before - 1...before
  }

  /// “Georgia's army”
  private func army(behind range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    guard next + 1 < passage.tokens.count, passage.isPossessive(next), passage.isSpaced(next + 1) else {
      return nil
    }
    // “Georgia's new president”
    let noun = Self.ages.contains(passage.hash(next + 1)) && passage.isSpaced(next + 2) ? next + 2 : next + 1
    return Self.armies.contains(passage.hash(noun)) ? noun...noun : nil
  }

  /// “Chad said it would withdraw”: of a name that no state of the United States has.
  private func state(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    passage.classes(range.lowerBound).contains(.alsoState) ? nil : PositionReader(passage).asState(range)
  }

  /// “Georgia beat Romania 3-0”, “France played Georgia”: in sport, a country that is not ambiguous on the other side.
  private func opponent(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let next = range.upperBound + 1
    if passage.isSpaced(next), Self.contests.contains(passage.hash(next)), let other = country(from: next + 1)
    {
      return next...other
    }
    var before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound) else { return nil }
    if Self.sides.contains(passage.hash(before)), passage.isSpaced(before) { before -= 1 }
    guard passage.isSpaced(before), Self.contests.contains(passage.hash(before)),
      let other = passage.candidate(at: before - 1), other.tokens.upperBound == before - 1,
      passage.listCountry(other) != nil
    else { return nil }
    return other.tokens.lowerBound...before
  }

  /// The last word of a country's name that stands within five words, with a score or “to” before it: “lost 43-14 to Wales”.
  private func country(from first: Int) -> Int? {
    for position in first..<max(first, min(first + 5, passage.tokens.count)) {
      guard !passage.isBreak(before: position) else { return nil }
      if let candidate = passage.candidate(at: position) {
        return passage.listCountry(candidate) == nil ? nil : candidate.tokens.upperBound
      }
      guard passage.startsWithDigit(position) || Self.sides.contains(passage.hash(position)) else {
        return nil
      }
    }
    return nil
  }

  private static let contests = WordSet(
    "beat beats defeated defeat defeats thrashed stunned stun trounced hammered crushed edged upset play plays played face faced held lost drew v vs versus"
  )
  private static let sides = WordSet("to with against by")
  private static let ages = WordSet("new former first next late current interim")

  /// “Ahmed Ali (Chad)”: a country alone in brackets behind a name.
  private func bearer(before range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let before = range.lowerBound - 1
    guard before >= 0, passage.isCapitalized(before),
      passage.classes(before).isDisjoint(with: [.opener, .city]), passage.isInBrackets(range),
      passage.gap(before: range.lowerBound).elementsEqual(" (".utf8)
    else { return nil }
    return before...before
  }

  private static let envoys = WordSet("ambassador ambassadors embassy envoy consul")
  private static let armies = WordSet(
    "army navy ambassador embassy independence airspace accession president presidents presidency prime premier junta currency coastguard"
  )

  // MARK: The sentence

  private func tally(
    _ ambiguity: Ambiguity,
    _ index: Int,
    near range: ClosedRange<Int>,
    in sentence: ClosedRange<Int>
  ) -> Tally {
    let choice = ambiguity.firstChoice + Int32(index)
    let entity = ambiguity.choices[index].entity
    var tally = Tally()
    var position = firstHit(from: sentence.lowerBound)
    while position < hits.count, Int(hits[position].token) <= sentence.upperBound {
      let hit = hits[position]
      position += 1
      let evidence = passage.gazetteer.evidence
      let phrase = evidence.phrases[Int(hit.phrase)]
      if phrase.words.count == 1, range.contains(Int(hit.token)) { continue }
      guard let use = phrase.uses.lazy.map({ evidence.uses[Int($0)] }).first(where: { $0.choice == choice })
      else {
        continue
      }
      let rival = longerName(hit, passage.hash(range.lowerBound))
      let speaksFor = rival.map { $0 == entity } ?? use.isPositive
      // A word right behind the name decides: `Dominican friars`.
      let isNext = Int(hit.token) == range.upperBound + 1 && passage.isSpaced(Int(hit.token))
      tally.score += speaksFor ? 1 : isNext ? -6 : -2
      if use.isPositive, tally.cue == nil { tally.cue = hit }
    }
    return tally
  }

  /// The country whose longer name the word and the ambiguous one stand in, as in `Congo-Brazzaville` beside `Congo`:
  /// the other is meant then.
  private func longerName(_ hit: EvidenceIndex.Hit, _ name: UInt64) -> EntityID? {
    guard let candidate = passage.candidate(at: Int(hit.token)), candidate.tokens.count > 1,
      candidate.tokens.contains(where: { passage.hash($0) == name })
    else { return nil }
    return passage.plainCountry(candidate)
  }

  private func firstHit(from token: Int) -> Int { hits.partitioningIndex { Int($0.token) >= token } }

  /// A name in a list of countries is a country; one in a list of American states is a state.
  private func listEvidence(_ range: ClosedRange<Int>) -> (score: Int, cue: ClosedRange<Int>?) {
    var score = 0
    var cue: ClosedRange<Int>?
    let list = Passage.ListNeighbours(passage, range)
    for position in [list.before, list.after].compactMap({ $0 }) {
      if passage.isState(at: position) {
        if passage.classes(range.lowerBound).contains(.alsoState) { return (-2, position...position) }
        continue
      }
      if let candidate = passage.candidate(at: position), passage.listCountry(candidate) != nil {
        score = 1
        cue = candidate.tokens
      }
    }
    return (score, cue)
  }
}
