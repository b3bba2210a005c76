internal import CommonMark

/// `unlinked-actor`: an actor whom the title promises and the text never names.
enum UnlinkedActors {
  /// A warning for each country, leader or organisation of the title that has no mention below it.
  static func check(
    _ annotated: AnnotatedArticle,
    _ annotator: Annotator,
    _ gazetteer: Gazetteer
  ) -> [Diagnostic] {
    let article = annotated.article
    // A title that nobody wrote promises nothing.
    guard case .written = article.titleOrigin else { return [] }
    // Names are read in English alone: a text in another language may well have the actor under its own.
    guard !article.isInOtherLanguage else { return [] }
    let (text, title) = annotator.annotateTitle(of: article)
    let body = annotated.mentions.filter { article.document.blocks[$0.block].events != article.titleEvents }
    var named = Set((text + body).map(\.entity))
    return title.compactMap { mention in
      let entity = gazetteer[mention.entity]
      guard entity.kind != .event, mention.reading != .place, named.insert(mention.entity).inserted else {
        return nil
      }
      return .warning(
        "unlinked-actor",
        at: article.titlePosition,
        "the title names \(entity.nameInProse), and the text does not",
        fix:
          "name \(entity.nameInProse) in the text, mark who is meant as [words](\(entity.kind.rawValue):\(entity.slug)), or change the title"
      )
    }
  }
}
