internal import CommonMark

/// Some blocks of an article, word for word: what is quoted of it.
struct ArticlePassage: Sendable {
  private let annotated: AnnotatedArticle
  /// The blocks, as a range of ``CommonMark/Document/blocks``.
  let blocks: Range<Int>

  init(_ annotated: AnnotatedArticle, _ blocks: Range<Int>) {
    self.annotated = annotated
    self.blocks = blocks
  }

  /// The document, of which these blocks alone are to be read, and nothing of where in it they stand but their numbers.
  var document: Document { annotated.article.document }
  /// The mentions in the blocks.
  var mentions: ArraySlice<Mention> { annotated.mentions(in: blocks) }
  /// What the blocks say of whom.
  var concerns: ArraySlice<Concern> { annotated.concerns(in: blocks) }
  /// The judgments in the blocks.
  var judgments: ArraySlice<Judgment> { annotated.judgments(in: blocks) }

  /// The sentence of a mention in the blocks, or else its whole block; in a table its row.
  func quotation(of mention: Mention) -> Range<Int> {
    document.blocks[mention.block].isTableCell
      ? document.rowText(ofBlock: mention.block) : sentence(of: mention)
  }

  /// The sentence in which a judgment stands, which tells who a pronoun is; in a table perhaps its row.
  func quotation(of judgment: Judgment) -> Range<Int> {
    if document.text[judgment.text].contains(0) { return judgment.text }
    return sentence(at: judgment.text.lowerBound) ?? judgment.text
  }

  /// A mention in the blocks by its number in the article.
  func mention(_ number: Int) -> Mention { annotated.mentions[number] }

  /// The sentence in the blocks that a byte offset stands in.
  func sentence(at offset: Int) -> Range<Int>? { annotated.sentence(at: offset) }

  /// The sentence of a mention in the blocks, or else its whole block.
  func sentence(of mention: Mention) -> Range<Int> {
    sentence(at: mention.text.lowerBound) ?? document.blocks[mention.block].text
  }

  /// Writes all of it, to be digested; places in the text are told from each block's beginning.
  func add(to writer: inout RecordWriter) {
    for number in blocks {
      let block = document.blocks[number]
      let start = block.text.lowerBound
      writer.add(block.isHeading)
      let row = document.row(ofBlock: number)
      writer.add(number - row.lowerBound)
      writer.add(row.upperBound - number)
      writer.add(document.text[block.text])
      writer.add(document.deletions(in: block.text)) { $1.add($0, from: start) }
      writer.add(annotated.mentions(in: number..<number + 1)) { mention, writer in
        writer.add(mention.text, from: start)
        writer.add(Int(mention.entity.index))
        writer.add(mention.reading.rawValue)
      }
      writer.add(annotated.concerns(in: number..<number + 1)) { concern, writer in
        writer.add(concern.sentence, from: start)
        writer.add(Int(concern.actor.index))
        writer.add(concern.role.rawValue)
      }
      writer.add(annotated.judgments(in: number..<number + 1)) { $1.add($0, from: start) }
    }
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ range: Range<Int>, from start: Int) {
    add(range.lowerBound - start)
    add(range.upperBound - start)
  }

  fileprivate mutating func add(_ judgment: Judgment, from start: Int) {
    add(judgment.text, from: start)
    add(judgment.phrase, from: start)
    add(judgment.likelihood.rawValue)
    add(judgment.confidence?.rawValue ?? "")
    add(judgment.isConditional)
    switch judgment.holder {
    case .author: add(0)
    case .unnamed: add(1)
    case .named(let range): add(range, from: start)
    }
    add(judgment.actors)
  }
}
