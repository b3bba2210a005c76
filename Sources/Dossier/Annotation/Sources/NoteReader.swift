internal import CommonMark

/// Reads a note as references: `Publisher, “Title”, 28 April 2025; Publisher, “Title”, 2024.`
///
/// A reference's title is its first link, quotation or emphasis; the publisher stands before it, a date behind it.
/// Others follow after a semicolon, a stop, “and”, or in further paragraphs.
struct NoteReader {
  private let article: Article
  private let document: Document

  private init(_ article: Article) {
    self.article = article
    document = article.document
  }

  /// A note that names publications.
  struct Reference {
    /// Its index in ``CommonMark/Document/footnotes``.
    var note: Int
    var sources: [Source]
    /// Its blocks, by index: what stands there is said of no actor.
    var blocks: Range<Int>
  }

  /// The notes of an article that name publications; the others are remarks.
  static func references(of article: Article) -> [Reference] {
    let reader = NoteReader(article)
    return article.document.footnotes.enumerated().compactMap { index, note in
      let blocks = reader.blocks(of: note)
      let sources = reader.sources(in: blocks)
      return sources.isEmpty ? nil : Reference(note: index, sources: sources, blocks: blocks)
    }
  }

  /// The blocks of a note, by index.
  ///
  /// - Complexity: O(log n) in the number of blocks.
  private func blocks(of note: Footnote) -> Range<Int> {
    let first = document.blocks.partitioningIndex { $0.events.lowerBound > note.events.lowerBound }
    let end = document.blocks.partitioningIndex { $0.events.lowerBound > note.events.upperBound }
    return first..<max(first, end)
  }

  /// The publications that a note names; none for a remark, which does not begin with one.
  private func sources(in blocks: Range<Int>) -> [Source] {
    var sources: [Source] = []
    for number in blocks {
      for reference in references(inBlock: number) where sources.isEmpty || reference.isPlain {
        let source = reference.source { article.position(of: $0, inBlock: number) }
        if let source { sources.append(source) }
      }
      if sources.isEmpty { break }
    }
    return sources
  }

  /// The references of a block: the first from its beginning, another wherever a plain one follows a title.
  private func references(inBlock number: Int) -> [NoteReference] {
    let block = document.blocks[number]
    let titles = NoteTitles(of: block, in: document)
    let bounds = [block.text.lowerBound] + titles.cuts + [block.text.upperBound]
    var starts = [block.text.lowerBound]
    var hasTitle = false
    for (start, end) in zip(bounds, bounds.dropFirst()) where start < end {
      if hasTitle, NoteReference(in: start..<end, titles, of: document)?.isPlain == true {
        starts.append(start)
      }
      hasTitle = hasTitle || titles.first(in: start..<end) != nil
    }
    var references: [NoteReference] = []
    for (start, end) in zip(starts, starts.dropFirst() + [block.text.upperBound]) {
      guard let reference = NoteReference(in: start..<end, titles, of: document) else { break }
      references.append(reference)
    }
    return references
  }
}
