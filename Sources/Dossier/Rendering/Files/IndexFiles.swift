internal import CommonMark

/// The indices that pages show, as JSON.
enum IndexFiles {
  /// `data/timeline.json`: every dated event and article, newest first.
  static let timeline: @Sendable (Site) -> StreamedPage = { site in
    DataFiles.list("timeline", of: .timeline, Moment.all(of: site), site) { moment in
      if case .article(let index) = moment.subject { site.numbers[index] } else { nil }
    } items: { moment, _ in
      [moment]
    } _: { moment, writer in
      writer.member("date", moment.date.iso)
      switch moment.subject {
      case .event(let id):
        writer.member("event", DataFiles.key(id, site))
        writer.optionalMember("to", site.gazetteer[id].to?.iso ?? "")
        writer.member("title", site.gazetteer[id].name)
        writer.member("path", site.path(of: id))
        writer.member("actors", site.gazetteer[id].members.map { DataFiles.key($0, site) })
      case .article(let index):
        writer.member("article", site.articles.cover(index).slug)
        writer.member("title", site.articles.cover(index).title)
        writer.member("path", site.articlePaths[index])
        writer.member("actors", site.actors(ofArticle: index).map { DataFiles.key($0, site) })
      }
    }
  }

  /// `data/sources.json`: every publication that articles and records rest on, by publisher, with the places that cite it.
  static let sources: @Sendable (Site) -> Page = { site in
    DataFiles.list("sources", of: site.sourceItems) { item, writer in
      writer.optionalMember("publisher", item.source.publisher)
      writer.optionalMember("title", item.source.title)
      writer.optionalMember("date", item.source.date?.iso ?? "")
      writer.optionalMember("url", item.source.url ?? "")
      writer.member("cited", item.pages.map(\.path))
    }
  }

  /// `data/tracker.json`: every word on an actor, what records say holds now first, then newest first; that of a record
  /// without a date only where no other has one.
  static let tracker: @Sendable (Site) -> Page = { site in
    let statuses = site.crossReference.statuses
    let dated = Set(statuses.filter { $0.date != nil }.map(\.actor))
    let shown = statuses.filter { !$0.isUndatedRecord || !dated.contains($0.actor) }
    return DataFiles.list("tracker", of: shown) { status, writer in
      writer.member("actor", DataFiles.key(status.actor, site))
      writer.member("status", status.status)
      writer.optionalMember("date", status.date?.iso ?? "")
      writer.optionalMember("article", status.article.map { site.articles.cover($0).slug } ?? "")
    }
  }

  /// `data/outlook.json`: every outlook section, newest first, with the actors that it concerns.
  static let outlook: @Sendable (Site) -> StreamedPage = { site in
    DataFiles.list(ofArticles: "outlook", of: .outlook, site) { index, site in
      site.crossReference.implications(ofArticle: index).filter {
        site.crossReference.kind(of: $0) == .outlook
      }
    } _: { implication, writer in
      let annotated = site.articles[implication.article]
      let section = annotated.sections[implication.section]
      writer.member("heading", section.title)
      writer.member("actors", implication.actors.map { DataFiles.key($0, site) })
      writer.member("text", text(of: section, in: annotated.article.document))
      writer.member("article", annotated.article.slug)
      writer.optionalMember("date", annotated.article.date?.iso ?? "")
      writer.member("href", "\(site.articlePaths[implication.article])#\(SafeURL.encodePath(section.id))")
    }
  }

  /// The paragraphs of a section, each a text.
  private static func text(of section: Section, in document: Document) -> [String] {
    section.blocks.map { document.blocks[$0] }.filter { !$0.isHeading && !$0.text.isEmpty }
      .map { PlainText.of($0.text, in: document) }
  }

  /// `data/index.json`: the entries from A to Z, other names referring to the usual one.
  static let index: @Sendable (Site) -> StreamedPage = { site in
    DataFiles.list("index", of: .index, site.entries, site) { entry in
      entry.isReference ? nil : Int(entry.id.index)
    } items: { entry, _ in
      [entry]
    } _: { entry, writer in
      let name = AlphabeticalIndex.indexName(entry.id, site)
      writer.member("name", entry.isReference ? entry.name : name)
      writer.member("entity", DataFiles.key(entry.id, site))
      if entry.isReference {
        writer.member("see", name)
        return
      }
      let locators = site.crossReference.postings(of: entry.id).map { AlphabeticalIndex.locator($0, site) }
      writer.member("hrefs", locators.map { site.path($0) })
      let lines = site.subentries(of: entry.id)
      guard !lines.isEmpty else { return }
      writer.key("subentries")
      writer.array { writer in
        for line in lines {
          writer.object {
            $0.member("label", line.label)
            $0.member("hrefs", line.locators.map { site.path($0) })
          }
        }
      }
    }
  }
}
