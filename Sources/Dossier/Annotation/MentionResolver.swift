/// Decides what each candidate of a text names, and as what.
struct MentionResolver {
  let gazetteer: Gazetteer
  let prose: Prose
  let tokens: [Token]
  let candidates: [Candidate]
  /// Leaders and organisations named in full anywhere in the text.
  private var named: Set<EntityID> = []
  /// The last leader named in full or by surname so far, by surname key.
  private var latest: [String: EntityID] = [:]
  /// The hashes of all words, made when an ambiguous name asks for them.
  private var vocabulary: Set<UInt64>?
  private var mentions: [Mention] = []
  /// The reading of the capital just before, for lists such as “Moscow, Beijing and Pyongyang”.
  private var previousCapital: (token: Int, reason: Reason, reading: Reading)?

  init(gazetteer: Gazetteer, prose: Prose, tokens: [Token], candidates: [Candidate]) {
    self.gazetteer = gazetteer
    self.prose = prose
    self.tokens = tokens
    self.candidates = candidates
    for candidate in candidates {
      for index in candidate.names {
        let name = gazetteer.index.names[index]
        guard case .entity(let id) = name.referent, name.reading == .name else { continue }
        if name.condition != .exactAfterName { named.insert(id) }
      }
    }
  }

  /// The mentions in the order of the text, with the word each begins at.
  consuming func resolve() -> [Mention] {
    for candidate in candidates { resolve(candidate) }
    return mentions
  }

  private mutating func resolve(_ candidate: Candidate) {
    let range = Int(tokens[candidate.tokens.lowerBound].start)..<Int(tokens[candidate.tokens.upperBound].end)
    if !prose.ignored.isEmpty, isIgnored(candidate) { return }
    let names = candidate.names.map { gazetteer.index.names[$0] }
    guard let first = names.first else { return }
    if let own = names.first(where: { isOfSite($0) && $0.reading == .name && $0.condition != .exactAfterName }
    ) {
      return add(own, candidate, range, .name, names)
    }
    switch first.referent {
    case .trap(let trap): return addTrap(trap, range)
    case .ambiguity(let index):
      if let trap = neighbourTrap(candidate.tokens) { return addTrap(trap, range) }
      return addAmbiguous(gazetteer.ambiguities[index], candidate, range)
    case .entity: break
    }
    let full = names.first { $0.reading != .surname && ($0.condition != .exactAfterName || isNamed($0)) }
    guard let full else { return addSurname(names, candidate, range) }
    if full.reading != .name || isCountry(full), let trap = neighbourTrap(candidate.tokens) {
      return addTrap(trap, range)
    }
    switch full.reading {
    case .seat: addCapital(full, candidate, range)
    default: add(full, candidate, range, reason(full), names)
    }
  }

  private func reason(_ name: Name) -> Reason {
    switch (name.reading, name.condition) {
    case (_, .combining): .combining
    case (.demonym, _): .demonym
    case (_, .exact), (_, .exactAfterName): .abbreviation
    default: .name
    }
  }

  private func isOfSite(_ name: Name) -> Bool {
    guard case .entity(let id) = name.referent else { return false }
    return gazetteer[id].record != nil && gazetteer[id].kind != .country
  }

  private func isCountry(_ name: Name) -> Bool {
    guard case .entity(let id) = name.referent else { return false }
    return gazetteer[id].kind == .country
  }

  private func isNamed(_ name: Name) -> Bool {
    guard case .entity(let id) = name.referent else { return false }
    return named.contains(id)
  }

  private func isIgnored(_ candidate: Candidate) -> Bool {
    prose.ignored.contains(tokens[candidate.tokens].map { String($0.hash, radix: 36) }.joined(separator: " "))
  }

  private mutating func add(
    _ name: Name,
    _ candidate: Candidate,
    _ range: Range<Int>,
    _ reason: Reason,
    _ names: [Name]
  ) {
    guard case .entity(let id) = name.referent else { return }
    let rivals = names.compactMap { other -> EntityID? in
      guard case .entity(let rival) = other.referent, rival != id else { return nil }
      return rival
    }
    if gazetteer[id].kind == .leader { remember(id) }
    append(range, id, name.reading, reason, rivals)
  }

  private mutating func append(
    _ range: Range<Int>,
    _ id: EntityID,
    _ reading: Reading,
    _ reason: Reason,
    _ rivals: [EntityID] = []
  ) {
    mentions.append(
      Mention(
        text: range,
        block: 0,
        entity: id,
        reading: reading,
        reason: reason,
        rivals: Array(Set(rivals)).sorted()
      )
    )
  }

