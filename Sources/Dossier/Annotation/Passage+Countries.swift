extension Passage {
  /// The entity of a candidate when it is a country by a name that nothing else has.
  func plainCountry(_ candidate: Candidate) -> EntityID? {
    for index in candidate.names {
      let name = gazetteer.index.names[index]
      guard name.reading == .name || name.reading == .demonym, let id = name.entity else { return nil }
      return gazetteer.traits[Int(id.index)].kind == .country ? id : nil
    }
    return nil
  }

  /// The countries that a name may mean.
  func countries(of name: Name) -> [EntityID] {
    switch name.referent {
    case .entity(let id): gazetteer.traits[Int(id.index)].kind == .country ? [id] : []
    case .ambiguity(let index): gazetteer.ambiguities[Int(index)].choices.compactMap(\.entity)
    case .trap, .post, .eventNoun: []
    }
  }

  /// The country that a candidate in a list of countries means: a plain one, or the usual meaning of an ambiguous one.
  func listCountry(_ candidate: Candidate) -> EntityID? {
    if let plain = plainCountry(candidate) { return plain }
    guard case .ambiguity(let index)? = candidate.names.first.map({ gazetteer.index.names[$0].referent })
    else { return nil }
    return gazetteer.ambiguities[Int(index)].choices.first { $0.isDefault && $0.reading == .name }?.entity
  }

  /// True when a town is meant, because the name of an American state or a Canadian province stands behind it:
  /// `Lebanon, Ohio`; `London, Ontario`.
  func isTown(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if isDefinedAsTown(range) { return true }
    guard joiner(next) == .comma, isCapitalized(next) else { return false }
    return isState(at: next)
  }

  /// “Moscow is a city in Latah County, Idaho”.
  private func isDefinedAsTown(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard isSentenceStart(range.lowerBound), next + 2 < tokens.count, isSpaced(next),
      classes(next).contains(.auxiliary), hash(next + 1) == Word.a, Word.towns.contains(hash(next + 2))
    else { return false }
    let sentence = self.sentence(around: range)
    return (next + 3...max(next + 3, sentence.upperBound)).contains {
      $0 <= sentence.upperBound && joiner($0) == .comma && isState(at: $0)
    }
  }

  /// `Pullman, Washington`: an unknown place and the name of a state.
  func isState(behindTown range: ClosedRange<Int>) -> Bool {
    let first = range.lowerBound
    guard first > 0, joiner(first) == .comma, classes(first).contains(.alsoState), isCapitalized(first - 1),
      candidate(at: first - 1) == nil, !hasVerb(behind: range.upperBound), !tokens[first - 1].isAllCaps
    else { return false }
    return classes(first - 1).isDisjoint(with: [.calendar, .opener, .title])
  }

  /// True when the name of a state or province begins at a word.
  func isState(at position: Int) -> Bool {
    let kind = classes(position)
    guard isCapitalized(position) else { return false }
    if kind.contains(.state) { return true }
    return kind.contains(.stateLead) && isSpaced(position + 1) && isCapitalized(position + 1)
      && classes(position + 1).contains(.stateTail)
  }
}

extension Passage {
  /// The words on both sides of a name in a list, past commas, “and” and “or”; nil where the list ends.
  struct ListNeighbours {
    var before: Int?
    var after: Int?

    init(_ passage: Passage, _ range: ClosedRange<Int>) {
      let first = range.lowerBound
      if first > 0, passage.joiner(first) == .comma {
        before = first - 1
      } else if first > 1, passage.isSpaced(first), Self.isConjunction(passage.hash(first - 1)) {
        before = first - 2
      }
      var next = range.upperBound + 1
      let isJoined = passage.isSpaced(next) && Self.isConjunction(passage.hash(next))
      guard isJoined || passage.joiner(next) == .comma else { return }
      if Self.isConjunction(passage.hash(next)) { next += 1 }
      if next < passage.tokens.count, passage.hash(next) == Word.the { next += 1 }
      if passage.isCapitalized(next) { after = next }
    }

    private static func isConjunction(_ hash: UInt64) -> Bool { hash == Word.and || hash == Word.or }
  }
}
