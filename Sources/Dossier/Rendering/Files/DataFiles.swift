internal import CommonMark

/// The cross-reference as JSON, CSV and GraphML, for other programs.
enum DataFiles {
  /// Where they are.
  static let folder = "data/"

  /// The paths of all of them from the site's root.
  static let names: Set<String> = Set(
    [
      "articles.json", "entities.json", "implications.json", "index.json", "judgments.csv", "judgments.json",
      "mentions.json", "network.graphml", "outlook.json", "relations.csv", "relations.json", "sources.json",
      "timeline.json", "tracker.json",
    ].map { folder + $0 }
  )

  /// The work for each file.
  static func groups(_ site: Site) -> [PageRenderer.Group] {
    let files: [@Sendable (Site) -> Page] = [
      entities, IndexFiles.sources, IndexFiles.tracker,
      TableFiles.judgments,
    ]
    let streamed: [@Sendable (Site) -> StreamedPage] = [
      mentions, implications, NetworkFile.graph, IndexFiles.index, IndexFiles.outlook, relations,
      TableFiles.relations, articles,
      judgments, IndexFiles.timeline,
    ]
    let jobs =
      streamed.map { make in PageRenderer.Job { PageRenderer.Output(streamed: [make(site)]) } }
      + files.map { make in PageRenderer.Job { PageRenderer.Output(pages: [make(site)]) }
      }
    return jobs.enumerated().map { number, job in
      PageRenderer.Group(GroupName(.data, index: number)) { [job] }
    }
  }

  /// `data/entities.json`: every entity with a page.
  static let entities: @Sendable (Site) -> Page = { site in
    list("entities", of: EntityKind.allCases.lazy.flatMap { site.entities($0) }) { entity($0, site, &$1) }
  }

  private static func entity(_ id: EntityID, _ site: Site, _ writer: inout JSONWriter) {
    let entity = site.gazetteer[id]
    let reference = site.crossReference[id]
    writer.member("id", key(id, site))
    writer.member("kind", entity.kind.rawValue)
    writer.member("name", entity.name)
    writer.member("path", site.path(of: id))
    writer.optionalMember("iso2", entity.isoCode)
    writer.optionalMember("from", entity.from?.iso ?? "")
    writer.optionalMember("to", entity.to?.iso ?? "")
    writer.optionalMember("place", entity.place)
    let aliases = site.crossReference.aliases(of: id)
    if !aliases.isEmpty { writer.member("aliases", aliases) }
    if !entity.members.isEmpty { writer.member("members", entity.members.map { key($0, site) }) }
    if !entity.offices.isEmpty {
      writer.key("offices")
      writer.array { writer in for office in entity.offices { write(office, &writer) } }
    }
    writer.member("mentions", reference.mentionCount)
    writer.member("articles", reference.postings.count)
  }

