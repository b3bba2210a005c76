/// The values by which results are narrowed down, each with its documents.
struct SearchFacets: Sendable {
  let site: Site
  /// The documents of the index.
  let numbering: SearchNumbering

  /// An object with a list for each facet, of `[value, label, documents]`.
  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("country")
      write(values(.country), &writer)
      writer.key("leader")
      write(values(.leader), &writer)
      writer.key("event")
      write(values(.event), &writer)
      writer.key("organization")
      write(values(.organization), &writer)
      for taxonomy in Taxonomy.allCases {
        writer.key(taxonomy.facet.name)
        write(values(taxonomy), &writer)
      }
      writer.key("year")
      write(years, &writer)
    }
  }

  private struct Value {
    var name: String
    var label: String
    var documents: [Int]
  }

  private func write(_ values: [Value], _ writer: inout JSONWriter) {
    writer.array { writer in
      for value in values where !value.documents.isEmpty {
        var code = SearchCode()
        code.ascending(value.documents)
        writer.array { writer in
          writer.string(value.name)
          writer.string(value.label)
          writer.string(utf8: code.bytes)
        }
      }
    }
  }

  /// The entities of a kind: the articles that name each, its own page, and the pages of a country's leaders and events.
  private func values(_ kind: EntityKind) -> [Value] {
    var pages: [EntityID: [Int]] = [:]
    for id in numbering.entities {
      let number = numbering.number(of: id)
      if site.gazetteer.kind(of: id) == kind {
        pages[id, default: []].append(number)
      } else if kind == .country, let country = site.country(of: id) {
        pages[country, default: []].append(number)
      }
    }
    return site.entities(kind).map { id in
      let articles = site.crossReference.articles(naming: id).map(numbering.number(ofArticle:))
      let entity = site.gazetteer[id]
      return Value(name: entity.slug, label: entity.name, documents: (pages[id] ?? []) + articles.sorted())
    }
  }

  /// The terms of the articles, by name.
  private func values(_ taxonomy: Taxonomy) -> [Value] {
    site.terms(taxonomy).map { term in
      Value(
        name: term.slug,
        label: term.name,
        documents: term.articles.map(numbering.number(ofArticle:)).sorted()
      )
    }
  }

  /// The years of the articles, latest first.
  private var years: [Value] {
    var years: [Int: [Int]] = [:]
    for number in numbering.articles {
      guard let date = site.articles.date(numbering.article(number)) else { continue }
      years[date.year, default: []].append(number)
    }
    return years.sorted { $0.key > $1.key }.map { year, documents in
      Value(name: String(year), label: String(year), documents: documents)
    }
  }
}
