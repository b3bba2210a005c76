internal import CommonMark
internal import Mustache

extension Site {
  /// An implication as a list shows it; on an actor's page with the sentences that name the actor.
  func implication(_ index: Int, root: String, for actor: EntityID? = nil) -> Value {
    let implication = crossReference.implications[index]
    let annotated = articles[implication.article]
    let section = annotated.sections[implication.section]
    let path = root + articlePaths[implication.article]
    var object = Object([
      ("heading", .text(section.title)), ("href", .text("\(path)#\(section.id)")),
      ("kind", .text(section.kind.rawValue)), ("kindLabel", .text(section.kind.label)),
      ("articleTitle", .text(annotated.article.title)), ("articleHref", .text(path)),
      ("date", .text(annotated.article.date?.iso ?? "")),
      ("dateLabel", .text(annotated.article.date?.label ?? "")),
      ("html", .html(excerpt(implication, for: actor))),
    ])
    let actors = implication.actors.filter { $0 != actor }.prefix(6)
    object.set("actors", actors.map { link($0, root: root) })
    return .object(object)
  }

  /// Implications by kind, in the order of the kinds.
  func groups(_ indices: some Sequence<Int>, root: String, for actor: EntityID? = nil) -> [Value] {
    var byKind: [SectionKind: [Int]] = [:]
    for index in indices { byKind[kind(ofImplication: index), default: []].append(index) }
    return SectionKind.allCases.compactMap { kind in
      guard let found = byKind[kind] else { return nil }
      return .object(
        Object([
          ("kind", .text(kind.rawValue)), ("kindLabel", .text(kind.label)),
          ("id", .text("implications-\(kind.rawValue)")),
          ("count", .int(found.count)), ("countLabel", .text(Label.count(found.count, "section"))),
          ("items", .list(found.map { implication($0, root: root, for: actor) })),
        ])
      )
    }
  }

  /// The kind of the section that an implication is.
  func kind(ofImplication index: Int) -> SectionKind {
    let implication = crossReference.implications[index]
    return articles[implication.article].sections[implication.section].kind
  }

  /// The first sentences of a section, or those that name an actor; at most two.
  private func excerpt(_ implication: Implication, for actor: EntityID?) -> [UInt8] {
    let annotated = articles[implication.article]
    let document = annotated.article.document
    let section = annotated.sections[implication.section]
    let mentions =
      actor == nil
      ? []
      : annotated.mentions(in: section.blocks).filter { mention in
        mention.entity == actor && !document.blocks[mention.block].isHeading
      }
    var sentences: [Range<Int>] = []
    for mention in mentions {
      guard let sentence = annotated.sentence(at: mention.text.lowerBound), sentences.last != sentence else {
        continue
      }
      sentences.append(sentence)
    }
    if sentences.isEmpty { sentences = opening(of: section, annotated) }
    var html: [UInt8] = []
    for (position, sentence) in sentences.prefix(2).enumerated() {
      if position > 0 {
        html.append(contentsOf: (sentence.lowerBound - sentences[0].upperBound > 1 ? " … " : " ").utf8)
      }
      let marks = mentions.map(\.text).filter {
        sentence.lowerBound <= $0.lowerBound && $0.upperBound <= sentence.upperBound
      }
      html += HTML.excerpt(sentence, of: document, marking: marks)
    }
    return html
  }

  private func opening(of section: Section, _ annotated: AnnotatedArticle) -> [Range<Int>] {
    let blocks = annotated.article.document.blocks
    guard let block = section.blocks.first(where: { !blocks[$0].isHeading && !blocks[$0].text.isEmpty })
    else { return [] }
    let first = blocks[block].text
    let sentences = SentenceSplitter.split(first, of: annotated.article.document.text)
    return Array(sentences.prefix(2))
  }
}
