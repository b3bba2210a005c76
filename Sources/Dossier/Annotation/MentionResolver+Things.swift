// Organisations and events.

extension MentionResolver {
  /// An organisation or event.
  mutating func addThing(_ name: Name, _ candidate: Candidate, _ rivals: [EntityID]) {
    if let id = name.entity, name.condition == .exact || name.condition == .exactAfterName,
      isDefinedOtherwise(candidate, id)
    {
      return pass(candidate, "the text has it for another name")
    }
    if let id = name.entity, passage.gazetteer.traits[Int(id.index)].kind == .event {
      if EventReader.isAnother(candidate.tokens, in: passage) {
        pass(candidate, "another event of the kind")
        return addCountries(of: candidate) { _ in true }
      }
      if isYetToCome(id) {
        pass(candidate, "an event of later days")
        return addCountries(of: candidate) { _ in true }
      }
    }
    if name.condition == .afterThe, others.isFirstPart(candidate.tokens) {
      return pass(candidate, "part of a longer name")
    }
    if let id = name.entity, others.isOfOtherCountry(candidate.tokens, id) {
      return pass(candidate, "another country’s body of that name")
    }
    addName(name, candidate, rivals)
  }

  /// True for an abbreviation that the text explains as something else.
  mutating func isDefinedOtherwise(_ candidate: Candidate, _ id: EntityID) -> Bool {
    let token = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, passage.tokens[token].isAllCaps,
      passage.gazetteer.traits[Int(id.index)].kind == .organization
    else { return false }
    let reader = abbreviations ?? DefinedAbbreviations(passage)
    abbreviations = reader
    return reader.isAnother(token, than: id, isNamed: isFullyNamed(id))
  }

  /// True for an event that began more than a year after the text.
  private func isYetToCome(_ id: EntityID) -> Bool {
    guard let day = passage.prose.day, let from = passage.gazetteer[id].from,
      // They are announced long before.
      !(passage.gazetteer.eventWords[id]?.contains(Self.referendum) ?? false)
    else { return false }
    return from.firstDay > day + 400
  }

  private static let referendum = Hashing.of("referendum")

  /// Reads the countries and capitals in a name that is none here: “a Prague spring with tulips”.
  private mutating func addCountries(of candidate: Candidate, where isWanted: (Name) -> Bool) {
    for position in candidate.tokens where passage.isCapitalized(position) {
      let word = Candidate(tokens: position...position, names: passage.names(ofWord: position))
      guard let name = word.names.first.map({ passage.gazetteer.index.names[$0] }), isWanted(name),
        !passage.countries(of: name).isEmpty
      else { continue }
      resolve(word)
    }
  }

  /// True when the text has a name of an organisation that is no abbreviation.
  private mutating func isFullyNamed(_ id: EntityID) -> Bool {
    if let known = fullyNamed[id] { return known }
    let isNamed = passage.candidates.contains { candidate in
      candidate.tokens.count > 1 && passage.names(of: candidate).contains { $0.entity == id }
    }
    fullyNamed[id] = isNamed
    return isNamed
  }
}
