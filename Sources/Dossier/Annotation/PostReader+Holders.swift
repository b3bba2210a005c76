/// Who holds a post.
extension PostReader {
  /// “The president” alone: a holder named shortly before, else the holder in the country named last.
  func definite(_ post: Post, _ range: ClosedRange<Int>, _ start: Int) -> (EntityID, Office)? {
    guard post.definite != .nobody, start > 0, passage.hash(start - 1) == Word.the else { return nil }
    // “The new president” need not be anyone who was named, but is one of the country of the sentence.
    let isNew = start < range.lowerBound && passage.hash(start) == Self.new
    let reach = isNew ? 0 : 2
    if let country = post.country {
      return passage.gazetteer.country(code: country).flatMap { holder(of: post, in: $0, at: range) }
    }
    if isFriend(start), let kingdom = passage.gazetteer.country(code: Post.kingdom) {
      return holder(of: post, in: kingdom, at: range)
    }
    if !post.isInOrganization, let country = building(around: range),
      let holder = holder(of: post, in: country, at: range)
    {
      return holder
    }
    let frame = year(of: range)
    if let gone = gone(post, before: range) { return gone }
    if post.definite == .named { return onlyHolder(of: post, before: range, start, during: frame) }
    var sentence = 0
    var owners: [EntityID] = []
    var hasName = false
    var departed: Set<String> = []
    let wanted: EntityKind = post.isInOrganization ? .organization : .country
    for (name, breaks) in names(before: range, reach: reach) {
      // What stands in the same sentence is nearer than all before it.
      guard breaks == 0 || sentence == breaks || owners.isEmpty else { break }
      sentence = breaks
      let kind = passage.gazetteer.traits[Int(name.mention.entity.index)].kind
      if kind == .leader, hasJustLeft(post, name.mention.entity) { departed.insert(country(of: name)) }
      if kind == .leader, !isNew, !isActedOn(name, by: start),
        let office = current(post, of: name.mention.entity, during: frame)
      {
        // Of a coup in Niger “the president” is not that of Nigeria, though Niger's is none any more.
        if departed.contains(where: { $0 != country(of: name) }) { return nil }
        if let main = mainHolder(of: post, besides: name) { return main.holder }
        return introduced(post, before: range, insteadOf: name) ?? (name.mention.entity, office)
      }
      if kind == wanted, name.mention.reading != .place, !owners.contains(name.mention.entity) {
        owners.append(name.mention.entity)
      }
      if kind == wanted, name.mention.reading != .seat { hasName = true }
    }
    if isNew {
      let ofCountry = hasName && owners.count == 1 ? holder(of: post, in: owners[0], at: range) : nil
      return ofCountry ?? newcomer(post, before: range)
    }
    if owners.isEmpty, let crowned = atHome(post, range) { return crowned }
    // Someone of that post who was named before is nearer than a capital, or a country of an earlier sentence.
    if sentence > 0 || owners.isEmpty || !hasName,
      let named = lastHolder(of: post, before: range, start, during: frame)
    {
      return named
    }
    guard owners.count == 1, hasName || !isOfDeparted(post, before: range, besides: owners[0]) else {
      return nil
    }
    return holder(of: post, in: owners[0], at: range)
  }

  /// True when the leader named last who might be meant has just lost the post of another country: “President Bazoum … Paris has troops
  /// there. It will not help the president”.
  private func isOfDeparted(_ post: Post, before range: ClosedRange<Int>, besides owner: EntityID) -> Bool {
    let last = names(before: range, reach: 5).first { name, _ in
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader
        && (current(post, of: name.mention.entity) != nil || hasJustLeft(post, name.mention.entity))
    }
    guard let name = last?.name, current(post, of: name.mention.entity) == nil else { return false }
    return country(of: name) != passage.gazetteer[owner].iso2
  }

  /// “My right hon. Friend the Prime Minister”: so members of the British House of Commons call those of their own party.
  private func isFriend(_ start: Int) -> Bool {
    start > 2 && passage.hash(start - 2) == Self.friend && Self.honourable.contains(passage.hash(start - 3))
  }

  private static let friend = Hashing.of("friend")
  private static let honourable = WordSet("hon honourable")

  /// The names before a post, the nearest first, each with how many ends of sentences lie between, up to `reach`.
  func names(before range: ClosedRange<Int>, reach: Int) -> [(name: FoundName, breaks: Int)] {
    var names: [(name: FoundName, breaks: Int)] = []
    var (position, breaks) = (range.lowerBound, 0)
    for name in found[..<firstName(from: range.lowerBound)].reversed() {
      while position > name.tokens.upperBound {
        if passage.isBreak(before: position) { breaks += 1 }
        position -= 1
      }
      if breaks > reach { break }
      names.append((name, breaks))
    }
    return names
  }

