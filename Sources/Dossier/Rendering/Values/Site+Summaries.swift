internal import CommonMark

extension Site {
  /// A sentence on an entity: the site's own, the first of its profile, or what the gazetteer knows.
  func summary(_ id: EntityID) -> String {
    if let record = crossReference.record(of: id) {
      if !record.summary.isEmpty { return record.summary }
      if let sentence = firstSentence(of: record.profile) { return sentence }
    }
    return fallback(id)
  }

  private func firstSentence(of document: Document) -> String? {
    guard let block = document.blocks.first(where: { !$0.isHeading && !$0.text.isEmpty }) else { return nil }
    guard let sentence = SentenceSplitter.split(block.text, of: document.text).first else { return nil }
    return PlainText.shortened(PlainText.of(sentence, in: document), to: 240)
  }

  private func fallback(_ id: EntityID) -> String {
    let entity = gazetteer[id]
    switch entity.kind {
    case .country:
      guard let facts = entity.country else { return "" }
      let capital = facts.capitals.isEmpty ? "" : "; capital: \(facts.capitals.joined(separator: ", "))"
      return facts.region.isEmpty ? "" : "\(facts.region)\(capital)"
    case .leader:
      guard let office = entity.offices.last else { return note(id) }
      let country =
        country(of: id).map { " of \(gazetteer[$0].article.isEmpty ? "" : "the ")\(gazetteer[$0].name)" }
        ?? ""
      var named = office
      if !office.title.contains(" of ") { named.title += country }
      return named.label
    case .event:
      return [Label.period(entity.from, entity.to), entity.place].filter { !$0.isEmpty }.joined(
        separator: ", "
      )
    case .organization:
      return entity.members.isEmpty ? "" : Label.count(entity.members.count, "member")
    }
  }
}
