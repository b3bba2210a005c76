internal import CommonMark
internal import Mustache

extension Site {
  /// `12 articles, 31 sentences`.
  func label(_ relation: Relation) -> String {
    let articles = strings.count(Int(relation.articles), .article)
    if relation.sentences == 0 { return articles }
    let sentences = strings.count(Int(relation.sentences), .sentence)
    return strings.text(.articlesAndSentences, ("articles", articles), ("sentences", sentences))
  }

  /// A pair of countries as a list shows it: like a link to an entity, but a mere name without a page.
  func link(_ relation: Relation, root: String) -> Value {
    let pair = CountryPair(relation, crossReference.gazetteer)
    let path = path(of: pair.one, and: pair.other)
    return .object(
      Object([
        ("name", .text(pair.name(gazetteer))), ("href", .text(path.isEmpty ? "" : root + path)),
        ("kind", .text(EntityKind.country.rawValue)), ("kindLabel", .text(strings[.relation])),
        ("count", .int(relation.weight)), ("bar", .int(Self.bar(relation.weight))),
        ("countLabel", .text(label(relation))),
        ("note", ""), ("summary", ""), ("relationHref", ""),
      ])
    )
  }

  /// An article with the passages of it that name both countries of a pair, of which it shows `limit` at most, and not those that are
  /// `quoted` elsewhere on the page.
  func row(
    _ found: [SharedPassage],
    article index: Int,
    besides quoted: Set<SharedPassage>,
    limit: Int,
    root: String
  ) -> Value {
    let article = articles.cover(index)
    let path = root + articlePaths[index]
    func href(_ passage: SharedPassage) -> String { path + anchors[index].fragment(ofBlock: passage.block) }
    let others = found.filter { !quoted.contains($0) }
    let shown = others.shown(limit).map { passage -> Value in
      .object(Object([("html", .html(html(passage, article: index))), ("href", .text(href(passage)))]))
    }
    let rest = others.dropFirst(shown.count)
    var object = Object(
      writing(ofArticle: index) + [
        ("title", .text(article.title)), ("href", .text(path)),
        ("date", .text(labels.articles[index].isoDate)),
        ("dateLabel", .text(labels.articles[index].date)), ("count", .int(found.count)),
        ("countLabel", .text(found.isEmpty ? "" : strings.count(found.count, .passage))),
        ("more", .text(rest.isEmpty ? "" : strings.text(.moreInArticle, ("n", String(rest.count))))),
        ("moreHref", .text(rest.first.map(href) ?? "")),
      ]
    )
    object.set("sentences", shown)
    return .object(object)
  }

  /// The implication sections with a passage that names both countries of a pair, newest first, each with the first such.
  func implications(of pair: CountryPair) -> [(index: Int, passage: SharedPassage)] {
    crossReference.implications(for: pair.one, and: pair.other).compactMap { index in
      passage(ofImplication: index, for: pair).map { (index, $0) }
    }
  }

  /// The first `limit` implications by kind, each with its passage.
  func groups(
    _ all: [(index: Int, passage: SharedPassage)],
    of pair: CountryPair,
    limit: Int,
    root: String
  ) -> [Value] {
    let implications = all.prefix(limit)
    let passages = Dictionary(uniqueKeysWithValues: implications.map { ($0.index, $0.passage) })
    let known = [pair.one, pair.other]
    return groups(implications.map(\.index), totals: totals(of: all.map(\.index))) { index in
      let article = crossReference.implications[index].article
      let html = passages[index].map { self.html($0, article: article) } ?? []
      return implication(index, html: html, root: root, besides: known)
    }
  }

  private func passage(ofImplication index: Int, for pair: CountryPair) -> SharedPassage? {
    let implication = crossReference.implications[index]
    return crossReference.passages(
      naming: pair.one,
      and: pair.other,
      inArticle: implication.article,
      blocks: articles.section(implication.article, implication.section).blocks
    ).first
  }

  /// The sentences of a passage with the names marked.
  private func html(_ passage: SharedPassage, article: Int) -> [UInt8] {
    let document = articles.passage(article, block: passage.block).document
    var html: [UInt8] = []
    var end: Int?
    for sentence in passage.sentences {
      if let end { html.append(contentsOf: (sentence.lowerBound - end > 1 ? " … " : " ").utf8) }
      html += HTML.excerpt(sentence, of: document, marking: passage.names.filter(sentence.contains))
      end = sentence.upperBound
    }
    return html
  }
}
