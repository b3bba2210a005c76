/// Which articles of a folder count.
public struct ArticleSelection: Sendable, Hashable {
  /// Whether drafts do.
  public var includesDrafts: Bool
  /// Whether articles dated after today do.
  public var includesFuture: Bool
  /// Whether articles do whose `expires:` is over.
  public var includesExpired: Bool
  /// The day on which future and expired articles are told; nil when none are.
  public var today: ContentDate?

  /// Everything but drafts, unless said otherwise.
  public init(
    includesDrafts: Bool = false,
    includesFuture: Bool = false,
    includesExpired: Bool = false,
    today: ContentDate? = nil
  ) {
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.includesExpired = includesExpired
    self.today = today
  }

  /// The same with what the site's environment adds.
  func adding(_ site: SiteConfiguration) -> ArticleSelection {
    var selection = self
    if site.addedDrafts { selection.includesDrafts = true }
    if site.addedFuture { selection.includesFuture = true }
    if site.addedExpired { selection.includesExpired = true }
    return selection
  }

  /// Every article.
  public static let all = ArticleSelection(includesDrafts: true)

  /// Why a file has no page.
  public enum Absence: String, Sendable {
    /// It is a draft.
    case draft
    /// Its date is after today.
    case future
    /// The last day of its `expires:` is over.
    case expired
    /// It could not be read.
    case unreadable
  }

  /// Why an article does not count; nil when it does.
  func absence(of article: Article) -> Absence? {
    if article.isDraft, !includesDrafts { return .draft }
    guard let today else { return nil }
    if let date = article.date, date.firstDay > today.firstDay, !includesFuture { return .future }
    if let expires = article.expires, expires.lastDay < today.firstDay, !includesExpired { return .expired }
    return nil
  }

  /// The days around today on which an article counts or not as it does today.
  func days(of article: Article) -> ClosedRange<Int> {
    guard let today = today?.firstDay else { return Int.min...Int.max }
    let turns = [article.date?.firstDay, article.expires.map { $0.lastDay + 1 }].compactMap { $0 }
    let first = turns.filter { $0 <= today }.max() ?? Int.min
    return first...(turns.filter { $0 > today }.min().map { $0 - 1 } ?? Int.max)
  }
}
