internal import Mustache

/// A list of articles as cards, newest first, by year unless there are few.
struct ArticlesByYear: Sendable {
  private let renderer: PageRenderer
  private let frame: PageFrame
  /// By index.
  private let articles: [Int]
  private let jump: JumpBar
  /// Few articles stand together, whatever their years.
  private let isDivided: Bool
  /// How many there are, where the page's description says something else.
  private let countLabel: String
  /// By what each article is known when the list is cut into pages.
  private let marks: [UInt64]

  private var site: Site {
    _read { yield renderer.site }
  }

  /// How many articles are few.
  private static let few = 12
  /// How many years there are for which links to them are worth their room.
  private static let fewestLinked = 4

  /// A list of articles by index, the first page of which has a frame but for its description, unless that says
  /// something of its own.
  init(_ renderer: PageRenderer, _ frame: PageFrame, articles: [Int]) {
    let site = renderer.site
    self.renderer = renderer
    self.articles = articles
    isDivided = articles.count > Self.few
    marks = articles.map { site.mark(ofArticle: $0) }
    let years = articles.lazy.map { Self.year(ofArticle: $0, site) }
    jump = JumpBar(years, Pagination(marks, first: frame.path), id: JumpBar.id)
    var frame = frame
    let label = site.strings.newestFirst(articles.count, .article)
    countLabel = frame.description.isEmpty ? "" : label
    if frame.description.isEmpty { frame.description = label }
    self.frame = frame
  }

  /// The work for each page.
  var jobs: [PageRenderer.Job] {
    ListPages(
      renderer: renderer,
      frame: frame,
      template: "articles",
      marks: marks,
      key: key,
      content: content
    ).jobs
  }

  private static func year(ofArticle index: Int, _ site: Site) -> String {
    site.articles.date(index).map { String($0.year) } ?? site.strings[.undated]
  }

  /// The digest of what a part is made from and does not read itself.
  @Sendable private func key(_ range: Range<Int>) -> Digest {
    Digest { writer in
      writer.add(isDivided)
      jump.add(to: &writer)
      if range.lowerBound == 0 { writer.add(countLabel) }
      writer.add(articles[range]) { $1.add(site.numbers[$0]) }
    }
  }

  /// The values of a part.
  @Sendable private func content(_ range: Range<Int>, _ root: String, _ pagination: Pagination) -> Object {
    let years = Runs.split(articles[range]) { isDivided ? Self.year(ofArticle: $0, site) : "" }
    var object = Object()
    object.set(
      "groups",
      years.map { year in
        .object(
          Object([
            ("label", .text(year.label)),
            ("id", .text(isDivided ? JumpBar.id(ofYear: year.label) : "page-articles")),
            ("items", .list(year.items.map { site.card($0, root: root) })),
          ])
        )
      }
    )
    let isJumpable = isDivided && jump.places.count >= Self.fewestLinked
    object.set("jump", isJumpable ? jump.values(root, pagination) : [])
    object["countLabel"] = .text(range.lowerBound == 0 ? countLabel : "")
    object["profile"] = range.lowerBound == 0 ? site.profile(at: frame.path) : .null
    return object
  }
}