  private mutating func addTrap(_ index: Int, _ range: Range<Int>) {
    let trap = gazetteer.traps[index]
    if let id = trap.entity { append(range, id, .name, .longerName(why: trap.why)) }
  }

  /// A neighbour that changes what the name means, as an index of a trap.
  private func neighbourTrap(_ range: ClosedRange<Int>) -> Int? {
    let next = range.upperBound + 1
    if next < tokens.count, tokens[next].joiner == .space || tokens[next].joiner == .hyphen {
      for neighbour in gazetteer.trapsAfter[tokens[next].hash] ?? [] where follows(neighbour, at: next) {
        return neighbour.trap
      }
    }
    let before = range.lowerBound - 1
    if before >= 0, tokens[range.lowerBound].joiner == .space {
      for neighbour in gazetteer.trapsBefore[tokens[before].hash] ?? [] {
        let start = before - neighbour.words.count + 1
        if start >= 0, follows(neighbour, at: start) { return neighbour.trap }
      }
    }
    return nil
  }

  private func follows(_ neighbour: Trap.Neighbour, at start: Int) -> Bool {
    guard start + neighbour.words.count <= tokens.count else { return false }
    if neighbour.isCapitalized, !tokens[start].isCapitalized { return false }
    for (offset, word) in neighbour.words.enumerated() {
      let token = tokens[start + offset]
      if token.hash != word || (offset > 0 && token.joiner == .none) { return false }
    }
    return true
  }
}

// MARK: Ambiguous names

extension MentionResolver {
  private mutating func addAmbiguous(_ ambiguity: Ambiguity, _ candidate: Candidate, _ range: Range<Int>) {
    var best: (score: Int, choice: Ambiguity.Choice, cue: String)?
    let sentence = sentenceTokens(around: candidate.tokens)
    for choice in ambiguity.choices {
      let near = evidence(for: choice, in: sentence, besides: candidate.tokens)
      if near.score > best?.score ?? 0 { best = (near.score, choice, near.cue) }
    }
    if best == nil {
      for choice in ambiguity.choices {
        let far = documentEvidence(for: choice)
        if far.score > best?.score ?? 0 { best = (far.score, choice, far.cue) }
      }
    }
    if let best {
      return addChoice(
        best.choice,
        candidate,
        range,
        .evidence(cue: best.cue, why: best.choice.why),
        ambiguity
      )
    }
    let usual = ambiguity.choices.first { choice in
      choice.isDefault && evidence(for: choice, in: sentence, besides: candidate.tokens).score == 0
    }
    guard let usual else { return }
    addChoice(usual, candidate, range, .usual(why: usual.why), ambiguity)
  }

  private mutating func addChoice(
    _ choice: Ambiguity.Choice,
    _ candidate: Candidate,
    _ range: Range<Int>,
    _ reason: Reason,
    _ ambiguity: Ambiguity
  ) {
    guard let id = choice.entity else { return }
    let rivals = ambiguity.choices.compactMap(\.entity).filter { $0 != id }
    if choice.reading == .seat || choice.reading == .place {
      let (reading, why) = capitalReading(candidate.tokens)
      previousCapital = (candidate.tokens.upperBound, why, reading)
      append(range, id, reading, why, rivals)
    } else {
      append(range, id, choice.reading, reason, rivals)
    }
  }

  private func sentenceTokens(around range: ClosedRange<Int>) -> ClosedRange<Int> {
    var first = range.lowerBound
    var last = range.upperBound
    while first > 0, range.lowerBound - first < 14, !isBreak(between: first - 1, first) { first -= 1 }
    while last + 1 < tokens.count, last - range.upperBound < 14, !isBreak(between: last, last + 1) {
      last += 1
    }
    return first...last
  }