  /// The only holder of a post who is named in its sentence or the two before: of several, none is “the foreign minister”.
  private func onlyHolder(
    of post: Post,
    before range: ClosedRange<Int>,
    _ start: Int,
    during frame: Int?
  ) -> (EntityID, Office)? {
    var only: (EntityID, Office)?
    for (name, _) in names(before: range, reach: 2) {
      let id = name.mention.entity
      guard passage.gazetteer.traits[Int(id.index)].kind == .leader, id != only?.0,
        let office = current(post, of: id, during: frame)
      else { continue }
      if only != nil { return nil }
      only = isActedOn(name, by: start) ? nil : (id, office)
    }
    return only
  }

  /// The last leader named before a post who holds it at the text's date.
  private func lastHolder(of post: Post, before range: ClosedRange<Int>, _ start: Int, during frame: Int?)
    -> (
      EntityID, Office
    )?
  {
    var departed: Set<String> = []
    for name in found[..<firstName(from: range.lowerBound)].reversed() {
      guard passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader,
        !isActedOn(name, by: start)
      else { continue }
      if hasJustLeft(post, name.mention.entity) { departed.insert(country(of: name)) }
      if let office = current(post, of: name.mention.entity, during: frame) {
        if departed.contains(where: { $0 != country(of: name) }) { return nil }
        if let main = mainHolder(of: post, besides: name) { return main.holder }
        return introduced(post, before: range, insteadOf: name) ?? (name.mention.entity, office)
      }
    }
    return nil
  }

  /// True for one who held a post until some months before the text's date.
  private func hasJustLeft(_ post: Post, _ id: EntityID) -> Bool {
    guard let day = passage.prose.day else { return false }
    return passage.gazetteer[id].offices.contains { office in
      guard post.fits(office), let end = office.to?.lastDay else { return false }
      return day - 365...day ~= end
    }
  }

  private func country(of name: FoundName) -> String { passage.gazetteer[name.mention.entity].iso2 }

  /// “Kristersson was invited by the prime minister”: the one who is invited is another.
  private func isActedOn(_ name: FoundName, by start: Int) -> Bool {
    let next = name.tokens.upperBound + 1
    guard start > 1, passage.hash(start - 2) == Word.by, passage.isSpaced(next),
      passage.classes(next).contains(.auxiliary)
    else { return false }
    return passage.sentence(around: name.tokens).contains(start)
  }

  private func firstName(from token: Int) -> Int { found.partitioningIndex { $0.tokens.lowerBound >= token } }

  /// The leader whom the text has introduced by the post (“President Trump”), rather than one who also holds such a post and
  /// is named nearer, but neither with it nor as the subject of a sentence; nil when the nearer one is meant.
  private func introduced(_ post: Post, before range: ClosedRange<Int>, insteadOf near: FoundName) -> (
    EntityID, Office
  )? {
    let sentence = passage.sentence(around: near.tokens)
    let isTitled = hasTitle(near, post)
    if sentence.contains(range.lowerBound) || isTitled || sentence.lowerBound == near.tokens.lowerBound {
      return nil
    }
    for name in found[..<firstName(from: near.tokens.lowerBound)].reversed() where hasTitle(name, post) {
      guard let office = current(post, of: name.mention.entity) else { continue }
      return name.mention.entity == near.mention.entity ? nil : (name.mention.entity, office)
    }
    return nil
  }

  /// True for a leader's name behind the post.
  func hasTitle(_ name: FoundName, _ post: Post) -> Bool {
    guard passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader,
      let title = TitleReader(passage).title(before: name.tokens.lowerBound), !title.isFormer,
      !title.isCourtesy, post.isLeader || !Self.general.contains(title.text),
      let office = current(post, of: name.mention.entity)
    else { return false }
    return title.fits(office)
  }

  /// Titles that fit too many posts to introduce anyone by one of them.
  private static let general: Set = ["leader", "ruler", "dictator", "strongman", "chief", "head", "boss"]

  /// The country whose seat of government is a building that the sentence names: “told reporters at the White House”.
  private func building(around range: ClosedRange<Int>) -> EntityID? {
    let sentence = passage.sentence(around: range)
    var index = firstName(from: sentence.lowerBound)
    while index < found.count, found[index].tokens.upperBound <= sentence.upperBound {
      let name = found[index]
      if name.mention.reading == .seat || name.mention.reading == .place,
        Self.buildings.contains(passage.hash(name.tokens.upperBound))
      {
        return name.mention.entity
      }
      index += 1
    }
    return nil
  }

  private static let buildings = WordSet("house kremlin street elysee zhongnanhai palace")

  /// “The King was crowned in London”: the monarch of the one country in which the sentence plays.
  private func atHome(_ post: Post, _ range: ClosedRange<Int>) -> (EntityID, Office)? {
    guard passage.isCapitalized(range.lowerBound), Self.crowns.contains(passage.hash(range.lowerBound)),
      !isPartOfNoun(range.upperBound + 1)
    else { return nil }
    let sentence = passage.sentence(around: range)
    var index = firstName(from: sentence.lowerBound)
    var places: Set<EntityID> = []
    while index < found.count, found[index].tokens.upperBound <= sentence.upperBound {
      let name = found[index]
      let before = name.tokens.lowerBound - 1
      if passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .country {
        guard before >= 0, passage.hash(before) == Word.in, !passage.classes(before - 1).contains(.motion)
        else { return nil }
        places.insert(name.mention.entity)
      }
      index += 1
    }
    return places.count == 1 ? places.first.flatMap { holder(of: post, in: $0, at: range) } : nil
  }

