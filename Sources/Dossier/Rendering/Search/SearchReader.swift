internal import CommonMark

/// Reads the words of a site's articles and entities.
struct SearchReader: Sendable {
  private let site: Site
  private let stopWords: WordSet
  private let averageLength: Float

  init(_ site: Site) {
    self.site = site
    stopWords = WordSet(SearchStopWords.words(language: site.configuration.language))
    let total = site.articles.reduce(0) { $0 + $1.article.document.text.count }
    averageLength = Float(max(total, 1)) / Float(max(site.articles.count, 1))
  }

  /// The words of an article's title, keywords, summary, headings and text.
  func article(_ index: Int) -> SearchDocument {
    let builder = site.fragment(.search, index) { words(ofArticle: index) }
    return builder.finish(
      relativeLength: Float(site.articles[index].article.document.text.count) / averageLength
    )
  }

  /// The words without what depends on the other articles.
  private func words(ofArticle index: Int) -> SearchDocumentBuilder {
    let annotated = site.articles[index]
    let article = annotated.article
    let document = article.document
    var builder = SearchDocumentBuilder(stopWords: stopWords)
    builder.add(title: article.title)
    for keyword in article.tags + article.authors { builder.add(keyword: keyword) }
    if article.hasOwnSummary { builder.add(text: article.summary) }
    document.text.withUnsafeBufferPointer { text in
      for section in annotated.sections {
        for block in document.blocks[section.blocks] {
          let part = UnsafeBufferPointer(rebasing: text[block.text])
          if block.isHeading {
            builder.add(heading: part, kind: section.kind)
          } else {
            builder.add(text: part, kind: section.kind)
          }
        }
      }
    }
    return builder
  }

  /// The words of an entity's names, summary and profile.
  func entity(_ id: EntityID) -> SearchDocument {
    let entity = site.gazetteer[id]
    var builder = SearchDocumentBuilder(stopWords: stopWords)
    builder.add(name: entity.name, isUsual: true)
    for alias in entity.aliases { builder.add(name: alias, isUsual: false) }
    builder.add(text: site.summary(id))
    if let profile = site.crossReference.record(of: id)?.profile {
      profile.text.withUnsafeBufferPointer { builder.add(text: $0, kind: nil) }
    }
    return builder.finish(relativeLength: 1)
  }
}
