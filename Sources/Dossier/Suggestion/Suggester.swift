internal import CommonMark

/// Looks through a site's articles for names that look like actors and have no record.
public struct Suggester: Sendable {
  private let gazetteer: Gazetteer
  private let site: SiteConfiguration

  /// A suggester for a site.
  public init(gazetteer: Gazetteer, site: SiteConfiguration = SiteConfiguration()) {
    self.gazetteer = gazetteer
    self.site = site
  }

  /// Names that stand at least `minimum` times, the most frequent first.
  public func suggestions(in articles: [Article], minimum: Int = 2, jobs: Int = 1) async -> [Suggestion] {
    // Capitals tell names from other words in English alone.
    let articles = articles.filter { !$0.isInOtherLanguage }
    let annotator = Annotator(gazetteer: gazetteer, site: site)
    let found = await Parallel.map(articles, jobs: jobs) { article in
      names(in: annotator.annotate(article))
    }
    var counts = NameCounts()
    for (article, names) in zip(articles, found) {
      for name in names { counts.add(name, in: article.path) }
    }
    return counts.suggestions(gazetteer).filter { $0.count >= minimum }
  }

  private func names(in annotated: AnnotatedArticle) -> [UnknownName] {
    let article = annotated.article
    let passage = Passage(Prose(article), gazetteer: gazetteer)
    let ignored = Set((site.ignore + article.ignore).map(Gazetteer.key))
    let headings = article.document.blocks.filter(\.isHeading).map(\.text)
    let names = UnknownNameFinder(
      passage,
      mentions: annotated.mentions,
      ignored: ignored,
      headings: headings
    ).find()
    return Self.withLongForms(names)
  }

  /// A surname alone counts for the one full name of the text that ends or begins with it.
  private static func withLongForms(_ names: [UnknownName]) -> [UnknownName] {
    // The full names by their first and by their last word.
    var full: [Substring: Set<String>] = [:]
    for text in names.map(\.text) {
      let words = text.split(separator: " ")
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      full[first, default: []].insert(text)
      full[last, default: []].insert(text)
    }
    return names.compactMap { name in
      guard !name.text.contains(" ") else { return name }
      let longer = full[name.text[...]] ?? []
      guard longer.count == 1, let text = longer.first else { return name.isWeak ? nil : name }
      var name = name
      name.short = name.text
      name.text = text
      return name
    }
  }
}
