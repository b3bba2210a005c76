/// Whose a post is.
extension PostReader {
  /// `Russian president`, `Russia’s president and foreign minister`, `US president`, `NATO chief`.
  func owner(before start: Int, _ post: Post) -> EntityID? {
    guard start > 0 else { return nil }
    if let first = otherPost(before: start) { return owner(before: first, post) }
    let isPossessive = passage.isPossessive(start - 1)
    let end = isPossessive ? start - 2 : start - 1
    guard passage.isSpaced(start), end >= 0, let name = found(endingAt: end) else { return nil }
    let kind = passage.gazetteer.traits[Int(name.mention.entity.index)].kind
    guard kind == .country || kind == .organization else { return nil }
    if post.isInOrganization, kind == .country { return nil }
    switch name.mention.reading {
    case .demonym: return name.mention.entity
    case .name, .marked:
      let token = passage.tokens[name.tokens.upperBound]
      guard
        isPossessive || passage.isBehindApostrophe(start) || kind == .organization || token.isAllCaps
          || token.isDotted || isBehindThe(name.tokens.lowerBound)
          || passage.isTitleCase(around: name.tokens)
      else { return nil }
      return name.mention.entity
    default: return nil
    }
  }

  /// “the Pakistan president”, as papers of South Asia have it.
  private func isBehindThe(_ position: Int) -> Bool {
    position > 0 && passage.isSpaced(position) && passage.hash(position - 1) == Word.the
  }

  /// Where a post begins that is joined to the one at a word by “and”: `president` of “Russia’s president and foreign minister”.
  private func otherPost(before start: Int) -> Int? {
    guard start > 1, passage.isSpaced(start), passage.hash(start - 1) == Word.and, passage.isSpaced(start - 1)
    else { return nil }
    var first = start - 1
    while first > 0, start - first < 5, passage.isSpaced(first), isTitle(first - 1) { first -= 1 }
    return first < start - 1 ? first : nil
  }

  private func isTitle(_ position: Int) -> Bool {
    passage.classes(position).contains(.title) && !passage.isPossessive(position)
  }

  /// `president of the United States`, `president and prime minister of Portugal`.
  func owner(behind range: ClosedRange<Int>, _ post: Post) -> FoundName? {
    let next = endOfPosts(from: range.upperBound + 1)
    guard next + 1 < passage.tokens.count, passage.isSpaced(next), passage.hash(next) == Word.of,
      range.lowerBound > 0
    else { return nil }
    let before = range.lowerBound - 1
    guard
      passage.hash(before) == Word.the || passage.classes(before).contains(.adjunct)
        || otherPost(before: range.lowerBound).map(isBehindThe) ?? false
    else { return nil }
    guard let name = found(startingAt: startOfName(from: next + 1)), name.mention.reading == .name,
      !isOfPart(behind: name.tokens.upperBound + 1)
    else { return nil }
    let kind = passage.gazetteer.traits[Int(name.mention.entity.index)].kind
    guard kind == .organization || kind == .country && !post.isInOrganization else { return nil }
    return name
  }

  /// The first word of a country's name behind “the” and “Republic of”.
  private func startOfName(from position: Int) -> Int {
    let start = passage.hash(position) == Word.the ? position + 1 : position
    guard start + 2 < passage.tokens.count, Self.states.contains(passage.hash(start)),
      passage.hash(start + 1) == Word.of, found(startingAt: start) == nil
    else { return start }
    return passage.hash(start + 2) == Word.the ? start + 3 : start + 2
  }

  private static let states = WordSet("republic kingdom federation state commonwealth sultanate principality")

  /// “the head of the UN mission”, “the president of Russia’s Olympic Committee”: a part of what was named.
  private func isOfPart(behind position: Int) -> Bool {
    guard position < passage.tokens.count else { return false }
    if passage.isPossessive(position) { return true }
    let last = min(position + 2, passage.tokens.count)
    return passage.isSpaced(position)
      && (position..<last).contains { passage.isSpaced($0) && Self.parts.contains(passage.hash($0)) }
  }

  private static let parts = WordSet(
    "mission delegation office body agency branch arm chapter bureau committee group team force forces section department unit programme program envoy council fund desk representation"
  )

  /// The country's name before a post at the start of a headline: “Eritrea president says”.
  func owner(inHeadline start: Int, _ range: ClosedRange<Int>, _ post: Post) -> EntityID? {
    guard start > 0, passage.isSpaced(start), !post.isInOrganization,
      passage.hasVerb(behind: range.upperBound),
      let name = found(endingAt: start - 1), passage.isSentenceStart(name.tokens.lowerBound),
      name.mention.reading == .name, passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country
    else { return nil }
    return name.mention.entity
  }

  /// The word behind `and prime minister`, where such words begin at one; else that one itself.
  private func endOfPosts(from next: Int) -> Int {
    guard next < passage.tokens.count, passage.isSpaced(next), passage.hash(next) == Word.and else {
      return next
    }
    var end = next + 1
    while end < passage.tokens.count, end - next < 5, passage.isSpaced(end), isTitle(end) { end += 1 }
    return end > next + 1 ? end : next
  }

  /// “the president of Venezuela, Hugo Chávez,”: who is named behind it and held the post, whenever that was.
  func named(behind owner: FoundName, _ post: Post) -> (EntityID, Office)? {
    let next = owner.tokens.upperBound + 1
    guard next < passage.tokens.count, passage.joiner(next) == .comma, let name = found(startingAt: next)
    else { return nil }
    let traits = passage.gazetteer.traits[Int(name.mention.entity.index)]
    guard traits.kind == .leader, traits.country == owner.mention.entity else { return nil }
    let offices = passage.gazetteer[name.mention.entity].offices.filter(post.fits)
    let day = passage.prose.day
    let office = offices.last { office in day.map { office.covers(day: $0) } ?? false } ?? offices.last
    return office.map { (name.mention.entity, $0) }
  }

  /// “Russia has a new president”
  func owner(having start: Int, _ post: Post) -> EntityID? {
    guard start > 2, !post.isInOrganization, passage.hash(start) == Self.new,
      passage.hash(start - 1) == Word.a,
      Self.having.contains(passage.hash(start - 2)), let name = found(endingAt: start - 3),
      name.mention.reading == .name, passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country
    else { return nil }
    return name.mention.entity
  }
}
