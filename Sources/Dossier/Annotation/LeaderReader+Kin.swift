/// Relatives who share a surname.
extension LeaderReader {
  /// The leader of a surname whom the sentence has named before, and of whom the name at a word is said to be a relative: “Kim Jong
  /// Un, son of Kim Jong Il”, “his brother, Shehbaz Sharif”; nil when there is none.
  func relative(ofNameAt position: Int, _ surname: UInt64) -> EntityID? {
    guard let last = latest[surname], let id = last.entity, isRelated(position) else { return nil }
    let first = passage.sentence(around: position...position).lowerBound
    if first <= last.token { return id }
    // “Ferdinand Marcos Jr., son of …”
    guard first > 0, passage.gap(before: first).starts(with: ".,".utf8),
      passage.sentence(around: first - 1...first - 1).contains(last.token)
    else { return nil }
    return id
  }

  /// True when a relative is named whom the surname alone does not mean from here on: the one of whom he is the relative stays the
  /// subject, unless only the relative is in office.
  func isAside(_ id: EntityID, at position: Int) -> Bool {
    if let last = latest[traits(id).surname]?.entity, last != id, isToldOf(position) { return true }
    guard let first = relative(ofNameAt: position, traits(id).surname), first != id, !isPredecessor(position)
    else { return false }
    guard let day = passage.prose.day else { return true }
    return lateOffice(of: id, on: day) == nil || lateOffice(of: first, on: day) != nil
  }

  /// “Pierre Trudeau was his father”
  func isToldOf(_ position: Int) -> Bool {
    let verb = (passage.candidate(at: position)?.tokens.upperBound ?? position) + 1
    guard verb + 2 < passage.tokens.count, passage.isSpaced(verb), Self.copulas.contains(passage.hash(verb))
    else { return false }
    return Self.owners.contains(passage.hash(verb + 1)) && isKin(verb + 2)
  }

  private static let copulas = WordSet("was is")

  /// “Assad succeeded his father, Hafez al-Assad.”: a sentence that leads to the relative.
  private func isPredecessor(_ position: Int) -> Bool {
    let last = passage.candidate(at: position)?.tokens.upperBound ?? position
    return passage.isBreak(before: last + 1)
      && (max(0, position - 4)..<position).contains { Self.successions.contains(passage.hash($0)) }
  }

  private static let successions = WordSet("succeeded succeeds replaced replaces followed inherited from")

  /// “son of”, “his father,” before a name and its titles.
  private func isRelated(_ position: Int) -> Bool {
    var first = position
    while first > 1, position - first < 4, passage.isSpaced(first), isTitle(first - 1) { first -= 1 }
    let before = first - 1
    guard before > 0 else { return false }
    let words = max(0, before - 4)..<before
    if passage.isSpaced(first), passage.hash(before) == Word.of {
      return words.suffix(3).contains(where: isKin)
    }
    guard isKin(before), passage.isSpaced(first) || passage.joiner(first) == .comma else { return false }
    return words.contains { Self.owners.contains(passage.hash($0)) }
  }

  /// “His father, Shintaro Abe”: the given names before the surname of somebody who is no leader stand behind a word of kin.
  func isKinOfOther(_ position: Int) -> Bool {
    var first = position
    while first > 0, position - first < 3, passage.isSpaced(first), passage.isCapitalized(first - 1) {
      first -= 1
    }
    return first < position && isRelated(first)
  }

  private func isTitle(_ position: Int) -> Bool {
    passage.hash(position) == Word.the
      || !passage.classes(position).isDisjoint(with: [.title, .former, .adjunct]) && !isKin(position)
  }

  /// True for “father” and the like.
  func isKin(_ position: Int) -> Bool {
    position < passage.tokens.count && !passage.isCapitalized(position)
      && passage.classes(position).contains(.kin)
  }

  private static let owners = WordSet("his her whose their")

  // MARK: Relatives named further on

  /// Who is meant by a surname of which the text names only relatives, and only behind it: “Assad freed those whom his father, Hafez
  /// al-Assad, had locked up”. Of the others it is the head at the date, or who is to be one soon.
  func bearer(_ ids: [EntityID], besidesRelativesBehind range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day else { return nil }
    let full = ids.filter(isNamed)
    guard !full.isEmpty, full.count < ids.count, full.allSatisfy({ isRelative($0, behind: range) }) else {
      return nil
    }
    let heads = ids.filter { id in
      !full.contains(id)
        && (lateOffice(of: id, on: day).map { isHead(id, $0) } ?? isElect(id, within: 100))
    }
    let own = heads.filter { id in full.contains { traits($0).country == traits(id).country } }
    guard let id = unique(own) ?? leading(own, on: day) else { return nil }
    return Decision(
      entity: id,
      reason: lateOffice(of: id, on: day).map { .surnameOfHolder(office: $0) } ?? .surnameAlone
    )
  }

  /// How many names further on are looked at.
  private static let reach = 200

  /// True when the first full name of a leader behind a word is that of a relative: “his father, …”, “Kim's son, …”.
  private func isRelative(_ id: EntityID, behind range: ClosedRange<Int>) -> Bool {
    let first = passage.candidates.partitioningIndex { $0.tokens.lowerBound > range.upperBound }
    let name = passage.candidates[first...].prefix(Self.reach).first { candidate in
      passage.names(of: candidate).contains { $0.entity == id && $0.reading == .name }
    }
    guard let name else { return false }
    let position = name.tokens.lowerBound
    if isRelated(position) { return true }
    let kin = position - 1
    return kin > 1 && isKin(kin) && passage.joiner(position) == .comma && passage.isPossessive(kin - 1)
      && range.contains(kin - 2)
  }
}
