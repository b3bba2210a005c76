internal import CommonMark

/// Who stands where in an article: what it says to whoever shows none of its words.
///
/// Places in the text serve to tell sentences from each other; how far from its beginning they lie is nobody's to show.
struct ArticlePlaces: Sendable {
  private let annotated: AnnotatedArticle

  init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
  }

  /// Its mentions in the order of the text.
  var mentions: [Mention] { annotated.mentions }
  /// What its implication sections say of whom, in the order of the text.
  var concerns: [Concern] { annotated.concerns }

  /// The mentions in a block.
  func mentions(inBlock block: Int) -> ArraySlice<Mention> { annotated.mentions(in: block..<block + 1) }

  /// The mentions in a sentence.
  func mentions(inSentence sentence: Range<Int>) -> ArraySlice<Mention> {
    annotated.mentions(inText: sentence)
  }

  /// The sentence that a mention stands in.
  func sentence(of mention: Mention) -> Range<Int>? { annotated.sentence(at: mention.text.lowerBound) }

  /// The kind of the section that a block stands in.
  func kind(ofBlock block: Int) -> SectionKind? {
    annotated.section(ofBlock: block).map { annotated.sections[$0].kind }
  }

  /// True when a section has a heading of a kind.
  func hasHeading(of kind: SectionKind) -> Bool {
    annotated.sections.contains { $0.kind == kind && $0.level > 0 }
  }

  /// Writes all of it, to be digested; with the ids of the blocks.
  func add(to writer: inout RecordWriter) {
    var last: Range<Int>?
    writer.add(mentions) { mention, writer in
      let sentence = sentence(of: mention)
      let isSame = sentence == last && last != nil
      last = sentence
      writer.add(UInt64(UInt32(bitPattern: mention.entity.index)) << 32 | UInt64(mention.block))
      writer.add((mention.reading == .place ? 4 : 0) | (isSame ? 2 : 0) | (sentence == nil ? 1 : 0) as UInt64)
    }
    writer.add(concerns) { concern, writer in
      writer.add(Int(concern.actor.index))
      writer.add(concern.block)
    }
    ArticleAnchors.add(annotated, to: &writer)
  }
}
