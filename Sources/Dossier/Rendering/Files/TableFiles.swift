internal import CommonMark

/// Relations and judgments as tables, for spreadsheets.
enum TableFiles {
  /// `data/relations.csv`: each pair of entities once, with its counts and weight.
  static let relations: @Sendable (Site) -> StreamedPage = { site in
    let header = CSVWriter(header: [
      "a", "a_kind", "a_name", "b", "b_kind", "b_name", "articles", "paragraphs", "sentences", "weight",
    ])
    let keys = site.labels.keys
    let shared = Shared(site)
    let make: @Sendable (EntityID) -> [UInt8] = { rows(from: $0, shared.value, keys) }
    let firsts = site.crossReference.firsts
    let known = site.parts(.rows, firsts, number: { Int($0.index) }, make)
    return StreamedPage(path: "data/relations.csv", digest: known.map { Digest($0) }) { sink in
      sink(header.bytes)
      for (place, id) in firsts.enumerated() { sink(known?[place].bytes ?? make(id)) }
    }
  }

  /// A row for each pair of which an entity is the first.
  private static func rows(from id: EntityID, _ site: Site, _ keys: [String]) -> [UInt8] {
    var writer = CSVWriter()
    for relation in site.crossReference.relations(from: id) {
      for id in [relation.first, relation.second] {
        writer.cell(keys[Int(id.index)])
        writer.cell(site.gazetteer.kind(of: id).rawValue)
        writer.cell(site.gazetteer[id].name)
      }
      writer.cell(Int(relation.articles))
      writer.cell(Int(relation.paragraphs))
      writer.cell(Int(relation.sentences))
      writer.cell(relation.weight)
      writer.endRow()
    }
    return writer.bytes
  }

  /// `data/judgments.csv`: what `data/judgments.json` holds, a row for each; cells without a value are empty.
  static let judgments: @Sendable (Site) -> Page = { site in
    var writer = CSVWriter(header: [
      "article", "title", "date", "section", "likelihood", "low", "high", "confidence", "conditional",
      "holder",
      "actors", "text", "phrase", "href",
    ])
    let keys = site.labels.keys
    for reference in site.crossReference.judgments {
      write(reference, site, keys, &writer)
      writer.endRow()
    }
    return Page(path: "data/judgments.csv", bytes: writer.bytes)
  }

  private static func write(
    _ reference: JudgmentReference,
    _ site: Site,
    _ keys: [String],
    _ writer: inout CSVWriter
  ) {
    let annotated = site.articles[reference.article]
    let judgment = annotated.judgments[reference.judgment]
    let document = annotated.article.document
    let range = site.configuration.scale.range(judgment.likelihood)
    let section = annotated.section(ofBlock: judgment.block).map { annotated.sections[$0].kind } ?? .body
    writer.cell(annotated.article.slug)
    writer.cell(annotated.article.title)
    writer.cell(annotated.article.date?.iso ?? "")
    writer.cell(section.rawValue)
    writer.cell(judgment.likelihood.rawValue)
    writer.cell(range.map { String($0.lowerBound) } ?? "")
    writer.cell(range.map { String($0.upperBound) } ?? "")
    writer.cell(judgment.confidence?.rawValue ?? "")
    writer.cell(judgment.isConditional ? "true" : "")
    writer.cell(site.holder(of: judgment, in: document))
    writer.cell(judgment.actors.map { keys[Int($0.index)] }.joined(separator: ";"))
    writer.cell(PlainText.quotation(judgment.text, around: judgment.phrase, in: document))
    writer.cell(PlainText.of(judgment.phrase, in: document))
    let fragment = site.anchors[reference.article].fragment(ofBlock: judgment.block)
    writer.cell(site.articlePaths[reference.article] + fragment)
  }
}
