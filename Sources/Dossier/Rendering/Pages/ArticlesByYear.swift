internal import Mustache

/// A list of articles as cards, newest first, by year.
struct ArticlesByYear: Sendable {
  private let site: Site
  /// By index.
  private let articles: [Int]
  private let jump: JumpBar
  /// By what each article is known when the list is cut into pages.
  let marks: [UInt64]

  /// A list of articles by index, of which the first page has a path.
  init(site: Site, articles: [Int], path: String) {
    self.site = site
    self.articles = articles
    marks = articles.map { site.mark(ofArticle: $0) }
    let years = articles.lazy.map { Self.year(ofArticle: $0, site) }
    jump = JumpBar(years, Pagination(marks, first: path), id: JumpBar.id)
  }

  private static func year(ofArticle index: Int, _ site: Site) -> String {
    site.articles.date(index).map { String($0.year) } ?? site.strings[.undated]
  }

  /// The digest of what a part is made from and does not read itself.
  @Sendable func key(_ range: Range<Int>) -> Digest {
    Digest { writer in
      jump.add(to: &writer)
      writer.add(articles[range]) { $1.add(site.numbers[$0]) }
    }
  }

  /// The values of a part.
  @Sendable func content(_ range: Range<Int>, _ root: String, _ pagination: Pagination) -> Object {
    let years = Runs.split(articles[range]) { Self.year(ofArticle: $0, site) }
    var object = Object()
    object.set(
      "groups",
      years.map { year in
        .object(
          Object([
            ("label", .text(year.label)), ("id", .text(JumpBar.id(ofYear: year.label))),
            ("items", .list(year.items.map { site.card($0, root: root) })),
          ])
        )
      }
    )
    object.set("jump", jump.values(root, pagination))
    return object
  }
}
