/// Holders who are named by what another holder is: “Bush and his French counterpart”.
extension PostReader {
  /// The mention that “counterpart” makes behind a nationality; nil when the text does not say whose counterpart it is, or not which
  /// of several posts is meant.
  func counterpart(at range: ClosedRange<Int>) -> FoundName? {
    guard isBare(range), passage.isSpaced(range.lowerBound),
      let owner = found(endingAt: range.lowerBound - 1), owner.mention.reading == .demonym,
      passage.gazetteer.traits[Int(owner.mention.entity.index)].kind == .country
    else { return nil }
    let answers = possessors(before: owner.tokens.lowerBound).map { id in
      isOf(owner.mention.entity, id) ? nil : counterpart(of: id, in: owner.mention.entity)
    }
    guard let first = answers.first, let (id, office) = first, answers.allSatisfy({ $0?.0 == id }) else {
      return nil
    }
    return mention(of: id, office, at: range)
  }

  private func isOf(_ country: EntityID, _ id: EntityID) -> Bool {
    passage.gazetteer.traits[Int(id.index)].country == country
  }

  // MARK: Whose

  /// The leaders whose counterpart it may be: the one whose possessive stands before the nationality, or those behind whom “his”,
  /// “her” or, behind several, “their” stands there.
  private func possessors(before first: Int) -> [EntityID] {
    var last = first - 1
    guard last > 0, passage.isSpaced(first) else { return [] }
    if passage.isPossessive(last) { return leader(endingAt: last - 1).map { [$0] } ?? [] }
    while last > 0, passage.isSpaced(last), passage.classes(last).contains(.adjunct) { last -= 1 }
    guard let fits = owners(by: passage.hash(last)), last > 0 else { return [] }
    let sentence = passage.sentence(around: last...last).lowerBound
    let here = leaders(in: sentence..<last).filter(fits)
    let all =
      !here.isEmpty || sentence == 0
      ? here
      : leaders(in: passage.sentence(around: sentence - 1...sentence - 1).lowerBound..<last).filter(fits)
    return passage.hash(last) == Self.their && Set(all).count < 2 ? [] : all
  }

  /// Which leaders “his”, “her” or “their” can stand for; nil for another word.
  private func owners(by pronoun: UInt64) -> ((EntityID) -> Bool)? {
    switch pronoun {
    case Self.his: { !passage.gazetteer.isWoman($0) }
    case Self.her: passage.gazetteer.isWoman
    case Self.their: { _ in true }
    default: nil
    }
  }

  private func leader(endingAt position: Int) -> EntityID? {
    guard let name = found(endingAt: position),
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader
    else { return nil }
    return name.mention.entity
  }

  /// The leaders named in some words; none where someone else is named there, too, whose counterpart it may be.
  private func leaders(in words: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    var position = words.lowerBound
    while position < words.upperBound {
      if let name = found(startingAt: position) {
        let traits = passage.gazetteer.traits[Int(name.mention.entity.index)]
        if traits.kind == .leader { ids.append(name.mention.entity) }
        position = name.tokens.upperBound + 1
        continue
      }
      if isSomebody(position) { return [] }
      position += 1
    }
    return ids
  }

  /// True for a word of an unknown name, and for a post that is nobody's who is known.
  private func isSomebody(_ position: Int) -> Bool {
    let kind = passage.classes(position)
    if passage.isCapitalized(position) {
      guard kind.isDisjoint(with: [.title, .calendar, .opener]) else { return false }
      let next = position + 1
      return !passage.isSentenceStart(position) || passage.joiner(next) == .comma
        || passage.isCapitalized(next)
        || passage.hasVerb(behind: position) || passage.isFiniteVerb(next)
    }
    return Self.officials.contains(passage.hash(position))
  }

  private static let his = Hashing.of("his")
  private static let her = Hashing.of("her")
  private static let their = Hashing.of("their")
  private static let officials = WordSet(
    "minister ministers ambassador envoy ministry general spokesman spokeswoman adviser advisor negotiator commander secretary senator governor mayor judge chief official diplomat admiral"
  )

  // MARK: Who holds the same post

  private func counterpart(of id: EntityID, in country: EntityID) -> (EntityID, Office)? {
    let held = passage.gazetteer[id].offices.filter { isHeld($0, by: id) }
    let isExecutive = passage.gazetteer.presidential.contains(passage.gazetteer[id].iso2)
    let code = passage.gazetteer[country].iso2
    if let office = held.last(where: { $0.role == .state }) {
      if isCrown(office) { return only(in: code) { $0.role == .state && isCrown($0) } }
      let president = only(in: code) { $0.role == .state && !isCrown($0) }
      if president == nil, !isMonarchy(code) { return nil }
      // “Obama and his German counterpart” may be the president or the chancellor.
      if isExecutive, Self.ceremonial.contains(code) { return nil }
      return president ?? only(in: code) { $0.role == .government }
    }
    if held.contains(where: { $0.role == .government }) {
      let isPresidential = passage.gazetteer.presidential.contains(code)
      guard !isExecutive, isPresidential else { return only(in: code) { $0.role == .government } }
      // “Abe and his Chinese counterpart” may be the president or the premier.
      return Self.shared.contains(code) ? nil : only(in: code) { $0.role == .state }
    }
    guard let office = held.last(where: { $0.role == .minister }) else { return nil }
    let title = TitleForms.shared(Folding.fold(office.title))
    return only(in: code) { $0.role == .minister && TitleForms.shared(Folding.fold($0.title)) == title }
  }

  private func only(in code: String, where fits: (Office) -> Bool) -> (EntityID, Office)? {
    let holders = (passage.gazetteer.holders[code] ?? []).compactMap { id -> (EntityID, Office)? in
      passage.gazetteer[id].offices.last { fits($0) && !$0.isDisputed && isHeld($0, by: id) }.map { (id, $0) }
    }
    return holders.count == 1 ? holders[0] : nil
  }

  private func isMonarchy(_ code: String) -> Bool {
    only(in: code, where: isCrown) != nil || code == Post.kingdom
  }

  private func isCrown(_ office: Office) -> Bool {
    office.role == .state && Self.crowned.contains { Folding.fold(office.title).hasPrefix($0) }
  }

  private static let crowned = ["king", "queen", "emperor", "emir", "sultan", "grand duke", "prince"]
  /// Countries whose president is not who is meant beside a president who governs.
  private static let ceremonial: Set = [
    "DE", "IT", "IN", "IL", "IE", "GR", "IQ", "PK", "BD", "SG", "ET", "MT", "HU", "AL",
  ]
  /// Countries whose president and premier both receive heads of government.
  private static let shared: Set = ["CN", "VN", "LA"]
}
