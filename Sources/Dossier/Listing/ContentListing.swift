/// What a content folder holds, seen in one way.
public struct ContentListing: Sendable {
  /// What is listed.
  public enum Kind: String, Sendable, CaseIterable {
    /// Drafts.
    case drafts
    /// Articles dated after today.
    case future
    /// Articles whose `expires:` is over.
    case expired
    /// Who is named, or has a record.
    case actors
    /// Records that no article mentions, and articles that name no actor.
    case orphans
  }

  /// What is listed.
  private let kind: Kind
  /// The items, in order.
  public private(set) var items: [ListedItem] = []
  /// What was wrong with the content.
  public private(set) var diagnostics: [Diagnostic]

  /// Lists the content that the options name. Drafts, future and expired articles are found by `options.selection.today`.
  public init(_ kind: Kind, _ options: BuildOptions, files: FileSystem = .local) async {
    self.kind = kind
    let isOfArticles = kind == .drafts || kind == .future || kind == .expired
    let selection = isOfArticles ? .all : options.selection
    let reader = ContentReader(
      folder: options.content,
      files: files,
      selection: selection,
      jobs: options.jobs
    )
    let content = await reader.read()
    diagnostics = content.diagnostics
    if isOfArticles {
      items = Self.articles(kind, content, today: options.selection.today)
    } else {
      let (gazetteer, problems) = Gazetteer.make(records: content.records)
      diagnostics += problems
      let annotator = Annotator(gazetteer: gazetteer, site: content.site)
      let articles = await Parallel.map(content.articles, jobs: options.jobs) { annotator.annotate($0) }
      let crossReference = CrossReference(content: content, gazetteer: gazetteer, articles: articles)
      items = kind == .actors ? Self.actors(crossReference) : Self.orphans(crossReference)
    }
    diagnostics.sortOnce()
  }

  /// That there is nothing, unless what was wrong with the content says more.
  public var note: String? {
    let isSound = !diagnostics.contains { $0.severity == .error }
    return items.isEmpty && isSound ? "there is nothing to list (\(kind.rawValue))" : nil
  }

  private static func articles(_ kind: Kind, _ content: Content, today: ContentDate?) -> [ListedItem] {
    let selections: [Kind: (ArticleSelection, ArticleSelection.Absence)] = [
      .drafts: (ArticleSelection(), .draft),
      .future: (ArticleSelection(includesDrafts: true, includesExpired: true, today: today), .future),
      .expired: (ArticleSelection(includesDrafts: true, includesFuture: true, today: today), .expired),
    ]
    guard let (selection, absence) = selections[kind] else { return [] }
    let articles = content.articles.filter { selection.absence(of: $0) == absence }.map { article in
      let date = kind == .expired ? article.expires : article.date
      return ListedItem(article, date: date, note: "")
    }
    return articles + (kind == .drafts ? content.pages.filter(\.isDraft).map { ListedItem($0) } : [])
  }

  private static func actors(_ crossReference: CrossReference) -> [ListedItem] {
    let ids = crossReference.gazetteer.ids.filter(crossReference.hasPage)
    return ids.map { id in
      var item = ListedItem(crossReference.gazetteer[id], file: crossReference.record(of: id)?.position.file)
      item.mentionCount = crossReference[id].mentionCount
      item.articleCount = crossReference[id].postings.count
      return item
    }.sorted { left, right in
      if left.mentionCount != right.mentionCount { return left.mentionCount ?? 0 > right.mentionCount ?? 0 }
      return (left.name, left.slug) < (right.name, right.slug)
    }
  }

  private static func orphans(_ crossReference: CrossReference) -> [ListedItem] {
    // A translation has the actors of its original.
    let silent = crossReference.articles.filter { $0.mentions.isEmpty && $0.isCounted }.map { annotated in
      ListedItem(annotated.article, date: annotated.article.date, note: "names no actor")
    }
    let unnamed = crossReference.gazetteer.ids.compactMap { id -> ListedItem? in
      let reference = crossReference[id]
      guard let record = crossReference.record(of: id), reference.postings.isEmpty,
        reference.statuses.allSatisfy({ $0.article == nil })
      else { return nil }
      var item = ListedItem(crossReference.gazetteer[id], file: record.position.file)
      item.note = "no article mentions it"
      return item
    }
    return (silent + unnamed).sorted { ($0.file ?? "") < ($1.file ?? "") }
  }
}
