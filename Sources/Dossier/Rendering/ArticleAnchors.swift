internal import CommonMark

/// The ids of an article's blocks in its page.
struct ArticleAnchors: Sendable {
  /// By index into the document's blocks: `p3` for a paragraph, a section's own id for its heading, else empty.
  let blocks: [String]

  /// Those of an article without blocks.
  init() { blocks = [] }

  /// Those of an article.
  init(_ article: AnnotatedArticle) {
    let document = article.article.document
    var ids: [String] = []
    ids.reserveCapacity(document.blocks.count)
    var number = 0
    for block in document.blocks {
      if block.isHeading {
        ids.append("")
      } else {
        number += 1
        ids.append("p\(number)")
      }
    }
    for section in article.sections where section.level > 0 { ids[section.blocks.lowerBound] = section.id }
    blocks = ids
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
    writer.add(annotated.article.document.blocks.prefix(referredCount(annotated))) {
      $1.add($0.isHeading ? 1 : $0.isTableCell ? 2 : 0)
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
