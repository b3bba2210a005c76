internal import CommonMark

/// The ids of an article's blocks in its page.
struct ArticleAnchors: Sendable {
  /// By index into the document's blocks: `p3` for a paragraph, a section's own id for its heading, else empty.
  let blocks: [String]
  /// By the same index the number that readers see: all cells of a table are one paragraph, headings are none.
  let numbers: [Int]

  /// Those of an article without blocks.
  init() { (blocks, numbers) = ([], []) }

  /// Those of an article.
  init(_ article: AnnotatedArticle) {
    let document = article.article.document
    var ids: [String] = []
    ids.reserveCapacity(document.blocks.count)
    var number = 0
    var shown = 0
    var numbers: [Int] = []
    numbers.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      let kind = Kind(index, document)
      if kind == .text || kind == .table { shown += 1 }
      numbers.append(shown)
      if block.isHeading {
        ids.append("")
      } else {
        number += 1
        ids.append("p\(number)")
      }
    }
    for section in article.sections where section.level > 0 { ids[section.blocks.lowerBound] = section.id }
    blocks = ids
    self.numbers = numbers
  }

  /// What a block is where paragraphs are counted.
  private enum Kind: Int {
    case text, heading, cell
    /// The first cell of a table.
    case table

    init(_ index: Int, _ document: Document) {
      let block = document.blocks[index]
      guard block.isTableCell else {
        self = block.isHeading ? .heading : .text
        return
      }
      let isFirst =
        index == 0 || !document.blocks[index - 1].isTableCell
        || document.events[document.blocks[index - 1].events.upperBound..<block.events.lowerBound].contains {
          $0.kind == .table && $0.isEnter
        }
      self = isFirst ? .table : .cell
    }
  }

  /// Writes what the ids and the sections are made of, to be digested, up to the last block to which anyone refers: what
  /// comes after it, nobody asks for. Where the last section ends is not in it; who reads one reads the block after it, too.
  static func add(_ annotated: AnnotatedArticle, to writer: inout RecordWriter) {
    writer.add(annotated.sections) { section, writer in
      writer.add(section.id)
      writer.add(section.kind.rawValue)
      writer.add(section.level)
      writer.add(section.blocks.lowerBound)
    }
    let document = annotated.article.document
    writer.add(document.blocks.indices.prefix(referredCount(annotated))) {
      $1.add(Kind($0, document).rawValue)
    }
  }

  /// How many blocks there are up to the last one that mentions, judges or concerns someone, or that cites; at least the first,
  /// which stands for an article without mentions.
  private static func referredCount(_ annotated: AnnotatedArticle) -> Int {
    var last = max(
      annotated.mentions.last?.block ?? 0,
      annotated.judgments.last?.block ?? 0,
      annotated.concerns.last?.block ?? 0
    )
    for place in annotated.sources.lazy.flatMap(\.places) {
      switch place {
      case .citation(let number): last = max(last, annotated.article.document.citations[number].block)
      case .link(let block, _): last = max(last, block)
      case .footnote: break
      }
    }
    return last + 1
  }

  /// `#p3`; empty for what has no id, such as the title.
  func fragment(ofBlock block: Int) -> String {
    blocks[block].isEmpty ? "" : "#" + blocks[block]
  }

  /// All ids of the blocks.
  var all: Set<String> { Set(blocks.lazy.filter { !$0.isEmpty }) }
}
