/// Everything read from a content folder.
public struct Content: Sendable {
  /// The site's configuration.
  public var site = SiteConfiguration()
  /// The articles, newest first; undated ones last, then by slug.
  public var articles: [Article] = []
  /// The registry, by kind and slug.
  public var records: [EntityRecord] = []
  /// The plain pages, by path.
  public var pages: [PlainPage] = []
  /// Files to copy as they are: paths relative to `static/`.
  public var staticFiles: [String] = []
  /// Pictures and PDF files beside articles and records, which are copied too: paths relative to the content folder.
  public var attachments: [String] = []
  /// How many bytes of Markdown and YAML were read.
  public var byteCount = 0
  /// The Markdown files that make no page and why, by path relative to the folder.
  public var absent: [String: ArticleSelection.Absence] = [:]
  /// The days, counted from 1970-01-01, on which the same articles count.
  public var days = Int.min...Int.max
  /// How many bytes the file of each record has, by path.
  var recordSizes: [String: Int] = [:]
  /// What was wrong with each article or record, by path.
  var fileDiagnostics: [String: [Diagnostic]] = [:]
  /// What was wrong with the files.
  public var diagnostics: [Diagnostic] = []

  /// An empty folder's content.
  public init() {}

  /// How many articles were left out for a reason.
  public func count(_ absence: ArticleSelection.Absence) -> Int { absent.values.count { $0 == absence } }

  /// True when something forbids publishing.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
