internal import CommonMark

extension Site {
  /// A sentence on an entity: the site's own, the first of its profile, or what the gazetteer knows.
  func summary(_ id: EntityID) -> String {
    if let record = crossReference.summarizingRecord(of: id) {
      if !record.summary.isEmpty { return record.summary }
      if let sentence = firstSentence(of: record.profile) { return sentence }
    }
    return fallback(id)
  }

  private func firstSentence(of document: Document) -> String? {
    guard let block = EntityRecord.opening(of: document) else { return nil }
    guard let sentence = SentenceSplitter.split(block.text, of: document.text).first else { return nil }
    return PlainText.shortened(PlainText.of(sentence, in: document), to: 240)
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
      guard let office = entity.offices.last else { return note(id) }
      var named = office
      if let country = country(of: id), !office.title.contains(" of ") {
        named.title = strings.text(
          .officeOf,
          ("title", office.title),
          ("country", strings.name(gazetteer[country]))
        )
      }
      return strings.office(named)
    case .event:
      return [strings.period(entity.from, entity.to), entity.place].filter { !$0.isEmpty }.joined(
        separator: ", "
      )
    case .organization:
      return entity.members.isEmpty ? "" : strings.count(entity.members.count, .member)
    }
  }
}
