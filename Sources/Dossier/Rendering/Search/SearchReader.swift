internal import CommonMark

/// Reads the words of a site's articles and entities; shared by all that it makes.
final class SearchReader: Sendable {
  private let site: Site
  private let stopWords: WordSet

  init(_ site: Site) {
    self.site = site
    stopWords = WordSet(SearchStopWords.words(language: site.configuration.language))
  }

  /// The index of all documents; that of `last` with what has changed, where others are to come after it.
  func index(_ numbering: SearchNumbering, last: SearchIndex?) -> SearchIndex {
    let average = averageLength
    let isKept = site.fragments != nil
    guard isKept else {
      var hasPage = BitSet(count: numbering.entityCount)
      for id in numbering.entities { hasPage.insert(numbering.number(of: id)) }
      let all = (0..<numbering.size).lazy.map { [self, hasPage] number in
        if number >= numbering.entityCount { return words(ofArticle: numbering.article(number)) }
        return hasPage.contains(number) ? words(of: EntityID(number)) : .none
      }
      let documents = all.map { SearchDocument($0, averageLength: average) }
      return SearchIndex(documents, averageLength: average, isKept: false)
    }
    var all = [SearchWords](repeating: .none, count: numbering.entityCount)
    let numbers = numbering.entities.map(numbering.number(of:))
    let entities = site.fragments(.entityWords, numbers) { words(of: EntityID($0)) }
    for (number, words) in zip(numbers, entities) { all[number] = words }
    all += site.fragments(.words, site.articles.order) { number in
      site.numbers.index(of: number).map(words(ofArticle:)) ?? .none
    }.reversed()
    let known = last?.averageLength == average ? last?.documents ?? [] : []
    // Articles may have other numbers than they had.
    let articles = known.dropFirst(numbering.entityCount)
    let byWords = Dictionary(articles.map { (ObjectIdentifier($0.words), $0) }) { first, _ in first }
    let documents = all.enumerated().map { number, words in
      if number < known.count, known[number].words === words { return known[number] }
      let found = number < numbering.entityCount ? nil : byWords[ObjectIdentifier(words)]
      return found ?? SearchDocument(words, averageLength: average)
    }
    return last?.changed(to: documents, averageLength: average)
      ?? SearchIndex(documents, averageLength: average, isKept: true)
  }

  /// The average length of articles, rounded so that a few words more leave what other documents say as it is.
  private var averageLength: Float {
    let total = site.articles.reduce(0) { $0 + $1.article.document.text.count }
    let average = Float(max(total, 1)) / Float(max(site.articles.count, 1))
    // Five bits of the fraction are kept: steps of some three per cent.
    return Float(bitPattern: average.bitPattern & ~(1 << 18 - 1))
  }

  /// The words of an article's title, keywords, summary, headings and text.
  private func words(ofArticle index: Int) -> SearchWords {
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
          for range in document.kept(of: block.text) {
            let part = UnsafeBufferPointer(rebasing: text[range])
            if block.isHeading {
              builder.add(heading: part, kind: section.kind)
            } else {
              builder.add(text: part, kind: section.kind)
            }
          }
        }
      }
    }
    return builder.finish(length: document.text.count)
  }

  /// The words of an entity's names, summary and profile.
  private func words(of id: EntityID) -> SearchWords {
    let entity = site.gazetteer[id]
    var builder = SearchDocumentBuilder(stopWords: stopWords)
    builder.add(name: entity.name, isUsual: true)
    for alias in site.crossReference.aliases(of: id) { builder.add(name: alias, isUsual: false) }
    builder.add(text: site.summary(id))
    if let profile = site.crossReference.record(of: id)?.profile {
      profile.text.withUnsafeBufferPointer { text in
        for range in profile.kept(of: 0..<text.count) {
          builder.add(text: UnsafeBufferPointer(rebasing: text[range]), kind: nil)
        }
      }
    }
    return builder.finish(length: nil)
  }
}