  private func isBreak(between left: Int, _ right: Int) -> Bool {
    guard tokens[right].joiner == .none || tokens[right].joiner == .dot else { return false }
    let gap = prose.text[Int(tokens[left].end)..<Int(tokens[right].start)]
    return gap.contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0 }
  }

  private func evidence(
    for choice: Ambiguity.Choice,
    in range: ClosedRange<Int>,
    besides own: ClosedRange<Int>
  ) -> (score: Int, cue: String) {
    var score = 0
    var cue = ""
    for position in range where !own.contains(position) {
      for phrase in choice.positive where matches(phrase, at: position, in: range) {
        score += 1
        if cue.isEmpty { cue = surface(position..<position + phrase.count) }
      }
      for phrase in choice.negative where matches(phrase, at: position, in: range) { score -= 2 }
    }
    return (score, cue)
  }

  private func matches(_ phrase: [UInt64], at position: Int, in range: ClosedRange<Int>) -> Bool {
    guard phrase[0] == tokens[position].hash, position + phrase.count - 1 <= range.upperBound else {
      return false
    }
    return phrase.indices.dropFirst().allSatisfy { tokens[position + $0].hash == phrase[$0] }
  }

  private mutating func documentEvidence(for choice: Ambiguity.Choice) -> (score: Int, cue: String) {
    let words = vocabulary ?? Set(tokens.map(\.hash))
    vocabulary = words
    var score = 0
    var cue = ""
    for phrase in choice.positive where phrase.allSatisfy(words.contains) {
      guard
        let position = tokens.indices.first(where: { matches(phrase, at: $0, in: 0...(tokens.count - 1)) })
      else { continue }
      score += 1
      if cue.isEmpty { cue = surface(position..<position + phrase.count) }
    }
    for phrase in choice.negative where phrase.count == 1 && words.contains(phrase[0]) { score -= 1 }
    return (score, cue)
  }

  func surface(_ range: Range<Int>) -> String {
    let bytes = prose.text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}

// MARK: Capitals

extension MentionResolver {
  private mutating func addCapital(_ name: Name, _ candidate: Candidate, _ range: Range<Int>) {
    guard case .entity(let id) = name.referent else { return }
    let isBuilding = !isCapital(name, of: id)
    let (reading, reason) =
      isBuilding ? (Reading.seat, Reason.seat(cue: "")) : capitalReading(candidate.tokens)
    previousCapital = (candidate.tokens.upperBound, reason, reading)
    append(range, id, reading, reason)
  }

  private func isCapital(_ name: Name, of id: EntityID) -> Bool {
    gazetteer[id].country?.capitals.contains(name.text) ?? false
  }

  /// Whether a capital acts as a government or is a location, and the word that says so.
  private func capitalReading(_ range: ClosedRange<Int>) -> (Reading, Reason) {
    if let listed = listedReading(range) { return listed }
    let next = range.upperBound + 1
    let isPossessive =
      next < tokens.count && tokens[next].joiner == .apostrophe && tokens[next].hash == Words.s
    let after = isPossessive ? next + 1 : next
    if after < tokens.count, tokens[after].joiner == .space || tokens[after].joiner == .hyphen,
      Words.locativeAfter.contains(tokens[after].hash)
        || (after + 1 < tokens.count && tokens[after + 1].joiner == .space && !isPossessive
          && Words.locativeAfter.contains(tokens[after + 1].hash)
          && !Words.governmental.contains(tokens[after].hash)
          && !Words.openers.contains(tokens[after].hash))
    {
      return (.place, .place(cue: surface(range.lowerBound..<after + 1)))
    }
    if isPossessive { return (.seat, .seat(cue: surface(range.lowerBound..<next + 1))) }
    if next < tokens.count, tokens[next].joiner == .space, Words.governmental.contains(tokens[next].hash),
      !isAfterLocative(range.lowerBound)
    {
      return (.seat, .seat(cue: surface(range.lowerBound..<next + 1)))
    }
    return readingFromBefore(range)
  }

  private func isAfterLocative(_ first: Int) -> Bool {
    first > 0 && tokens[first].joiner == .space && Words.locativeBefore.contains(tokens[first - 1].hash)
  }

  private func readingFromBefore(_ range: ClosedRange<Int>) -> (Reading, Reason) {
    let first = range.lowerBound
    guard first > 0, tokens[first].joiner == .space else { return (.seat, .seat(cue: "")) }
    let before = tokens[first - 1].hash
    let cue = surface(first - 1..<range.upperBound + 1)
    if Words.locativeBefore.contains(before) { return (.place, .place(cue: cue)) }
    if before == Words.of, first > 1,
      tokens[first - 2].hash == Words.capital || tokens[first - 2].hash == Words.city
    {
      return (.place, .place(cue: surface(first - 2..<range.upperBound + 1)))
    }
    guard Words.directional.contains(before) else { return (.seat, .seat(cue: "")) }
    for back in stride(from: first - 2, through: max(0, first - 7), by: -1) {
      if isBreak(between: back, back + 1) { break }
      if Words.motion.contains(tokens[back].hash) {
        return (.place, .place(cue: surface(back..<range.upperBound + 1)))
      }
      if Words.relational.contains(tokens[back].hash) {
        return (.seat, .seat(cue: surface(back..<range.upperBound + 1)))
      }
    }
    return (.place, .place(cue: cue))
  }

