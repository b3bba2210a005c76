package import CommonMark

/// A briefing as its author wrote it.
public struct Article: Sendable {
  /// The file's path relative to the content folder, with `/` between its parts.
  public var path: String
  /// The file as named in diagnostics.
  public var file: String
  /// The page's name.
  public var slug: String
  /// The title in plain text.
  public var title: String
  /// Where the title comes from.
  public var titleOrigin = TitleOrigin.fileName
  /// When it was published.
  public var date: ContentDate?
  /// When it was last changed.
  public var updated: ContentDate?
  /// The last day on which it is built.
  public var expires: ContentDate?
  /// The author's abstract, or the first sentences when there is none.
  public var summary: String
  /// True when the author wrote the abstract.
  public var hasOwnSummary = false
  /// Who wrote it.
  public var authors: [String] = []
  /// The language of the text (BCP 47), when it is not the site's; else empty.
  public var language = ""
  /// True for a text of which the front matter says that it is not in English, in which names and judgments are read.
  var isInOtherLanguage: Bool { !language.isEmpty && language.split(separator: "-").first != "en" }
  /// The article, by slug, of which this is a translation.
  public var translates: Reference?
  /// The picture that stands for it where links to its page are shown: a path or an address.
  public var image: Reference?
  /// Free keywords.
  public var tags: [String] = []
  /// The events it is about, by slug or name.
  public var events: [Reference] = []
  /// The actors that ambiguous names and surnames in it mean, by slug, code or name.
  public var actors: [Reference] = []
  /// Names that are not to be read as mentions in this article.
  public var ignore: [String] = []
  /// What it rests on.
  public var sources: [Source] = []
  /// The author's word on actors: who, and what (`deteriorated`, `risk alert`, …).
  public var statuses: [ActorStatus] = []
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
  /// The 1-based line of the file on which the Markdown begins.
  package var bodyLine: Int
  /// The file's text, for positions in diagnostics.
  package var source: [UInt8]

  /// The prose without markup as UTF-8; blocks are separated by an empty line.
  public var prose: [UInt8] {
    document.text.flatMap { $0 == 0 ? [0x0A, 0x0A] : [$0] }
  }

  /// The author's word on one actor.
  public struct ActorStatus: Sendable, Hashable {
    /// The actor, by slug, name or code.
    public var actor: Reference
    /// The word.
    public var status: String
  }
}
