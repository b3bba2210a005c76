extension Site {
  /// The small map of a country, or of the one in which an event happened; nil for leaders and organisations.
  func locator(of id: EntityID) -> [UInt8]? {
    let country: EntityID? =
      switch gazetteer[id].kind {
      case .country: id
      case .event: country(of: id)
      case .leader, .organization: nil
      }
    return country.flatMap { country in
      let label = strings.text(.mapOf, ("name", strings.name(gazetteer[country])))
      return LocatorMap(gazetteer[country])?.svg(label)
    }
  }
}
