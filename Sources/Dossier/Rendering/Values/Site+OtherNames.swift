extension Site {
  /// The other names of an entity, those that are wanted, without those that are its own, or another one, but for capitals, marks,
  /// stops and blanks: of `NKorea` and `N. Korea` the fuller one.
  func otherNames(of id: EntityID, where isWanted: (String) -> Bool = { _ in true }) -> [String] {
    var places: [[UInt8]: Int] = [:]
    var names: [String] = []
    for name in crossReference.aliases(of: id) where isWanted(name) {
      let key = Self.bareKey(name)
      if let place = places[key] {
        if name.utf8.count > names[place].utf8.count { names[place] = name }
      } else {
        places[key] = names.count
        names.append(name)
      }
    }
    let own = places[Self.bareKey(gazetteer[id].name)]
    return names.enumerated().filter { $0.offset != own }.map(\.element)
  }

  /// The letters and digits of a name.
  private static func bareKey(_ name: String) -> [UInt8] {
    Folding.loose(name).utf8.filter { $0 >= 0x80 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
  }
}
