internal import CommonMark

extension Site {
  /// A sentence on an entity: the site's own, the first of its profile, or what the gazetteer knows.
  func summary(_ id: EntityID) -> String {
    let own = ownSummary(id)
    return own.isEmpty ? fallback(id) : own
  }

  /// A sentence on an entity: the site's own, or the first of its profile; empty without one.
  func ownSummary(_ id: EntityID) -> String {
    guard let record = crossReference.summarizingRecord(of: id) else { return "" }
    return record.summary.isEmpty ? firstSentence(of: record.profile) ?? "" : record.summary
  }

  /// A sentence on an entity beside its ``note(_:)``, which it does not repeat.
  func summaryBesideNote(_ id: EntityID) -> String {
    let own = ownSummary(id)
    if !own.isEmpty { return own }
    let summary = gazetteer[id].kind == .event ? gazetteer[id].place : fallback(id)
    return summary == note(id) ? "" : summary
  }

  /// What readers want to know first of an event, its date and place, and of a leader the posts now held, or the last one, unless its
  /// summary says so.
  func keyFact(_ id: EntityID, beside summary: String) -> String {
    let fact =
      switch gazetteer[id].kind {
      case .event: fallback(id)
      case .leader where summary.isEmpty: posts(of: id)
      default: ""
      }
    return fact == summary ? "" : fact
  }

  /// The posts that a leader holds, with since when if it is one, or the last one.
  private func posts(of id: EntityID) -> String {
    let current = gazetteer[id].offices.filter { $0.from != nil && $0.to == nil }
    if current.count < 2 { return fallback(id) }
    let posts = current.reversed().enumerated().map { number, office in
      // The first one tells the country.
      if number > 0, case .organization = office.role { return title(of: office, of: id) }
      return number > 0 ? office.title : title(of: office, of: id)
    }
    return posts.joined(separator: "; ")
  }

  private func firstSentence(of document: Document) -> String? {
    guard let block = EntityRecord.opening(of: document) else { return nil }
    let sentences = SentenceSplitter.split(block.text, of: document.text)
    let texts = sentences.lazy.map { PlainText.withoutPictures($0, in: document) }
    return texts.first { !$0.isEmpty }.map { PlainText.shortened($0, to: 240) }
  }

  private func fallback(_ id: EntityID) -> String {
    let entity = gazetteer[id]
    switch entity.kind {
    case .country:
      guard let facts = entity.country else { return "" }
      if facts.region.isEmpty || facts.capitals.isEmpty { return facts.region }
      let capitals = facts.capitals.joined(separator: ", ")
      return strings.text(.regionAndCapital, ("region", facts.region), ("capitals", capitals))
    case .leader:
      guard
        let office = entity.offices.last(where: { $0.to == nil })
          ?? entity.offices.last(where: { $0.role != .other }) ?? entity.offices.last
      else {
        return note(id)
      }
      return strings.office(office, title: title(of: office, of: id))
    case .event:
      return [strings.period(entity.from, entity.to), entity.place].filter { !$0.isEmpty }.joined(
        separator: ", "
      )
    case .organization:
      return entity.members.count == 1
        ? gazetteer[entity.members[0]].name
        : entity.members.isEmpty ? "" : strings.count(entity.members.count, .member)
    }
  }

  /// A post with the country or organisation that it is of, unless it says so, or that is `page`, which it stands on.
  func title(of office: Office, of id: EntityID, on page: EntityID? = nil) -> String {
    let country = office.organization == nil ? country(of: id).map { (id: $0, entity: gazetteer[$0]) } : nil
    guard let body = country ?? organization(of: office), page == nil || body.id != page else {
      return office.title
    }
    let name = body.entity.name
    if Bytes.holds(office.title, name) { return office.title }
    // “High Representative (Office of the High Representative)”
    let isOfSomething = [" of ", " in "].contains { Bytes.holds(office.title, $0) }
    let isApart = isOfSomething || Bytes.holds(name, office.title)
    return strings.text(
      isApart ? .officeFrom : .officeOf,
      ("title", office.title),
      ("country", isApart ? name : strings.name(body.entity))
    )
  }
}
