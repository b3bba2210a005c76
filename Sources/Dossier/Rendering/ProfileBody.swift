internal import CommonMark

/// Writes the profile of a registry record.
enum ProfileBody {
  /// The profile as HTML, with headings from level 3 on, and what is wrong with its links.
  static func render(_ record: EntityRecord, page: String, of site: Site) -> (
    html: [UInt8], diagnostics: [Diagnostic]
  ) {
    let document = record.profile
    var overlay = HTMLOverlay()
    overlay.headingShift = 3 - (document.blocks.filter(\.isHeading).map(\.headingLevel).min() ?? 3)
    overlay.backReference = site.labels.backReference
    let policy = LinkPolicy(site, file: record.path, page: page)
    let diagnostics = policy.apply(to: &overlay, of: document, ids: [], isHeadingDropped: false, marked: nil)
    {
      SourcePosition(file: record.position.file, line: record.profileLine + document.blocks[$1].line - 1)
    }
    let file = record.position.file
    let lost = RawHTML.diagnostics(document, file: file, firstLine: record.profileLine, of: site)
    return (document.html(overlay: overlay, options: RawHTML.options(site)), diagnostics + lost)
  }
}
