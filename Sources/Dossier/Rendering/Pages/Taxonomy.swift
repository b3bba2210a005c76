/// By what articles are filed: each of its terms has a page with the articles under it.
enum Taxonomy: Int, CaseIterable, Sendable {
  /// What the articles are on.
  case tags
  /// Who wrote them.
  case authors

  /// The folder of its pages from the site's root.
  var folder: String {
    switch self {
    case .tags: "tags/"
    case .authors: "authors/"
    }
  }

  /// What templates call the page of all terms, and that of one.
  var pageKinds: (all: String, one: String) {
    switch self {
    case .tags: ("tags", "tag")
    case .authors: ("authors", "author")
    }
  }

  /// The heading of the page of all terms, and what it lists.
  var heading: (title: StringKey, description: StringKey) {
    switch self {
    case .tags: (.topics, .topicsDescription)
    case .authors: (.authors, .authorsDescription)
    }
  }

  /// By what results of the search are narrowed down to a term.
  var facet: (name: StaticString, label: StringKey) {
    switch self {
    case .tags: ("topic", .topic)
    case .authors: ("author", .author)
    }
  }

  /// The names of the terms that an article is filed under.
  func names(_ cover: ArticleCover) -> [String] {
    switch self {
    case .tags: cover.tags
    case .authors: cover.authors
    }
  }

  /// The path of a term's page, not encoded; nil for a name without a letter or a digit, which has none.
  func path(of name: String) -> String? {
    let slug = Slug.transliterated(name)
    return slug.isEmpty ? nil : "\(folder)\(slug)/"
  }

  /// The folders of the pages that the terms of articles have, that of all terms among them.
  func pages(_ articles: [AnnotatedArticle]) -> Set<String> {
    var names: Set<String> = []
    for annotated in articles { names.formUnion(self.names(ArticleCover(annotated))) }
    let paths = names.compactMap { path(of: $0) }
    return paths.isEmpty ? [] : Set(paths + [folder])
  }
}
