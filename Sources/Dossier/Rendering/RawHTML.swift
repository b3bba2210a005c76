internal import CommonMark

/// What becomes of HTML that stands in a text.
enum RawHTML {
  /// How a site's texts are written.
  static func options(_ site: Site) -> HTMLOptions {
    HTMLOptions(rawHTML: site.configuration.rawHTML != nil, marksComments: false)
  }

  /// A warning when a text has HTML and the site leaves it out; `firstLine` is the line on which the text begins.
  static func diagnostics(_ document: Document, file: String, firstLine: Int, of site: Site) -> [Diagnostic] {
    guard site.configuration.rawHTML == nil, let first = document.rawHTMLLines.first else { return [] }
    return [
      .warning(
        "raw-html",
        at: SourcePosition(file: file, line: firstLine + first - 1),
        "this text has HTML (\(English.count(document.rawHTMLLines.count, "piece"))), which pages leave out",
        fix: "write it in Markdown"
      )
    ]
  }
}
