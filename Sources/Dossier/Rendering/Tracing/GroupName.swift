/// What a group of pieces of work is of, which tells it from all others of a site, whichever there are.
struct GroupName: Sendable, Hashable {
  /// The kinds of groups.
  enum Kind: UInt64, Sendable {
    case home, book, article, entity, entities, articles, implications, outlook, judgments, relations, tracker
    case timeline, index, sources, concerning, pair, search
    case words, facets, searchedArticle, data, feed, kindFeeds, entityFeed, plain, terms, termFeeds
  }

  let kind: Kind
  /// Which of its kind it is.
  let number: UInt64

  init(_ kind: Kind, _ number: UInt64 = 0) {
    (self.kind, self.number) = (kind, number)
  }

  /// True for a group that looks through the whole site.
  var isOfSite: Bool {
    switch kind {
    case .article, .entity, .concerning, .pair, .searchedArticle, .entityFeed: false
    default: true
    }
  }

  /// Whom the files are for.
  var audience: FileAudience {
    switch kind {
    case .data, .feed, .kindFeeds, .entityFeed, .termFeeds: .programs
    case .words, .facets, .searchedArticle: .search
    default: .readers
    }
  }

  /// That of an article, or of something else with an index.
  init(_ kind: Kind, index: Int) { self.init(kind, UInt64(index)) }

  /// That of an entity.
  init(_ kind: Kind, _ id: EntityID) { self.init(kind, UInt64(UInt32(bitPattern: id.index))) }
}
