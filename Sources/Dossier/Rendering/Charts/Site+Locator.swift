extension Site {
  /// The small map of a country, or of the one in which an event happened; nil for leaders and organisations.
  func locator(of id: EntityID) -> [UInt8]? {
    let country: EntityID? =
      switch gazetteer[id].kind {
      case .country: id
      case .event: country(of: id)
      case .leader, .organization: nil
      }
    return country.flatMap { LocatorMap(gazetteer[$0])?.svg(gazetteer[$0].nameInProse) }
  }
}
