internal import CommonMark

/// Reads articles: mentions, sections, sentences. Pure; one annotator serves all tasks.
public struct Annotator: Sendable {
  private let gazetteer: Gazetteer
  private let classifier: SectionClassifier
  private let ignored: [String]

  /// An annotator for a site.
  public init(gazetteer: Gazetteer, site: SiteConfiguration = SiteConfiguration()) {
    self.gazetteer = gazetteer
    classifier = SectionClassifier(site)
    ignored = site.ignore
  }

  /// The article with its mentions, sections and sentences.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let keys = Set((ignored + article.ignore).map(Gazetteer.key))
    let marks = MarkedLinks(article, gazetteer)
    var mentions = find(Prose(article, ignored: keys)) + marks.mentions
    mentions.sort { $0.text.lowerBound < $1.text.lowerBound }
    let sections = SectionReader(classifier).sections(of: article)
    let sentences = article.document.blocks.flatMap {
      SentenceSplitter.split($0.text, of: article.document.text)
    }
    return AnnotatedArticle(
      article: article,
      mentions: mentions,
      sections: sections,
      sentences: sentences,
      diagnostics: marks.diagnostics + checkReferences(article) + SourceCheck.check(article)
    )
  }

  /// The mentions of plain text in order; `day` counts from 1970-01-01. Offsets are in bytes.
  public func annotate(plain text: [UInt8], day: Int?) -> [Mention] {
    find(Prose(plain: text, day: day))
  }

  private func find(_ prose: Prose) -> [Mention] {
    var tokens: [Token] = []
    tokens.reserveCapacity(prose.text.count / 6)
    for run in prose.runs { Tokenizer.append(run.text, of: prose.text, to: &tokens) }
    let candidates = CandidateFinder(gazetteer: gazetteer, text: prose.text, tokens: tokens).find()
    if candidates.isEmpty { return [] }
    let resolver = MentionResolver(gazetteer: gazetteer, prose: prose, tokens: tokens, candidates: candidates)
    var mentions = resolver.resolve()
    let roles = RoleReader(gazetteer: gazetteer, prose: prose, tokens: tokens, mentions: mentions).find()
    if !roles.isEmpty {
      let taken = mentions
      mentions += roles.filter { role in !taken.contains { $0.text.overlaps(role.text) } }
      mentions.sort { $0.text.lowerBound < $1.text.lowerBound }
    }
    var block = 0
    for index in mentions.indices {
      while block < prose.blocks.count, prose.blocks[block].upperBound <= mentions[index].text.lowerBound {
        block += 1
      }
      mentions[index].block = block
    }
    return mentions
  }

  /// Warnings for events and actors that the front matter names and nothing knows.
  private func checkReferences(_ article: Article) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ reference: Reference, _ kinds: [EntityKind], _ what: String) {
      if gazetteer.resolve(reference.text, as: kinds) != nil { return }
      let near = gazetteer.suggestion(for: reference.text, as: kinds)
      diagnostics.append(
        .warning(
          "unknown-reference",
          at: reference.position,
          "no \(what) is called “\(reference.text)”",
          fix: near.map { "did you mean “\($0)”?" } ?? "add a record for it"
        )
      )
    }
    for event in article.events { check(event, [.event], "event") }
    for status in article.statuses { check(status.actor, EntityKind.allCases, "actor") }
    return diagnostics
  }
}
