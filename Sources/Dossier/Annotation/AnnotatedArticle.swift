/// An article with what was found in it.
///
/// A class, so that it is passed on by one reference; it does not change.
public final class AnnotatedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its mentions in the order of the text.
  public let mentions: [Mention]
  /// Its judgments in the order of the text.
  public let judgments: [Judgment]
  /// What its implication sections say of whom, in the order of the text.
  public let concerns: [Concern]
  /// The names that were considered and left, if they were asked for, in order.
  let passed: [PassedName]
  /// Its sections in order; the first may be the text before the first heading.
  public let sections: [Section]
  /// The sentences of all blocks in order, as byte ranges of ``CommonMark/Document/text``.
  public let sentences: [Range<Int>]
  /// What it rests on: the sources that its front matter lists first, in their order.
  public let sources: [SourceEntry]
  /// What the author should look at.
  public let diagnostics: [Diagnostic]

  init(
    article: Article,
    mentions: [Mention],
    judgments: [Judgment] = [],
    concerns: [Concern] = [],
    passed: [PassedName] = [],
    sections: [Section],
    sentences: [Range<Int>],
    sources: [SourceEntry] = [],
    diagnostics: [Diagnostic]
  ) {
    self.article = article
    self.mentions = mentions
    self.judgments = judgments
    self.concerns = concerns
    self.passed = passed
    self.sections = sections
    self.sentences = sentences
    self.sources = sources
    self.diagnostics = diagnostics
  }

  /// The same with what its implication sections say of whom.
  func adding(_ concerns: [Concern]) -> AnnotatedArticle {
    AnnotatedArticle(
      article: article,
      mentions: mentions,
      judgments: judgments,
      concerns: concerns,
      passed: passed,
      sections: sections,
      sentences: sentences,
      sources: sources,
      diagnostics: diagnostics
    )
  }

  /// Whether the cross-reference counts what it says: a translation says again what its original says.
  var isCounted: Bool { article.translates == nil }

  /// The mentions that the cross-reference counts.
  var countedMentions: [Mention] { isCounted ? mentions : [] }

  /// The judgments that the cross-reference counts.
  var countedJudgments: [Judgment] { isCounted ? judgments : [] }

  /// The index of the section that a block stands in.
  public func section(ofBlock block: Int) -> Int? {
    sections.firstIndex { $0.blocks.contains(block) }
  }

  /// True when a section has more than its heading.
  func hasProse(_ section: Section) -> Bool {
    let blocks = article.document.blocks
    return section.blocks.contains { !blocks[$0].isHeading && !blocks[$0].text.isEmpty }
  }

  /// The mentions in a range of blocks.
  ///
  /// - Complexity: O(log n) in the number of mentions.
  public func mentions(in blocks: Range<Int>) -> ArraySlice<Mention> {
    mentions.stretch(blocks) { $0.block }
  }

  /// The mentions that begin in a byte range of the prose.
  ///
  /// - Complexity: O(log n) in the number of mentions.
  public func mentions(inText range: Range<Int>) -> ArraySlice<Mention> {
    mentions.stretch(range) { $0.text.lowerBound }
  }

  /// The sentences in a byte range, which is that of a block.
  ///
  /// - Complexity: O(log n) in the number of sentences.
  public func sentences(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    sentences.stretch(range) { $0.lowerBound }
  }

  /// The concerns in a range of blocks.
  ///
  /// - Complexity: O(log n) in the number of concerns.
  public func concerns(in blocks: Range<Int>) -> ArraySlice<Concern> {
    concerns.stretch(blocks) { $0.block }
  }

  /// The judgments in a range of blocks.
  ///
  /// - Complexity: O(log n) in the number of judgments.
  public func judgments(in blocks: Range<Int>) -> ArraySlice<Judgment> {
    judgments.stretch(blocks) { $0.block }
  }

  /// The sentence that a byte offset stands in.
  public func sentence(at offset: Int) -> Range<Int>? {
    let index = sentences.partitioningIndex { $0.upperBound > offset }
    return index < sentences.count && sentences[index].contains(offset) ? sentences[index] : nil
  }
}
