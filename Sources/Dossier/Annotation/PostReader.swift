/// Finds posts that stand for their holders: “the Russian president”, “China’s premier”, “the president of France”,
/// and “the prime minister” after a country.
struct PostReader {
  private let passage: Passage
  /// The mentions by name, in order.
  private let found: [FoundName]
  private let namedLeaders: Set<EntityID>

  init(_ passage: Passage, found: [FoundName]) {
    self.passage = passage
    self.found = found
    namedLeaders = Set(
      found.map(\.mention.entity).filter { passage.gazetteer.traits[Int($0.index)].kind == .leader }
    )
  }

  /// The mention that a post at these words makes; nil when it means nobody that is known.
  func read(_ post: Post, at range: ClosedRange<Int>) -> FoundName? {
    guard isBare(range), !post.isLeader || !isBeforeNoun(range) else { return nil }
    let start = adjunctsStart(range)
    let having = owner(having: start, post)
    guard having != nil || !isQualified(start) else { return nil }
    let holder: (EntityID, Office)?
    if let place = having ?? owner(before: start, post) ?? owner(behind: range, post) {
      holder = self.holder(of: post, in: place)
    } else if isOwned(start) || passage.hash(min(range.upperBound + 1, passage.tokens.count - 1)) == Word.of {
      return nil
    } else {
      holder = definite(post, range, start)
    }
    guard let (id, office) = holder else { return nil }
    let mention = Mention(
      text: passage.bytes(range),
      block: 0,
      entity: id,
      reading: .role,
      reason: .role(office: Int32(passage.gazetteer[id].offices.firstIndex(of: office) ?? 0))
    )
    return FoundName(mention: mention, tokens: range)
  }

  // MARK: The words around

  /// False when a name, or something that makes another word of it, stands right behind the post.
  private func isBare(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.joiner(range.lowerBound) == .hyphen { return false }
    guard next < passage.tokens.count else { return true }
    switch passage.joiner(next) {
    case .hyphen: return false
    case .dot: return true
    case .space:
      if passage.hash(next) == Word.elect || passage.classes(next).contains(.title) { return false }
      return !passage.isCapitalized(next) || passage.classes(next).contains(.calendar)
        || passage.isTitleCase(around: range) && passage.candidate(at: next) == nil
    case .comma: return !isLeader(at: next)
    case .none, .apostrophe: return true
    }
  }

  /// `chief negotiator`, `leader of the opposition`: more belongs to the post than its first word.
  private func isBeforeNoun(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard passage.isSpaced(next), !passage.isCapitalized(next) else { return false }
    if passage.hash(next) == Word.of {
      return found(endingAt: range.lowerBound - 1) != nil || isPossessiveName(range)
    }
    guard Self.adjectives.contains(passage.hash(range.upperBound)) else { return false }
    return !passage.hasVerb(behind: range.upperBound)
      && passage.classes(next).isDisjoint(with: [.opener, .motion])
  }

  private func isPossessiveName(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound > 1 && passage.isPossessive(range.lowerBound - 1)
  }

  private static let adjectives = Set([Hashing.of("chief")])

  private func isLeader(at token: Int) -> Bool {
    guard let name = found(startingAt: token) else { return false }
    return passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader
  }

  /// The first word of the post with the adjectives before it: `new president`.
  private func adjunctsStart(_ range: ClosedRange<Int>) -> Int {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 3, passage.isSpaced(start),
      passage.classes(start - 1).contains(.adjunct), !passage.classes(start - 1).contains(.former)
    {
      start -= 1
    }
    return start
  }

  /// `former president`, `vice president`.
  private func isQualified(_ start: Int) -> Bool {
    guard start > 0, passage.isSpaced(start) || passage.joiner(start) == .hyphen else { return false }
    if !passage.classes(start - 1).isDisjoint(with: [.former, .quantifier]) { return true }
    // “the former Russian president”
    guard let owner = found(endingAt: start - 1), owner.tokens.lowerBound > 0,
      passage.isSpaced(owner.tokens.lowerBound)
    else { return false }
    return !passage.classes(owner.tokens.lowerBound - 1).isDisjoint(with: [.former, .quantifier])
  }

  /// True when someone else has the post: `her president`, `the company’s president`, `every president`.
  private func isOwned(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    return passage.isPossessive(start - 1) || passage.hash(start - 1) != Word.the
  }

  // MARK: The country or organisation

