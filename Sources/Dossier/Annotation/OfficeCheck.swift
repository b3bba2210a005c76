internal import CommonMark

/// Warns of titles that a leader did not hold at the article's date: “President Medvedev” in 2015.
struct OfficeCheck {
  private let article: Article
  private let gazetteer: Gazetteer

  init(_ article: Article, _ gazetteer: Gazetteer) {
    self.article = article
    self.gazetteer = gazetteer
  }

  /// A warning for the first wrong title of each leader.
  func check(_ found: MentionResolver.Result) -> [Diagnostic] {
    if found.wrongTitles.isEmpty { return [] }
    let locator = ProseLocator(article)
    var seen: Set<EntityID> = []
    return found.wrongTitles.compactMap { wrong in
      guard seen.insert(wrong.entity).inserted else { return nil }
      let entity = gazetteer[wrong.entity]
      let title = String(decoding: article.document.text[wrong.title], as: UTF8.self)
      let held = entity.offices.map(\.label).joined(separator: "; ")
      return .warning(
        "out-of-office",
        at: locator.position(of: wrong.title),
        "\(entity.name) was not \(title) on \(article.date?.label ?? "that day")",
        fix: "write “former”, or correct the record: \(held)"
      )
    }
  }
}
