/// A page on which many articles stand one after the other, oldest first: all of them, or those of a year.
struct BookVolume: Sendable {
  /// Its path from the site's root.
  let path: String
  /// The year, and which part of it; empty when all articles are in one volume.
  let label: String
  /// The articles, as indices into the site's, which are newest first.
  let articles: Range<Int>
  /// Whether it is one of several; then its index is not divided, which would take long.
  var isPart: Bool { !label.isEmpty }
  /// What the ids of each article begin with, as they come in ``articles``; and by the path of its own page.
  private let prefixes: (all: [String], byPath: [String: String])

  /// How many articles a volume holds at most.
  static let limit = 100

  private init(path: String, label: String, articles: Range<Int>, _ paths: [String]) {
    self.path = path
    self.label = label
    self.articles = articles
    let all = Self.prefixes(paths[articles])
    prefixes = (all, Dictionary(zip(paths[articles], all)) { first, _ in first })
  }

  /// A short name for each of some paths, by which an article keeps its ids when others come or go.
  private static func prefixes(_ paths: ArraySlice<String>) -> [String] {
    var counts: [Substring: Int] = [:]
    return paths.map { path in
      let name = String(Hashing.of(path), radix: 36).suffix(6)
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return count == 1 ? "a\(name)-" : "a\(name)x\(count)-"
    }
  }

  /// The volumes of a site's articles, which are newest first and have pages at `paths`; none when there are no articles.
  static func volumes(_ articles: [Article], _ paths: [String], _ strings: Strings) -> [BookVolume] {
    if articles.isEmpty { return [] }
    if articles.count <= limit {
      return [BookVolume(path: "book/", label: "", articles: articles.indices, paths)]
    }
    return years(articles.indices, { articles[$0].date }, strings).flatMap { parts($0, paths, strings) }
  }

  /// The articles of a year, oldest first; `id` is the year, or `undated`.
  typealias Year = (id: String, label: String, items: [Int])

  /// Articles by year, oldest first, with the undated ones at the end.
  static func years(_ range: Range<Int>, _ date: (Int) -> ContentDate?, _ strings: Strings) -> [Year] {
    let undated = "undated"
    let years = Runs.split(range.reversed()) { date($0).map { String($0.year) } ?? undated }
      .map { (id: $0.label, label: $0.label == undated ? strings[.undated] : $0.label, items: $0.items) }
    return years.filter { $0.id != undated } + years.filter { $0.id == undated }
  }

  private static func parts(_ year: Year, _ paths: [String], _ strings: Strings) -> [BookVolume] {
    let articles = year.items[year.items.count - 1]..<year.items[0] + 1
    let count = (articles.count + limit - 1) / limit
    return (0..<count).map { part in
      let end = articles.upperBound - part * limit
      return BookVolume(
        path: "book/\(year.id)\(part == 0 ? "" : "-\(part + 1)")/",
        label: count == 1
          ? year.label : strings.text(.bookYearPart, ("year", year.label), ("n", String(part + 1))),
        articles: max(articles.lowerBound, end - limit)..<end,
        paths
      )
    }
  }

  /// The digest of which articles it holds and what it is called.
  func digest(_ numbers: ArticleNumbers) -> Digest {
    Digest { writer in
      writer.add(path)
      writer.add(label)
      writer.add(articles) { $1.add(numbers[$0]) }
    }
  }

  /// What the ids of an article begin with.
  func prefix(of article: Int) -> String { prefixes.all[article - articles.lowerBound] }

  /// Where an article's body stands in the volume.
  func place(of article: Int) -> BodyPlace {
    BodyPlace(page: path, prefix: prefix(of: article), headingLevel: 4, prefixes: prefixes.byPath)
  }
}
