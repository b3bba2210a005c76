internal import CommonMark

/// Warns of titles that a leader did not hold at the article's date: “President Medvedev” in 2015.
struct OfficeCheck {
  private let article: Article
  private let passage: Passage

  init(_ article: Article, _ passage: Passage) {
    self.article = article
    self.passage = passage
  }

  /// A warning for the first wrong title of each leader; not where the sentence speaks of the time in office.
  func check(_ found: MentionResolver.Result) -> [Diagnostic] {
    if found.wrongTitles.isEmpty { return [] }
    let locator = ProseLocator(article)
    var seen: Set<EntityID> = []
    return found.wrongTitles.compactMap { wrong in
      let entity = passage.gazetteer[wrong.entity]
      guard !isOfItsTime(wrong.title, entity), seen.insert(wrong.entity).inserted else { return nil }
      let title = String(decoding: article.document.text[wrong.title], as: UTF8.self)
      let posts = entity.offices.filter { $0.role != .other }
      let held = (posts.isEmpty ? entity.offices : posts).map(\.label).joined(separator: "; ")
      return .warning(
        "out-of-office",
        at: locator.position(of: wrong.title),
        "\(entity.name) was not \(title) on \(article.date?.label ?? "that day")",
        fix: "write “former”, or correct the record: \(held)"
      )
    }
  }

  /// True when the sentence of a title is about a time at which it was held.
  private func isOfItsTime(_ title: Range<Int>, _ entity: Entity) -> Bool {
    let words = passage.words(in: title)
    guard let date = article.date, !words.isEmpty, words.upperBound < passage.tokens.count,
      let said = TitleReader(passage).title(before: words.upperBound)
    else { return false }
    return PastFrame(passage, title: words).holds(OfficeTimes(entity.offices.filter(said.fits), on: date))
  }
}