  /// “the King family”
  private func isPartOfNoun(_ next: Int) -> Bool {
    passage.isSpaced(next) && !passage.isFiniteVerb(next)
      && passage.classes(next).isDisjoint(with: [.opener, .locative])
  }

  private static let crowns = WordSet("king queen")

  /// The post as someone holds it at the text's date, or held it in a year.
  func current(_ post: Post, of id: EntityID, during year: Int? = nil) -> Office? {
    passage.gazetteer[id].offices.last { office in
      post.fits(office) && (year.map { office.overlaps(ContentDate(year: $0)) } ?? isHeld(office, by: id))
    }
  }

  func holder(of post: Post, in owner: EntityID, at range: ClosedRange<Int>) -> (EntityID, Office)? {
    if let year = year(of: range) { return holder(of: post, in: owner, during: year) }
    let entity = passage.gazetteer[owner]
    let key = entity.kind == .country ? entity.iso2 : entity.slug
    let holders = passage.gazetteer.holders[key] ?? []
    if let left = predecessor(post, of: holders), isLeaving(range) || gone(post, before: range)?.0 == left.0 {
      return left
    }
    var fitting = holders.compactMap { id in current(post, of: id).map { (id, $0) } }
    if fitting.isEmpty, let deputy = post.standingIn {
      fitting = holders.compactMap { id in current(deputy, of: id).map { (id, $0) } }
        .filter { !deputy.titles.contains("president") || isShort($0.1) }
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

  /// True for a post that was held for less than some two years, as by those who only fill it.
  private func isShort(_ office: Office) -> Bool {
    guard let from = office.from, let to = office.to else { return false }
    return to.lastDay - from.firstDay < 800
  }

  func isHeld(_ office: Office, by id: EntityID) -> Bool {
    guard let day = passage.prose.day else { return namedLeaders.contains(id) && office.to == nil }
    return office.covers(day: day) && office.to?.firstDay != day
  }

  // MARK: Another time than the text's

  /// The past year that a sentence gives a post: before it, or right behind (“the Russian president in 1998”).
  private func year(of range: ClosedRange<Int>) -> Int? { year(before: range) ?? year(behind: range) }

  private func year(behind range: ClosedRange<Int>) -> Int? {
    var next = range.upperBound + 1
    if next + 2 < passage.tokens.count, passage.hash(next) == Word.of,
      let owner = found(startingAt: next + 1) ?? found(startingAt: next + 2)
    {
      next = owner.tokens.upperBound + 1
    }
    guard next + 1 < passage.tokens.count, passage.isSpaced(next), passage.hash(next) == Word.in,
      let day = passage.prose.day, let year = passage.number(next + 1, digits: 4...4), year > 1800
    else { return nil }
    return ContentDate(year: year).lastDay < day ? year : nil
  }

  /// The year with which the sentence of a post begins, when it is past: “In 1998 the Russian president …”, “On 5 December 2006,
  /// …”, “When Gorbachev took power in 1985, …”.
  private func year(before range: ClosedRange<Int>) -> Int? {
    guard let day = passage.prose.day else { return nil }
    let start = passage.sentence(around: range, reach: 40).lowerBound
    guard Self.openings.contains(passage.hash(start)) else { return nil }
    for position in start + 1..<min(start + 12, range.lowerBound) {
      guard let year = passage.number(position, digits: 4...4), year > 1800 else { continue }
      guard isTime(of: position, from: start) else { return nil }
      return ContentDate(year: year).lastDay < day ? year : nil
    }
    return nil
  }

  /// True for a year that tells when what follows was, and not of something else that the sentence begins with.
  private func isTime(of year: Int, from start: Int) -> Bool {
    if passage.hash(start) == Word.in { return year < start + 3 }
    guard passage.joiner(year + 1) == .comma else { return false }
    let before = passage.hash(year - 1)
    if passage.hash(start) == Self.when { return before == Word.in }
    return passage.classes(year - 1).contains(.calendar) || passage.number(year - 1, digits: 1...2) != nil
  }

  private static let openings = WordSet("in on at when")
  private static let when = Hashing.of("when")

  /// The only one who held a post at any time of a year, or all of it but a month.
  private func holder(of post: Post, in owner: EntityID, during year: Int) -> (EntityID, Office)? {
    let entity = passage.gazetteer[owner]
    let held = (passage.gazetteer.holders[entity.kind == .country ? entity.iso2 : entity.slug] ?? [])
      .compactMap { id -> (EntityID, Office)? in
        current(post, of: id, during: year).map { (id, $0) }
      }
    if held.count == 1 { return held[0] }
    let days = ContentDate(year: year).firstDay + 31...ContentDate(year: year).lastDay - 31
    return held.first { _, office in
      // Of two who took turns on a day in January the second is meant, of two in December the first.
      (office.from?.firstDay ?? .min) <= days.lowerBound && (office.to?.lastDay ?? .max) >= days.upperBound
    }
  }
}
