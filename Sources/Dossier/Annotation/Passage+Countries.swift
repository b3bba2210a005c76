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

  /// True when a town is meant, because the name of an American state or a Canadian province stands behind it:
  /// `Lebanon, Ohio`; `London, Ontario`.
  func isTown(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    guard joiner(next) == .comma, isCapitalized(next) else { return false }
    return isState(at: next)
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
