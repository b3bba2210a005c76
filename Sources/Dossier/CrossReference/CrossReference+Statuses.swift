extension CrossReference {
  /// The words of records and articles, newest first; then those that records give without a date, those of undated articles last.
  func gatherStatuses() -> [StatusReference] {
    var found: [StatusReference] = []
    for id in gazetteer.ids {
      for status in record(of: id)?.statuses ?? [] {
        found.append(StatusReference(actor: id, status: status.status, date: status.date))
      }
    }
    for (index, annotated) in articles.enumerated() where annotated.isCounted {
      for status in annotated.article.statuses {
        guard let actor = gazetteer.resolve(status.actor.text) else { continue }
        found.append(
          StatusReference(actor: actor, status: status.status, date: annotated.article.date, article: index)
        )
      }
    }
    func key(_ index: Int) -> (rank: Int, age: Int, index: Int) {
      let date = found[index].date
      return (date != nil ? 0 : found[index].isUndatedRecord ? 1 : 2, -(date?.rank ?? 0), index)
    }
    let order = found.indices.sorted { key($0) < key($1) }
    return order.map { found[$0] }
  }
}
