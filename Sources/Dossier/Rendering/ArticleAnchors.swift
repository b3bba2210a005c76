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

  /// Writes what the ids and the sections are made of, to be digested.
  static func add(_ annotated: AnnotatedArticle, to writer: inout RecordWriter) {
    writer.add(annotated.sections) { section, writer in
      writer.add(section.id)
      writer.add(section.kind.rawValue)
      for number in [section.level, section.blocks.lowerBound, section.blocks.upperBound] {
        writer.add(number)
      }
    }
    writer.add(annotated.article.document.blocks) { $1.add($0.isHeading) }
  }

  /// `#p3`; empty for what has no id, such as the title.
  func fragment(ofBlock block: Int) -> String {
    blocks[block].isEmpty ? "" : "#" + blocks[block]
  }

  /// All ids of the blocks.
  var all: Set<String> { Set(blocks.lazy.filter { !$0.isEmpty }) }
}