  private static func write(_ office: Office, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("title", office.title)
      $0.optionalMember("organization", office.organization.map { "organization:\($0)" } ?? "")
      $0.optionalMember("from", office.from?.iso ?? "")
      $0.optionalMember("to", office.to?.iso ?? "")
    }
  }

  /// `data/articles.json`: every article with its sections.
  static let articles: @Sendable (Site) -> StreamedPage = { site in
    list(ofArticles: "articles", of: .articles, site) { index, _ in
      [index]
    } _: {
      article($0, site, &$1)
    }
  }

  private static func article(_ index: Int, _ site: Site, _ writer: inout JSONWriter) {
    let annotated = site.articles[index]
    let article = annotated.article
    writer.member("slug", article.slug)
    writer.member("title", article.title)
    writer.member("path", site.articlePaths[index])
    writer.optionalMember("date", article.date?.iso ?? "")
    writer.optionalMember("updated", article.updated?.iso ?? "")
    writer.member("summary", article.summary)
    writer.member("authors", article.authors)
    writer.member("tags", article.tags)
    writer.member("events", site.crossReference.events(ofArticle: index).map { key($0, site) })
    writer.key("sections")
    writer.array { writer in
      for section in annotated.sections where section.level > 0 {
        writer.object {
          $0.member("id", section.id)
          $0.member("title", section.title)
          $0.member("kind", section.kind.rawValue)
        }
      }
    }
    writer.member("mentions", annotated.mentions.count)
  }

  /// `data/mentions.json`: the mentions of each article. Offsets are half-open, in Unicode scalars of the text of the
  /// paragraph or heading, in which a line break counts as one.
  static let mentions: @Sendable (Site) -> StreamedPage = { site in
    list(ofArticles: "mentions", of: .mentions, site) { index, _ in
      [index]
    } _: { index, writer in
      let annotated = site.articles[index]
      writer.member("article", annotated.article.slug)
      writer.key("mentions")
      writer.array { writer in
        let starts = starts(annotated)
        for number in annotated.mentions.indices {
          writer.object { write(number, starts[number], index, site, &$0) }
        }
      }
    }
  }

  /// How many Unicode scalars stand before each mention in its block.
  ///
  /// - Complexity: O(n) in the length of the text.
  private static func starts(_ annotated: AnnotatedArticle) -> [Int] {
    let document = annotated.article.document
    var block = -1
    var (place, count) = (0, 0)
    return annotated.mentions.map { mention in
      if mention.block != block {
        block = mention.block
        (place, count) = (document.blocks[block].text.lowerBound, 0)
      }
      count += Scalars.count(document.text[place..<mention.text.lowerBound])
      place = mention.text.lowerBound
      return count
    }
  }

  private static func write(
    _ number: Int,
    _ start: Int,
    _ article: Int,
    _ site: Site,
    _ writer: inout JSONWriter
  ) {
    let annotated = site.articles[article]
    let mention = annotated.mentions[number]
    let document = annotated.article.document
    writer.member("id", "m\(number + 1)")
    writer.member("block", site.anchors[article].blocks[mention.block])
    writer.member("start", start)
    writer.member("end", start + Scalars.count(document.text[mention.text]))
    writer.member("surface", PlainText.of(mention.text, in: document))
    writer.member("entity", key(mention.entity, site))
    writer.member("reading", mention.reading.rawValue)
    writer.member("rule", mention.reason.rule)
    writer.member("why", site.explanation(of: mention, in: document))
  }

  /// `data/relations.json`: pairs of entities with the number of articles, paragraphs and sentences that name both;
  /// each pair once.
  static let relations: @Sendable (Site) -> StreamedPage = { site in
    let keys = site.labels.keys
    return list("relations", of: .relations, site.crossReference.firsts, site, number: { Int($0.index) }) {
      id,
      site in
      Array(site.crossReference.relations(from: id))
    } _: { relation, writer in
      writer.member("a", keys[Int(relation.first.index)])
      writer.member("b", keys[Int(relation.second.index)])
      writer.member("articles", Int(relation.articles))
      writer.member("paragraphs", Int(relation.paragraphs))
      writer.member("sentences", Int(relation.sentences))
      writer.member("weight", relation.weight)
    }
  }

  /// `data/judgments.json`: each judgment with its level and range, who holds it and whom it concerns.
  static let judgments: @Sendable (Site) -> StreamedPage = { site in
    list(ofArticles: "judgments", of: .judgments, site) { index, site in
      site.articles[index].judgments.indices.map { JudgmentReference(article: index, judgment: $0) }
    } _: {
      write($0, site, &$1)
    }
  }

  /// `data/implications.json`: every sentence of an implication section that concerns actors, with these, newest article first.
  static let implications: @Sendable (Site) -> StreamedPage = { site in
    list(ofArticles: "implications", of: .implications, site) { index, site in
      sentences(site.articles[index].concerns).map { (index: index, concerns: $0) }
    } _: {
      write($0.concerns, $0.index, site, &$1)
    }
  }

  /// The concerns of each sentence.
  private static func sentences(_ concerns: [Concern]) -> [ArraySlice<Concern>] {
    let starts = concerns.indices.filter { $0 == 0 || concerns[$0].sentence != concerns[$0 - 1].sentence }
    return zip(starts, starts.dropFirst() + [concerns.count]).map { concerns[$0..<$1] }
  }

  private static func write(
    _ concerns: ArraySlice<Concern>,
    _ index: Int,
    _ site: Site,
    _ writer: inout JSONWriter
  ) {
    guard let first = concerns.first else { return }
    let annotated = site.articles[index]
    writer.member("text", PlainText.quotation(first.sentence, in: annotated.article.document))
    writer.key("actors")
    let keys = site.labels.keys
    writer.array { writer in
      for concern in concerns {
        writer.object {
          $0.member("actor", keys[Int(concern.actor.index)])
          $0.member("role", concern.role.rawValue)
        }
      }
    }
    writer.member("section", sectionKind(ofBlock: first.block, annotated))
    writer.member("article", annotated.article.slug)
    writer.optionalMember("date", annotated.article.date?.iso ?? "")
    writer.member("href", site.articlePaths[index] + site.anchors[index].fragment(ofBlock: first.block))
  }

  private static func sectionKind(ofBlock block: Int, _ annotated: AnnotatedArticle) -> String {
    let section = annotated.section(ofBlock: block).map { annotated.sections[$0].kind }
    return (section ?? .body).rawValue
  }

  private static func write(_ reference: JudgmentReference, _ site: Site, _ writer: inout JSONWriter) {
    let annotated = site.articles[reference.article]
    let judgment = annotated.judgments[reference.judgment]
    let document = annotated.article.document
    let range = site.configuration.scale.range(judgment.likelihood)
    writer.member("text", PlainText.quotation(judgment.text, around: judgment.phrase, in: document))
    if let sentence = annotated.sentence(at: judgment.text.lowerBound), sentence != judgment.text,
      sentence.upperBound >= judgment.text.upperBound
    {
      writer.member("sentence", PlainText.quotation(sentence, around: judgment.phrase, in: document))
    }
    writer.member("phrase", PlainText.of(judgment.phrase, in: document))
    writer.member("likelihood", judgment.likelihood.rawValue)
    if let range {
      writer.member("low", range.lowerBound)
      writer.member("high", range.upperBound)
    }
    writer.optionalMember("confidence", judgment.confidence?.rawValue ?? "")
    if judgment.isConditional { writer.member("conditional", true) }
    writer.optionalMember("holder", site.holder(of: judgment, in: document))
    writer.member("actors", judgment.actors.map { key($0, site) })
    writer.member("section", sectionKind(ofBlock: judgment.block, annotated))
    writer.member("article", annotated.article.slug)
    writer.optionalMember("date", annotated.article.date?.iso ?? "")
    let fragment = site.anchors[reference.article].fragment(ofBlock: judgment.block)
    writer.member("href", site.articlePaths[reference.article] + fragment)
  }

  /// What the files call an entity: its kind and slug.
  static func key(_ id: EntityID, _ site: Site) -> String {
    site.labels.keys[Int(id.index)]
  }

  /// The same of items that come in parts, each of which may have been made before; `number` tells the number that a part is
  /// kept by, and is nil for one that is made each time.
  static func list<Part: Sendable, Item>(
    _ name: String,
    of fragments: Fragments.Name,
    _ parts: [Part],
    _ site: Site,
    number: (Part) -> Int?,
    items: @escaping @Sendable (Part, Site) -> [Item],
    _ write: @escaping @Sendable (Item, inout JSONWriter) -> Void
  ) -> StreamedPage {
    let shared = Shared(site)
    let make: @Sendable (Part) -> [UInt8] = { JSONWriter.part(items($0, shared.value), write) }
    let known = site.parts(fragments, parts, number: number, make)
    return StreamedPage(path: "\(folder)\(name).json", digest: known.map { Digest($0) }) { sink in
      JSONWriter.list(ofParts: parts.indices, { known?[$0].bytes ?? make(parts[$0]) }, into: sink)
    }
  }

  /// The same of items by article.
  static func list<Item>(
    ofArticles name: String,
    of fragments: Fragments.Name,
    _ site: Site,
    items: @escaping @Sendable (Int, Site) -> [Item],
    _ write: @escaping @Sendable (Item, inout JSONWriter) -> Void
  ) -> StreamedPage {
    list(
      name,
      of: fragments,
      Array(site.articles.indices),
      site,
      number: { site.numbers[$0] },
      items: items,
      write
    )
  }

  /// A file with an object for each item, on a line of its own.
  static func list<Item>(
    _ name: String,
    of items: some Sequence<Item>,
    _ write: (Item, inout JSONWriter) -> Void
  ) -> Page {
    Page(path: "\(folder)\(name).json", bytes: JSONWriter.list(items, write))
  }
}
