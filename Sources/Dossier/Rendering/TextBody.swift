internal import CommonMark

/// Writes texts in which nobody is sought: profiles of records, and plain pages.
struct TextBody {
  private let document: Document
  /// The file's path in the content folder, and as diagnostics name it.
  private let path: String
  private let file: String
  private let source: [UInt8]
  /// The 1-based line of the file on which the text begins.
  private let firstLine: Int
  private let place: BodyPlace
  private let site: Site

  /// What is written, and what is wrong with its links.
  typealias Body = (html: [UInt8], diagnostics: [Diagnostic])

  /// The profile of a record as HTML, with headings from level 3 on.
  static func render(_ record: EntityRecord, page: String, of site: Site) -> Body {
    let body = TextBody(
      document: record.profile,
      path: record.path,
      file: record.position.file,
      source: record.fileText,
      firstLine: record.profileLine,
      place: BodyPlace(page: page),
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
      source: plain.fileText,
      firstLine: plain.bodyLine,
      place: BodyPlace(page: plain.address, absoluteRoot: plain.isNotFound ? site.absoluteRoot : nil),
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
    let policy = LinkPolicy(site, file: path, page: place.page, place: place)
    var builder = builder
    builder.addScrollers(of: document, site.strings)
    builder.addImageSizes(of: document, policy, eager: 1)
    var overlay = builder.build()
    let levels = document.blocks.filter { $0.isHeading && $0.events != title }.map(\.headingLevel)
    overlay.headingShift = highestLevel - (levels.min() ?? highestLevel)
    overlay.skipped = title
    overlay.marksFigures = true
    overlay.backReference = site.labels.backReference
    var locator: ProseLocator?
    let diagnostics = policy.apply(to: &overlay, of: document, ids: ids, isHeadingDropped: false, marked: nil)
    { label, _ in
      let known = locator ?? ProseLocator(document, of: source, from: firstLine, file: file)
      locator = known
      return known.position(of: label)
    }
    let lost = RawHTML.diagnostics(document, of: source, from: firstLine, file: file, in: site)
    return (document.html(overlay: overlay, options: RawHTML.options(site)), diagnostics + lost)
  }
}
