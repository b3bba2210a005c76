/// Holders of a post who are named in passing, in a text about another country's.
extension PostReader {
  /// Who is meant instead of a holder whom a text names once, and not with a country, behind one whose country it names: “Nicolás Maduro
  /// wants a third term in Venezuela. Lula is frightened. The president …”; nil for another, with no holder where it is in doubt.
  func mainHolder(of post: Post, besides name: FoundName) -> MainHolder? {
    let id = name.mention.entity
    guard found.count(where: { $0.mention.entity == id }) == 1, !names(country: passage.gazetteer[id].iso2)
    else {
      return nil
    }
    let before = found.prefix { $0.tokens.lowerBound < name.tokens.lowerBound }
    let others = before.filter {
      let other = $0.mention.entity
      return other != id && passage.gazetteer.traits[Int(other.index)].kind == .leader
        && current(post, of: other) != nil && names(country: passage.gazetteer[other].iso2)
    }
    guard let first = others.first else { return nil }
    let isOne = others.allSatisfy { $0.mention.entity == first.mention.entity }
    guard isOne, others.contains(where: { isIntroduced($0, by: post) }),
      let office = current(post, of: first.mention.entity)
    else { return MainHolder(holder: nil) }
    return MainHolder(holder: (first.mention.entity, office))
  }

  /// The holder of whose country a text tells; nil where it is in doubt.
  struct MainHolder {
    let holder: (EntityID, Office)?
  }

  /// “President Maduro”, “Venezuela's president, Nicolás Maduro”
  private func isIntroduced(_ name: FoundName, by post: Post) -> Bool {
    let first = name.tokens.lowerBound
    return hasTitle(name, post)
      || first > 0 && passage.joiner(first) == .comma && passage.classes(first - 1).contains(.title)
  }

  /// True when a text names a country, or a place in it, and not only in the title of its leader: “U.S. President Trump”.
  private func names(country code: String) -> Bool {
    found.contains {
      passage.gazetteer.traits[Int($0.mention.entity.index)].kind == .country
        && passage.gazetteer[$0.mention.entity].iso2 == code && !isInTitle($0)
    }
  }

  private func isInTitle(_ name: FoundName) -> Bool {
    var next = name.tokens.upperBound + 1
    while passage.isSpaced(next), next < name.tokens.upperBound + 4, passage.classes(next).contains(.title) {
      next += 1
    }
    return next > name.tokens.upperBound + 1 && passage.isSpaced(next) && found(startingAt: next) != nil
  }
}
