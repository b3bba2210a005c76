internal import CommonMark

/// What a result shows of a document: where its page is, and the text for the snippet.
enum SearchRecords {
  /// How many entities share a file, with or without a page.
  static let entitiesInFile = 64

  /// `[title, path, date, summary, [[kind, id, heading]], [[section, id, text]], [tag or author]]`.
  static func article(_ index: Int, _ site: Site, _ writer: inout JSONWriter) {
    let annotated = site.articles[index]
    let article = annotated.article
    writer.array { writer in
      writer.string(article.title)
      writer.string(site.articlePaths[index])
      writer.string(site.strings.date(article.date))
      writer.string(article.summary)
      writer.array { writer in
        for section in annotated.sections {
          writer.array { writer in
            writer.number(SectionKind.allCases.firstIndex(of: section.kind) ?? 0)
            writer.string(section.id)
            writer.string(section.title)
          }
        }
      }
      writer.array { writer in
        for (number, section) in annotated.sections.enumerated() {
          for block in section.blocks { add(block, of: number, index, site, &writer) }
        }
      }
      writer.array { writer in for keyword in article.tags + article.authors { writer.string(keyword) } }
    }
  }

  private static func add(
    _ block: Int,
    of section: Int,
    _ article: Int,
    _ site: Site,
    _ writer: inout JSONWriter
  ) {
    let document = site.articles[article].article.document
    guard !document.blocks[block].isHeading, !document.blocks[block].text.isEmpty else { return }
    writer.array { writer in
      writer.number(section)
      writer.string(site.anchors[article].blocks[block])
      add(KeptText.bytes(of: document.blocks[block].text, in: document), &writer)
    }
  }

  /// A paragraph on one line.
  private static func add(_ text: ArraySlice<UInt8>, _ writer: inout JSONWriter) {
    writer.string(utf8: text.lazy.map { $0 == 0x0A ? 0x20 : $0 })
  }

  /// `[name, path, kind, summary, [other name], [paragraph of the profile]]`.
  static func entity(_ id: EntityID, _ site: Site, _ writer: inout JSONWriter) {
    let entity = site.gazetteer[id]
    writer.array { writer in
      writer.string(entity.name)
      writer.string(site.path(of: id))
      writer.string(site.strings.label(entity.kind))
      writer.string(site.summary(id))
      writer.array { writer in for name in site.otherNames(of: id) { writer.string(name) } }
      writer.array { writer in
        guard let profile = site.crossReference.record(of: id)?.profile else { return }
        for block in profile.blocks where !block.text.isEmpty {
          add(KeptText.bytes(of: block.text, in: profile), &writer)
        }
      }
    }
  }
}
