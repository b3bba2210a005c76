internal import CommonMark

/// Reads articles: mentions, sections, sentences. Pure; one annotator serves all tasks.
public struct Annotator: Sendable {
  private let gazetteer: Gazetteer
  private let classifier: SectionClassifier
  private let ignored: [String]
  private let scale: LikelihoodScale

  /// How many names of one sentence are read for what is said of them; a longer list says it of nobody in particular.
  static let namesPerSentence = 100

  /// An annotator for a site.
  public init(gazetteer: Gazetteer, site: SiteConfiguration = SiteConfiguration()) {
    self.gazetteer = gazetteer
    classifier = SectionClassifier(site)
    ignored = site.ignore
    scale = site.scale
  }

  /// The article with its mentions, sections and sentences. `explains` keeps the names that were passed over, too.
  public func annotate(_ article: Article, explains: Bool = false) -> AnnotatedArticle {
    let marks = MarkedLinks(article, gazetteer)
    var context = context(of: article)
    context.marked = marks.mentions
    context.explains = explains
    let passage = Passage(Prose(article), gazetteer: gazetteer)
    let found = read(passage, context)
    var mentions = found.mentions.map(\.mention)
    if !marks.mentions.isEmpty {
      mentions += marks.mentions
      mentions.sort { $0.text.lowerBound < $1.text.lowerBound }
    }
    let references = NoteReader.references(of: article)
    let silent = Set(references.flatMap(\.blocks))
    mentions.removeAll { $0.link == nil && silent.contains($0.block) }
    let sections = SectionReader(classifier).sections(of: article)
    var sentences: [Range<Int>] = []
    var said: [Range<Int>] = []
    for (index, block) in article.document.blocks.enumerated() {
      let split = SentenceSplitter.split(block.text, of: article.document.text)
      sentences += split
      if !silent.contains(index) { said += split }
    }
    let annotated = AnnotatedArticle(
      article: article,
      mentions: mentions,
      judgments: judgments(of: article, passage, mentions, in: said),
      passed: found.passed,
      sections: sections,
      sentences: sentences,
      sources: SourceRegister.entries(
        of: article,
        marked: Set(marks.mentions.compactMap(\.link)),
        references
      ),
      diagnostics: marks.diagnostics + checkReferences(article) + SourceCheck.check(article)
        + OfficeCheck(article, passage).check(found)
    )
    return annotated.adding(ConcernReader(passage, of: annotated).read())
  }

  /// The judgments of sentences and cells; none in another language, where “possible” may be denied by words that no rule knows.
  private func judgments(
    of article: Article,
    _ passage: Passage,
    _ mentions: [Mention],
    in sentences: [Range<Int>]
  )
    -> [Judgment]
  {
    if article.isInOtherLanguage { return [] }
    let heads = RowHeads(passage: passage, document: article.document, mentions: mentions)
    let found = JudgmentReader(passage, mentions: mentions, scale: scale).read(sentences)
    return LikelihoodColumns(passage: passage, document: article.document, scale: scale).completed(found)
      .map(heads.completed)
  }

  /// The mentions of plain text in order; `day` counts from 1970-01-01. Offsets are in bytes.
  public func annotate(plain text: [UInt8], day: Int?) -> [Mention] {
    read(Passage(Prose(plain: text, day: day), gazetteer: gazetteer), ReadingContext()).mentions.map(
      \.mention
    )
  }

  /// The mentions of an article's text and of its title, which is read below the text: the text says whom a surname means.
  func annotateTitle(of article: Article) -> (text: [Mention], title: [Mention]) {
    let blocks = article.document.blocks.filter { $0.events != article.titleEvents }
    let text: [UInt8] = blocks.flatMap { article.document.text[$0.text] + [0x0A, 0x0A] }
    let title: [UInt8] = article.title.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    let passage = Passage(Prose(plain: text + title, day: article.date?.firstDay), gazetteer: gazetteer)
    let mentions = read(passage, context(of: article)).mentions.map(\.mention)
    let first = mentions.firstIndex { $0.text.lowerBound >= text.count } ?? mentions.count
    return (Array(mentions[..<first]), Array(mentions[first...]))
  }

  /// What the front matter and the site say of an article.
  private func context(of article: Article) -> ReadingContext {
    var context = ReadingContext(
      ignored: Set((ignored + article.ignore).map(Gazetteer.key)),
      actors: Set(article.actors.compactMap { gazetteer.resolve($0.text) }),
      events: article.events.compactMap { gazetteer.resolve($0.text, as: [.event]) }
    )
    context.actors.formUnion(context.events)
    return context
  }

  private func read(_ passage: Passage, _ context: ReadingContext) -> MentionResolver.Result {
    let prose = passage.prose
    if passage.candidates.isEmpty { return MentionResolver.Result() }
    var result = MentionResolver(passage, context: context).resolve()
    var block = 0
    for index in result.mentions.indices {
      let start = result.mentions[index].mention.text.lowerBound
      while block < prose.blocks.count, prose.blocks[block].upperBound <= start { block += 1 }
      result.mentions[index].mention.block = block
    }
    return result
  }

  /// Warnings for events and actors that the front matter names and nothing knows.
  private func checkReferences(_ article: Article) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ reference: Reference, _ kinds: [EntityKind], _ what: String) {
      if gazetteer.resolve(reference.text, as: kinds) != nil { return }
      let isHelped = diagnostics.count < Gazetteer.helpLimit
      let namesakes =
        isHelped && kinds.contains(.leader) ? gazetteer.namesakes(of: reference.text).map(\.name) : []
      if namesakes.count > 1 {
        diagnostics.append(.ambiguous(reference, namesakes))
        return
      }
      let near = isHelped ? gazetteer.suggestion(for: reference.text, as: kinds) : nil
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
    for actor in article.actors { check(actor, EntityKind.allCases, "actor") }
    for status in article.statuses { check(status.actor, EntityKind.allCases, "actor") }
    return diagnostics + repeatedStatuses(article)
  }
}

extension Annotator {
  /// Warnings for actors that the front matter names twice, by two of their names, to say how things stand.
  private func repeatedStatuses(_ article: Article) -> [Diagnostic] {
    var names: [EntityID: String] = [:]
    return article.statuses.compactMap { status in
      let name = status.actor.text
      guard let id = gazetteer.resolve(name), let other = names.updateValue(name, forKey: id) else {
        return nil
      }
      return .warning(
        "bad-value",
        at: status.actor.position,
        "“\(name)” and “\(other)” are one actor, who gets two words",
        fix: "keep one of them"
      )
    }
  }
}

extension Diagnostic {
  /// A surname alone, which several leaders have.
  fileprivate static func ambiguous(_ reference: Reference, _ names: [String]) -> Diagnostic {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    return .warning(
      "unknown-reference",
      at: reference.position,
      "“\(reference.text)” is the surname of several: \(shown)",
      fix: "write the whole name"
    )
  }
}
