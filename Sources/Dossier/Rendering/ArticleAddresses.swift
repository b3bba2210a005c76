/// Where the articles of a site stand: their pages, the volumes of the book, and the numbers that they keep.
struct ArticleAddresses: Sendable {
  /// The numbers by which pages are remembered to have read them.
  let numbers: ArticleNumbers
  /// The path of each article's page, by index, percent-encoded.
  let paths: [String]
  /// The index of the article at a path.
  let indices: [String: Int]
  /// The page of each article's file, by the file's path in the content folder.
  let files: [String: String]
  /// The volumes in which all articles stand together, oldest first; none when the site wants no book.
  let volumes: [BookVolume]
  /// The folders of their pages, not encoded.
  let pages: Set<String>

  /// Works out the addresses of the articles of a site, newest first; they keep the numbers that another build has given them.
  init(_ articles: [Article], hasBook: Bool, _ strings: Strings, numbers given: ArticleNumbers.Given?) {
    numbers = ArticleNumbers(articles, last: given)
    let folders = articles.indices.map { "articles/\(articles[$0].slug)/" }
    let paths = folders.map(SafeURL.encodePath)
    self.paths = paths
    indices = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
    files = Dictionary(
      articles.indices.map { (articles[$0].path, paths[$0]) },
      uniquingKeysWith: { first, _ in first }
    )
    volumes = hasBook ? BookVolume.volumes(articles, paths, strings) : []
    pages = Set(folders).union(volumes.isEmpty ? [] : volumes.map(\.path) + ["book/"])
  }
}
