package import CommonMark

/// A page that is no briefing, such as those on who publishes the site and how it is made: nobody is sought in it, and no list
/// has it.
public struct PlainPage: Sendable {
  /// The file's path relative to the content folder, with `/` between its parts.
  public var path: String
  /// The file as named in diagnostics.
  public var file: String
  /// The page's folder from the site's root, without a slash at its end: `about`, `legal/imprint`; empty for the text of the front page,
  /// and `404.html` for what is said of addresses that there are not.
  public var slug: String
  /// The title in plain text.
  public var title = ""
  /// What it is on, in a sentence; may be empty.
  public var summary = ""
  /// The language of the text (BCP 47), when it is not the site's; else empty.
  public var language = ""
  /// True when it is only built with `--drafts`.
  public var isDraft = false
  /// Former paths of the page, which get a redirect.
  public var aliases: [Reference] = []
  /// The author's own fields, for templates.
  public var extra: [ExtraValue.Field] = []
  /// The parsed Markdown.
  package var document: Document
  /// The events of ``document`` that hold the title, when the title came from there.
  package var titleEvents: ClosedRange<Int>?
  /// The ids of the headings in the page, by index into the document's blocks, but for that of the title.
  package var headingIDs: [Int: String] = [:]
  /// The 1-based line of the file on which the Markdown begins.
  package var bodyLine: Int
  /// The file's text, for positions in diagnostics.
  package var fileText: [UInt8] = []

  /// The folder of the content in which such pages are.
  public static let folder = "pages"
  /// The page's path from the site's root, not encoded.
  var pagePath: String { isFront || isNotFound ? slug : slug + "/" }
  /// True for `pages/index.md`, the text of which stands on the front page.
  var isFront: Bool { slug.isEmpty }
  /// The file that servers show for addresses that there are not.
  static let notFoundPath = "404.html"
  /// True for `pages/404.md`, the title and text of which stand on that page.
  var isNotFound: Bool { slug == Self.notFoundPath }
  /// The page's path from the site's root, as links have it.
  var address: String { SafeURL.encodePath(pagePath) }
  /// True for a page at the site's root.
  var isAtRoot: Bool { !slug.contains("/") }
}
