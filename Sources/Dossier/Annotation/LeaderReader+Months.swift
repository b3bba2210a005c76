/// Surnames that are words of another kind: months, given names.
extension LeaderReader {
  /// A surname that is a month's name: the only head of state or government who has it, if what stands around it speaks of a person:
  /// “May told parliament”, “May’s deal”, “Tusk and May”.
  func asPerson(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day,
      let id = unique(ids.filter { id in lateOffice(of: id, on: day).map { isHead(id, $0) } ?? false }),
      let office = lateOffice(of: id, on: day),
      isPersonsSubject(range) || isPersonsThing(range) || isAddressed(range) || isJoinedToLeader(range)
        || isMeeting(range)
    else { return nil }
    return Decision(entity: id, reason: .surnameOfHolder(office: office))
  }

  /// “May said”, “May has told”, “May will again urge”.
  func isPersonsSubject(_ range: ClosedRange<Int>) -> Bool {
    var verb = range.upperBound + 1
    while verb < range.upperBound + 3, passage.isSpaced(verb),
      passage.classes(verb).contains(.auxiliary) || passage.isAdverb(verb)
    {
      verb += 1
    }
    guard passage.isSpaced(verb), !passage.isCapitalized(verb) else { return false }
    if passage.classes(verb).contains(.personVerb) { return true }
    // “May and her ministers”, “May lost her majority”
    guard verb + 1 < passage.tokens.count, Self.owners.contains(passage.hash(verb + 1)) else { return false }
    return passage.hash(verb) == Word.and || passage.isFiniteVerb(verb)
  }

  /// “Barnier told May to hurry”
  private func isAddressed(_ range: ClosedRange<Int>) -> Bool {
    range.lowerBound > 0 && passage.isSpaced(range.lowerBound)
      && Self.addressing.contains(passage.hash(range.lowerBound - 1))
  }

  private static let owners = WordSet("her his")
  private static let addressing = WordSet("told urged thanked accused asked pressed begged invited")

  /// “May’s deal”, “May’s Brexit plan”, but not “May’s jobs report”.
  func isPersonsThing(_ range: ClosedRange<Int>) -> Bool {
    let noun = range.upperBound + 2
    guard passage.isPossessive(range.upperBound + 1), passage.isSpaced(noun) else { return false }
    if isOfPerson(noun) { return !isPartOfNoun(noun + 1) || isOfPerson(noun + 1) }
    return passage.isSpaced(noun + 1) && isOfPerson(noun + 1) && !isPartOfNoun(noun + 2)
  }

  private func isOfPerson(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.government, .interest, .kin, .possession])
  }

  /// True for a word that the noun before it may belong to.
  private func isPartOfNoun(_ position: Int) -> Bool {
    passage.isSpaced(position) && !passage.isCapitalized(position) && !passage.isFiniteVerb(position)
      && passage.classes(position).isDisjoint(with: [.opener, .locative, .motion, .city, .cityState])
  }
}
