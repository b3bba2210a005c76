/// `stale-status`: a record says without a date how things stand, and the newest dated article says otherwise, so that it is not shown.
enum StaleStatuses {
  /// A warning for each such record.
  static func check(_ records: [EntityRecord], _ articles: [Article], _ gazetteer: Gazetteer) -> [Diagnostic]
  {
    let newest = newest(in: articles, gazetteer)
    return records.compactMap { record in
      guard let status = record.statuses.first(where: { $0.date == nil }),
        let id = gazetteer.entity(record.kind, slug: record.slug), let other = newest[id],
        other.status.lowercased() != status.status.lowercased()
      else { return nil }
      return .warning(
        "stale-status",
        at: status.position,
        "the record says “\(status.status)” without a date; \(other.article) said “\(other.status)” on \(other.date.label)",
        fix: "leave the word out, or give it its date: - {date: 2025-09, status: improved}"
      )
    }
  }

  private static func newest(in articles: [Article], _ gazetteer: Gazetteer) -> [EntityID:
    (status: String, date: ContentDate, article: String)]
  {
    var newest: [EntityID: (status: String, date: ContentDate, article: String)] = [:]
    for article in articles {
      guard let date = article.date else { continue }
      for status in article.statuses {
        guard let id = gazetteer.resolve(status.actor.text) else { continue }
        if let known = newest[id], known.date.rank >= date.rank { continue }
        newest[id] = (status.status, date, article.file)
      }
    }
    return newest
  }
}
