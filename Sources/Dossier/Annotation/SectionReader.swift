internal import CommonMark

/// Cuts an article at its headings.
struct SectionReader {
  private let classifier: SectionClassifier

  init(_ classifier: SectionClassifier) {
    self.classifier = classifier
  }

  /// The sections in order; the notes are one. Headings in quotations, lists and notes, and the title, begin none.
  func sections(of article: Article) -> [Section] {
    let blocks = article.document.blocks
    var sections: [Section] = []
    var parents: [(level: Int, kind: SectionKind)] = []
    var ids = SectionIDs()
    for (index, block) in blocks.enumerated() {
      if block.isInFootnote {
        if index == 0 || !blocks[index - 1].isInFootnote {
          sections.append(Section(kind: .sources, id: "", title: "", level: 0, blocks: index..<index))
        }
        extend(&sections, to: index + 1)
        continue
      }
      guard block.isHeading, block.quoteDepth == 0, block.listDepth == 0, block.events != article.titleEvents
      else {
        if sections.isEmpty {
          sections.append(Section(kind: .body, id: "", title: "", level: 0, blocks: index..<index))
        }
        extend(&sections, to: index + 1)
        continue
      }
      let title = PlainText.of(block.text, in: article.document)
      while let last = parents.last, last.level >= block.headingLevel { parents.removeLast() }
      var kind = classifier.kind(of: title)
      if kind == .body { kind = parents.last?.kind ?? .body }
      parents.append((block.headingLevel, kind))
      let id = ids.next(for: Slug.make(from: title))
      sections.append(
        Section(kind: kind, id: id, title: title, level: block.headingLevel, blocks: index..<index + 1)
      )
    }
    return sections.indices.map { index in
      // Notes before another section are notes on what is told, not its sources.
      var section = sections[index]
      let isNotes = section.kind == .sources && section.title.lowercased() == Self.notes
      if isNotes, sections[(index + 1)...].contains(where: { $0.kind != .sources }) { section.kind = .body }
      return section
    }
  }

  private static let notes = "notes"

  private func extend(_ sections: inout [Section], to end: Int) {
    let last = sections.count - 1
    sections[last].blocks = sections[last].blocks.lowerBound..<end
  }
}
