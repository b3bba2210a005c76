/// What `site.yaml` says of the site as a whole.
public struct SiteConfiguration: Sendable, Hashable {
  /// The site's name.
  public var title = "Dossier"
  /// A sentence about it.
  public var description = ""
  /// The language of the texts (BCP 47).
  public var language = "en"
  /// Who publishes it; named as author in feeds.
  public var author = ""
  /// What stands at the foot of each page.
  public var footer = ""
  /// The picture that stands for pages without one of their own, as a path or an address.
  public var image: Reference?
  /// The picture beside the site's name at the head of each page, as a path or an address.
  public var logo: Reference?
  /// Whether the picture stands there in place of the name.
  public var isLogoAlone = false
  /// Where the site will stand, with a `/` at its end, or empty when that is not known.
  public var baseURL = ""
  /// The links at the head of each page; nil for the theme's own.
  public var navigation: [NavigationItem]?
  /// Headings that make a section of a kind, besides the built-in ones.
  public var sectionPatterns: [SectionKind: [String]] = [:]
  /// The scale by which likelihood is shown.
  public var scale = LikelihoodScale.icd203
  /// Whether the site has a search.
  public var search = true
  /// Whether search engines are asked to leave the site out, such as one that is still being looked at.
  public var isHidden = false
  /// Whether pages load themselves again when the site has changed: asked for by the command line alone.
  public var isWatched = false
  /// The author's own fields, for templates.
  public var extra: [ExtraValue.Field] = []
  /// Whether the site's own feed has the whole text of its articles instead of their summaries alone.
  public var fullFeed = false
  /// The folder of templates and assets that replace those of the default theme, as a path from the content folder; empty for none.
  public var templates = ""
  /// Whether the site has all articles on a page for printing.
  public var book = true
  /// Where `site.yaml` asks that HTML in texts be written as it is; nil when it is left out.
  public var rawHTML: SourcePosition?
  /// Whether pages show pictures that lie on other hosts.
  public var remoteImages = false
  /// Whether the chosen environment has drafts, articles dated after today, and expired ones.
  var addedDrafts = false
  var addedFuture = false
  var addedExpired = false
  /// Names that are never to be read as mentions.
  public var ignore: [String] = []
  /// The site's own texts of the user interface, by key, from `strings.yaml`.
  public var strings: [String: Reference] = [:]

  /// A link at the head of each page.
  public struct NavigationItem: Sendable, Hashable {
    /// The link's text.
    public var title: String
    /// A path from the site's root, or an absolute web address.
    public var url: String
    /// Where it is written; nil for the standard ones.
    public var position: SourcePosition?

    /// A link to a path or address.
    public init(title: String, url: String, at position: SourcePosition? = nil) {
      self.title = title
      self.url = url
      self.position = position
    }
  }

  /// The configuration of a site that says nothing.
  public init() {}

  /// A base URL in its usual form, or nil when the text is not an absolute web address without query or fragment.
  public static func normalizedBaseURL(_ text: String) -> String? {
    guard SafeURL.isWeb(text), !text.contains("?"), !text.contains("#") else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The base URL's path, beginning and ending in `/`; `/` when there is no base URL.
  public var basePath: String {
    let rest = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return rest.count == 4 ? "/" + rest[3] : "/"
  }
}
