/// An event or article with a date.
struct Moment: Sendable {
  /// What has the date.
  enum Subject: Sendable {
    case event(EntityID)
    case article(Int)
  }

  var subject: Subject
  var date: ContentDate

  var isEvent: Bool {
    if case .event = subject { true } else { false }
  }

  /// All dated events and articles of a site but translations, newest first.
  static func all(of site: Site) -> [Moment] {
    // Whoever becomes a translation, or ceases to be one, is another article, or comes and goes with its original.
    let originals = site.articles.indices.filter { !site.translations.isTranslation($0) }
    return sorted(events: site.entities(.event), articles: originals, site)
  }

  /// The events that an entity took part in and, unless they are many, the articles that name it, newest first; of an event
  /// itself besides.
  static func all(of id: EntityID, _ site: Site) -> [Moment] {
    let own = site.gazetteer.kind(of: id) == .event ? [id] : []
    let articles = site.crossReference.articles(naming: id)
    return sorted(
      events: own + site.events(of: id),
      articles: Site.isMany(articles.count) ? [] : articles,
      site
    )
  }

  /// The dated ones of some events and articles, newest first.
  ///
  /// - Complexity: O(n log n) in the number of events and articles.
  static func sorted(events: [EntityID], articles: [Int], _ site: Site) -> [Moment] {
    var found: [(age: Int, order: Int, moment: Moment)] = []
    for id in events {
      guard let date = site.gazetteer[id].from else { continue }
      found.append((-date.rank, found.count, Moment(subject: .event(id), date: date)))
    }
    for index in articles {
      guard let date = site.articles.date(index) else { continue }
      found.append((-date.rank, found.count, Moment(subject: .article(index), date: date)))
    }
    return found.sorted { ($0.age, $0.order) < ($1.age, $1.order) }.map(\.moment)
  }
}
