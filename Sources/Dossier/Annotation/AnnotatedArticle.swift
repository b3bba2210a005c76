/// An article with what was found in it.
public struct AnnotatedArticle: Sendable {
  /// The article; it is shared by all copies of this value, which are cheap.
  public var article: Article {
    _read { yield box.article }
    _modify {
      var article = box.article
      yield &article
      box = Box(article)
    }
  }
  /// Its mentions in the order of the text.
  public var mentions: [Mention]
  /// Its judgments in the order of the text.
  public var judgments: [Judgment] = []
  /// What its implication sections say of whom, in the order of the text.
  public var concerns: [Concern] = []
  /// The names that were considered and left, if they were asked for, in order.
  var passed: [PassedName] = []
  /// Its sections in order; the first may be the text before the first heading.
  public var sections: [Section]
  /// The sentences of all blocks in order, as byte ranges of ``CommonMark/Document/text``.
  public var sentences: [Range<Int>]
  /// What it rests on: the sources that its front matter lists first, in their order.
  public var sources: [SourceEntry] = []
  /// What the author should look at.
  public var diagnostics: [Diagnostic]

  private var box: Box

  /// Holds an article apart from what was found in it.
  private final class Box: Sendable {
    let article: Article

    init(_ article: Article) {
      self.article = article
    }
  }

  /// An article with its mentions, sections and sentences.
  init(
    article: Article,
    mentions: [Mention],
    judgments: [Judgment] = [],
    passed: [PassedName] = [],
    sections: [Section],
    sentences: [Range<Int>],
    diagnostics: [Diagnostic]
  ) {
    box = Box(article)
    self.mentions = mentions
    self.judgments = judgments
    self.passed = passed
    self.sections = sections
    self.sentences = sentences
    self.diagnostics = diagnostics
  }

  /// The index of the section that a block stands in.
  public func section(ofBlock block: Int) -> Int? {
    sections.firstIndex { $0.blocks.contains(block) }
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
