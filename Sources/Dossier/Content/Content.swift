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

  /// The folders of the pages that files make, without a slash at their end, with these files; sorted.
  var pageFiles: [(page: String, file: String)] {
    var all: [(page: String, file: String)] = articles.map { ("articles/\($0.slug)", $0.file) }
    all += records.map { ("\($0.kind.folder)/\($0.slug)", $0.position.file) }
    all += pages.map { ($0.slug, $0.file) }
    return all.sorted { ($0.page, $0.file) < ($1.page, $1.file) }
  }

  /// The folders of the pages that two files make, or a file and the site itself, as was reported.
  var doubledPages: Set<String> {
    let folders = pageFiles.map(\.page)
    let twice = zip(folders, folders.dropFirst()).filter { $0 == $1 }.map(\.0)
    return Set(twice + pages.map { String($0.slug.prefix { $0 != "/" }) }.filter(PlainPage.isTaken))
  }

  /// True when something forbids publishing.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
