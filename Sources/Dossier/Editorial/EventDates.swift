internal import CommonMark

/// `event-date`: an event that lies too far behind the article's date to be a preview.
enum EventDates {
  /// How many days ahead an article may look.
  private static let preview = 90

  /// A warning for each such event, where the front matter lists it, or else where the text first names it in a sentence
  /// that does not look ahead.
  static func check(
    _ annotated: AnnotatedArticle,
    _ gazetteer: Gazetteer,
    _ locator: ProseLocator
  ) -> [Diagnostic] {
    let article = annotated.article
    guard let date = [article.date, article.updated].compactMap({ $0 }).max() else { return [] }
    var late: [EntityID: SourcePosition] = [:]
    func isLate(_ id: EntityID) -> Bool {
      guard gazetteer[id].kind == .event, late[id] == nil, let day = gazetteer[id].from else { return false }
      return day.firstDay > date.lastDay + preview
    }
    for event in article.events {
      guard let id = gazetteer.resolve(event.text, as: [.event]), isLate(id) else { continue }
      late[id] = event.position
    }
    for mention in annotated.mentions where isLate(mention.entity) {
      if looksAhead(annotated, to: gazetteer[mention.entity], at: mention.text.lowerBound) { continue }
      late[mention.entity] = locator.position(of: mention.text)
    }
    return late.map { id, position in warning(gazetteer[id], date, position) }
  }

  private static func warning(_ event: Entity, _ date: ContentDate, _ position: SourcePosition) -> Diagnostic
  {
    let day = event.from?.label ?? ""
    return .warning(
      "event-date",
      at: position,
      "\(event.nameInProse) (\(day)) comes more than \(preview) days after this article (\(date.label))",
      fix: "correct date: here or in the event's record, or mark the event that is meant: [words](event:slug)"
    )
  }

  /// True when a sentence speaks of what is to come, or names the event's year.
  private static func looksAhead(_ annotated: AnnotatedArticle, to event: Entity, at offset: Int) -> Bool {
    guard let sentence = annotated.sentence(at: offset) else { return false }
    var tokens: [Token] = []
    Tokenizer.append(sentence, of: annotated.article.document.text, to: &tokens)
    let year = event.from.map { Hashing.of(String($0.year)) }
    return tokens.contains { token in
      // “In May the summit was held.”
      let isMonth = token.hash == may && token.isCapitalized
      return token.hash == year || future.contains(token.hash) && !isMonth
    }
  }

  private static let may = Hashing.of("may")
  private static let future = WordSet(
    "will would could may might shall should plan plans planned scheduled due upcoming forthcoming next coming ahead until before later"
  )
}
