/// What the search reads first: how the index is cut, and how queries are to be read.
struct SearchManifest {
  let site: Site
  let numbering: SearchNumbering
  let shards: SearchShards
  let spellings: SearchSpellings

  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("version", version)
      writer.member("entities", numbering.entityCount)
      writer.member("size", numbering.size)
      writer.member("documents", numbering.documentCount)
      writer.key("ranks")
      writer.string(utf8: ranks)
      writer.member("entitiesInFile", SearchRecords.entitiesInFile)
      writer.key("months")
      writer.array { writer in
        for (month, count) in Seniority.months(
          numbering.articles.map { site.articles.date(numbering.article($0)) }
        ) {
          writer.array { writer in
            writer.string(month)
            writer.number(count)
          }
        }
      }
      writer.member("kinds", SectionKind.allCases.map(\.rawValue))
      writer.member(
        "labels",
        SectionKind.allCases.map { $0 == .body ? site.strings[.otherSections] : site.strings.label($0) }
      )
      writer.key("texts")
      writer.array { writer in
        for key in Self.texts {
          writer.array { writer in
            writer.string("\(key)")
            writer.string(site.strings[key])
          }
        }
      }
      writer.member("language", site.configuration.language)
      writer.member("stop", SearchStopWords.words(language: site.configuration.language))
      writer.member("fold", Self.folding)
      writer.member("terms", shards.first)
      writer.key("spelling")
      writer.array { writer in for length in spellings.lists.keys.sorted() { writer.number(length) } }
    }
  }

  /// The entities with a page by number, the least mentioned first: of equal results the most mentioned one comes first.
  private var ranks: [UInt8] {
    let counts = site.crossReference.mentionCounts
    let ranked = numbering.entities.sorted {
      (counts[Int($0.index)], $1) < (counts[Int($1.index)], $0)
    }
    var code = SearchCode()
    for id in ranked { code.number(numbering.number(of: id)) }
    return code.bytes
  }

  /// What the script says of results.
  private static let texts: [StringKey] = [
    .article, .resultArticle, .resultOne, .resultOther, .resultFor, .resultNone, .resultInstead,
    .resultQuoted,
    .resultPartial, .resultShort, .resultAlso, .resultUnder,
  ]

  /// Changes with the index and with what documents are known by, so that parts of two builds are never mixed by a cache.
  private var version: String {
    var hash = Hashing.seed
    for part in shards.parts { hash = Hashing.mix(hash, Digest(of: part).low) }
    let documents = Digest { writer in
      for number in numbering.articles {
        let index = numbering.article(number)
        let article = site.articles.cover(index)
        for text in [article.title, site.articlePaths[index], article.date?.iso ?? ""] { writer.add(text) }
      }
      for id in numbering.entities {
        for text in [site.gazetteer[id].name, site.path(of: id)] { writer.add(text) }
      }
    }
    return String(Hashing.mix(hash, documents.low), radix: 36)
  }

  /// Each small letter with a mark, followed by what stands for it, separated by spaces.
  private static let folding: String = {
    let letters = [0xDF...0x24F, 0x259...0x259, 0x1E00...0x1EFF] as [ClosedRange<UInt32>]
    return letters.joined().compactMap { value -> String? in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isLowercase else { return nil }
      return Folding.base(of: value).map { "\(scalar)\($0)" }
    }.joined(separator: " ")
  }()
}