  /// In a list the capitals are read alike: “in Moscow, Pyongyang, and Beijing”.
  private func listedReading(_ range: ClosedRange<Int>) -> (Reading, Reason)? {
    guard let previous = previousCapital else { return nil }
    let first = range.lowerBound
    let gap = first - previous.token
    let isNext =
      (gap == 1 && tokens[first].joiner == .comma)
      || (gap == 2 && (tokens[first - 1].hash == Words.and || tokens[first - 1].hash == Words.or))
    return isNext ? (previous.reading, previous.reason) : nil
  }
}

// MARK: Surnames

extension MentionResolver {
  private mutating func remember(_ id: EntityID) {
    let surname = gazetteer[id].surname
    if !surname.isEmpty { latest[Gazetteer.key(surname)] = id }
  }

  private mutating func addSurname(_ names: [Name], _ candidate: Candidate, _ range: Range<Int>) {
    var ids: [EntityID] = []
    for name in names where name.reading == .surname {
      if case .entity(let id) = name.referent, !ids.contains(id) { ids.append(id) }
    }
    guard !ids.isEmpty, let text = names.first(where: { $0.reading == .surname })?.text else { return }
    if isPartOfOtherName(candidate.tokens, ids) { return }
    let (id, reason) = holder(of: Gazetteer.key(text), ids) ?? (nil, .surnameAlone)
    guard let id else { return }
    remember(id)
    append(range, id, .surname, reason, ids.filter { $0 != id })
  }

  private func holder(of surname: String, _ ids: [EntityID]) -> (EntityID?, Reason)? {
    if let last = latest[surname], ids.contains(last) { return (last, .surnameOfNamed) }
    let full = ids.filter(named.contains)
    if full.count == 1 { return (full[0], .surnameOfNamed) }
    if !full.isEmpty { return nil }
    let own = ids.filter { gazetteer[$0].record != nil }
    let known = own.isEmpty ? ids.filter { gazetteer[$0].fame == .high } : own
    if let day = prose.day {
      let holding = known.compactMap { id in office(of: id, on: day).map { (id, $0) } }
      if holding.count == 1 { return (holding[0].0, .surnameOfHolder(office: holding[0].1.title)) }
      if !holding.isEmpty { return nil }
    } else if known.count > 1 {
      let now = known.compactMap { id in
        gazetteer[id].offices.last { $0.to == nil && $0.from != nil }.map { (id, $0) }
      }
      if now.count == 1 { return (now[0].0, .surnameOfHolder(office: now[0].1.title)) }
    }
    return known.count == 1 ? (known[0], .surnameAlone) : nil
  }

  private func office(of id: EntityID, on day: Int) -> Office? {
    gazetteer[id].offices.last { !$0.isDisputed && $0.covers(day: day) }
  }

  /// True when a capitalised word beside a surname makes it someone else's name: `Kim Yo Jong`, `Nancy Kim`.
  private func isPartOfOtherName(_ range: ClosedRange<Int>, _ ids: [EntityID]) -> Bool {
    let next = range.upperBound + 1
    if next < tokens.count,
      tokens[next].joiner == .space || tokens[next].joiner == .dot || tokens[next].joiner == .hyphen,
      tokens[next].isCapitalized, !isKnownWord(next)
    {
      return true
    }
    let before = range.lowerBound - 1
    guard before >= 0 else { return false }
    switch tokens[range.lowerBound].joiner {
    case .hyphen: return tokens[before].isCapitalized
    case .apostrophe: return true
    case .space, .dot:
      guard tokens[before].isCapitalized, !Words.personTitles.contains(tokens[before].hash) else {
        return false
      }
      if tokens[before].hash == Words.s || Words.openers.contains(tokens[before].hash) { return false }
      return !isKnownWord(before) && !isSentenceStart(before)
    case .none, .comma: return false
    }
  }

  /// True when the word belongs to a candidate of its own, or is a month or the like that never is a name's part.
  private func isKnownWord(_ position: Int) -> Bool {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].tokens.upperBound < position { low = middle + 1 } else { high = middle }
    }
    guard low < candidates.count, candidates[low].tokens.contains(position) else { return false }
    return candidates[low].names.contains { gazetteer.index.names[$0].reading != .surname }
  }

  private func isSentenceStart(_ position: Int) -> Bool {
    position == 0 || tokens[position].joiner == .none
  }
}
