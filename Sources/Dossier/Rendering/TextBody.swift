internal import CommonMark

/// Writes texts in which nobody is sought: profiles of records, and plain pages.
struct TextBody {
  private let document: Document
  /// The file's path in the content folder, and as diagnostics name it.
  private let path: String
  private let file: String
  /// The 1-based line of the file on which the text begins.
  private let firstLine: Int
  /// The path of the page that shows it, from the site's root.
  private let page: String
  private let site: Site

  /// What is written, and what is wrong with its links.
  typealias Body = (html: [UInt8], diagnostics: [Diagnostic])

  /// The profile of a record as HTML, with headings from level 3 on.
  static func render(_ record: EntityRecord, page: String, of site: Site) -> Body {
    let body = TextBody(
      document: record.profile,
      path: record.path,
      file: record.position.file,
      firstLine: record.profileLine,
      page: page,
      site: site
    )
    return body.render(OverlayBuilder(), highestLevel: 3)
  }

  /// The text of a plain page as HTML, with headings from level 2 on, which have ids.
  static func render(_ plain: PlainPage, of site: Site) -> Body {
    let body = TextBody(
      document: plain.document,
      path: plain.path,
      file: plain.file,
      firstLine: plain.bodyLine,
      page: plain.address,
      site: site
    )
    var overlay = OverlayBuilder()
    for (index, id) in plain.headingIDs {
      overlay.add(" id=\"\(id)\"", at: plain.document.blocks[index].events.lowerBound, .attribute)
    }
    let ids = Set(plain.headingIDs.values)
    return body.render(overlay, highestLevel: 2, ids: ids, without: plain.titleEvents)
  }

  private func render(
    _ builder: OverlayBuilder,
    highestLevel: Int,
    ids: Set<String> = [],
    without title: ClosedRange<Int>? = nil
  ) -> Body {
    let policy = LinkPolicy(site, file: path, page: page)
    var builder = builder
    builder.addScrollers(of: document, site.strings)
    builder.addImageSizes(of: document, policy)
    var overlay = builder.build()
    let levels = document.blocks.filter { $0.isHeading && $0.events != title }.map(\.headingLevel)
    overlay.headingShift = highestLevel - (levels.min() ?? highestLevel)
    overlay.skipped = title
    overlay.marksFigures = true
    overlay.backReference = site.labels.backReference
    let diagnostics = policy.apply(to: &overlay, of: document, ids: ids, isHeadingDropped: false, marked: nil)
    {
      position(of: $0, inBlock: $1)
    }
    let lost = RawHTML.diagnostics(document, file: file, firstLine: firstLine, of: site)
    return (document.html(overlay: overlay, options: RawHTML.options(site)), diagnostics + lost)
  }

  /// The line of some words of a block.
  private func position(of words: Range<Int>, inBlock number: Int) -> SourcePosition {
    let block = document.blocks[number]
    let breaks = document.text[block.text.lowerBound..<max(block.text.lowerBound, words.lowerBound)].count {
      $0 == 0x0A
    }
    return SourcePosition(file: file, line: firstLine + block.line - 1 + breaks)
  }
}