  /// `Russian president`, `Russia’s president`, `US president`, `NATO chief`.
  private func owner(before start: Int, _ post: Post) -> EntityID? {
    guard start > 0 else { return nil }
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
          || token.isDotted
          || passage.isTitleCase(around: name.tokens)
      else { return nil }
      return name.mention.entity
    default: return nil
    }
  }

  /// `president of the United States`.
  private func owner(behind range: ClosedRange<Int>, _ post: Post) -> EntityID? {
    let next = range.upperBound + 1
    guard next + 1 < passage.tokens.count, passage.isSpaced(next), passage.hash(next) == Word.of else {
      return nil
    }
    guard range.lowerBound > 0,
      passage.hash(range.lowerBound - 1) == Word.the
        || passage.classes(range.lowerBound - 1).contains(.adjunct)
    else { return nil }
    let start = passage.hash(next + 1) == Word.the ? next + 2 : next + 1
    guard let name = found(startingAt: start), name.mention.reading == .name else { return nil }
    let kind = passage.gazetteer.traits[Int(name.mention.entity.index)].kind
    guard kind == .organization || kind == .country && !post.isInOrganization else { return nil }
    return name.mention.entity
  }

  /// “Russia has a new president”
  private func owner(having start: Int, _ post: Post) -> EntityID? {
    guard start > 2, !post.isInOrganization, passage.hash(start) == Self.new,
      passage.hash(start - 1) == Word.a,
      Self.having.contains(passage.hash(start - 2)), let name = found(endingAt: start - 3),
      name.mention.reading == .name, passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country
    else { return nil }
    return name.mention.entity
  }

  private static let new = Hashing.of("new")
  private static let having = WordSet("has had have")

  private func found(endingAt token: Int) -> FoundName? {
    let index = found.partitioningIndex { $0.tokens.upperBound >= token }
    return index < found.count && found[index].tokens.upperBound == token ? found[index] : nil
  }

  private func found(startingAt token: Int) -> FoundName? {
    let index = found.partitioningIndex { $0.tokens.lowerBound >= token }
    return index < found.count && found[index].tokens.lowerBound == token ? found[index] : nil
  }

  // MARK: The holder

  /// “The president” alone: a holder named shortly before, else the holder in the country named last.
  private func definite(_ post: Post, _ range: ClosedRange<Int>, _ start: Int) -> (EntityID, Office)? {
    guard post.isDefinite, start > 0, passage.hash(start - 1) == Word.the else { return nil }
    // “The new president” need not be anyone who was named, but is one of the country of the sentence.
    let isNew = start < range.lowerBound && passage.hash(start) == Self.new
    let reach = isNew ? 0 : 2
    if let country = post.country {
      return passage.gazetteer.country(code: country).flatMap { holder(of: post, in: $0) }
    }
    var index = found.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound } - 1
    var breaks = 0
    var position = range.lowerBound
    var sentence = 0
    var owners: [EntityID] = []
    var hasName = false
    let wanted: EntityKind = post.isInOrganization ? .organization : .country
    while index >= 0, breaks <= reach {
      let name = found[index]
      while position > name.tokens.upperBound {
        if passage.isBreak(before: position) { breaks += 1 }
        position -= 1
      }
      // What stands in the same sentence is nearer than all before it.
      guard breaks <= reach, breaks == 0 || sentence == breaks || owners.isEmpty else { break }
      sentence = breaks
      let kind = passage.gazetteer.traits[Int(name.mention.entity.index)].kind
      if kind == .leader, !isNew, let office = current(post, of: name.mention.entity) {
        return (name.mention.entity, office)
      }
      if kind == wanted, name.mention.reading != .place, !owners.contains(name.mention.entity) {
        owners.append(name.mention.entity)
      }
      if kind == wanted, name.mention.reading != .seat { hasName = true }
      index -= 1
    }
    if isNew { return hasName && owners.count == 1 ? holder(of: post, in: owners[0]) : nil }
    // Someone of that post who was named before is nearer than a capital, or a country of an earlier sentence.
    if sentence > 0 || owners.isEmpty || !hasName, let named = lastHolder(of: post, before: range.lowerBound)
    {
      return named
    }
    guard owners.count == 1 else { return nil }
    return holder(of: post, in: owners[0])
  }

  /// The last leader named before a word who holds a post at the text's date.
  private func lastHolder(of post: Post, before position: Int) -> (EntityID, Office)? {
    for name in found[..<found.partitioningIndex { $0.tokens.lowerBound >= position }].reversed() {
      guard passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader else { continue }
      if let office = current(post, of: name.mention.entity) { return (name.mention.entity, office) }
    }
    return nil
  }

  private func current(_ post: Post, of id: EntityID) -> Office? {
    passage.gazetteer[id].offices.last { post.fits($0) && isHeld($0, by: id) }
  }

  private func holder(of post: Post, in owner: EntityID) -> (EntityID, Office)? {
    let entity = passage.gazetteer[owner]
    let key = entity.kind == .country ? entity.iso2 : entity.slug
    var fitting = (passage.gazetteer.holders[key] ?? []).compactMap { id in
      current(post, of: id).map { (id, $0) }
    }
    if entity.kind == .organization {
      fitting = fitting.filter { $0.1.role == .organization(entity.slug) }
    } else {
      fitting = fitting.filter { if case .organization = $0.1.role { false } else { true } }
    }
    if post.titles.isEmpty, fitting.contains(where: { $0.1.role == .ruler }) {
      fitting.removeAll { $0.1.role != .ruler }
    }
    if post.isLeader, entity.kind == .country { fitting = executive(fitting, key) }
    if fitting.count == 1 { return fitting[0] }
    let present = fitting.filter { namedLeaders.contains($0.0) }
    return present.count == 1 ? present[0] : nil
  }

  /// Of a head of state and a head of government, the one who is called the country’s leader (`governments.tsv`).
  private func executive(_ fitting: [(EntityID, Office)], _ country: String) -> [(EntityID, Office)] {
    let present = fitting.filter { namedLeaders.contains($0.0) }
    if present.count == 1 { return present }
    let isPresidential = passage.gazetteer.presidential.contains(country)
    let leading = fitting.filter {
      $0.1.role == .ruler || $0.1.role == (isPresidential ? .state : .government)
    }
    return leading.isEmpty ? fitting : leading
  }

  private func isHeld(_ office: Office, by id: EntityID) -> Bool {
    guard let day = passage.prose.day else { return namedLeaders.contains(id) && office.to == nil }
    return office.covers(day: day) && office.to?.firstDay != day
  }
}
