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
    var ids: Set<String> = []
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
      let id = Self.unique(Slug.make(from: title), &ids)
      sections.append(
        Section(kind: kind, id: id, title: title, level: block.headingLevel, blocks: index..<index + 1)
      )
    }
    return sections
  }

  private func extend(_ sections: inout [Section], to end: Int) {
    let last = sections.count - 1
    sections[last].blocks = sections[last].blocks.lowerBound..<end
  }

  /// True for what ids of paragraphs, mentions, notes and sources look like: `p12`, `m3`, `fn-1`, `fnref-1-2`, `source-4`.
  private static func isTaken(_ slug: String) -> Bool {
    let stem = slug.utf8.reversed().drop { ByteClass.isDigit($0) || $0 == 0x2D }.reversed()
    guard slug.utf8.count > stem.count else { return false }
    return ["p", "m", "fn", "fnref", "source", "sourceref"].contains(
      String(decoding: Array(stem), as: UTF8.self)
    )
  }

  /// An id that the page does not have yet; those that look like ids of paragraphs, mentions or notes are not used.
  private static func unique(_ slug: String, _ ids: inout Set<String>) -> String {
    let isReserved = slug.isEmpty || isTaken(slug) || slug.hasPrefix("page-")
    let base = isReserved ? "section" + (slug.isEmpty ? "" : "-" + slug) : slug
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
