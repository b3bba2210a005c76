/// An article, plain page or actor in a list.
public struct ListedItem: Sendable, Hashable {
  /// `article`, `page`, or the kind of an entity.
  public var kind: String
  /// The page's name.
  public var slug: String
  /// The title or name.
  public var name: String
  /// The file; nil for what is built in.
  public var file: String?
  /// The article's date, or the last day of an expired one; nil when there is none.
  public var date: ContentDate?
  /// How often an actor is mentioned.
  public var mentionCount: Int?
  /// How many articles mention an actor.
  public var articleCount: Int?
  /// Why it is listed, where the list does not say so.
  public var note = ""

  init(_ article: Article, date: ContentDate?, note: String) {
    kind = "article"
    slug = article.slug
    name = article.title
    file = article.file
    self.date = date
    self.note = note
  }

  init(_ page: PlainPage) {
    kind = "page"
    slug = page.slug
    name = page.title
    file = page.file
  }

  init(_ entity: Entity, file: String?) {
    kind = entity.kind.rawValue
    slug = entity.slug
    name = entity.name
    self.file = file
  }
}

extension ListedItem {
  /// Items as lines: a file with date, title and note, or an actor with counts.
  public static func text(_ items: [ListedItem]) -> String {
    let rows = items.map(\.cells)
    let widths = (0..<3).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { cells in
      var line = ""
      for (cell, width) in zip(cells, widths) where width > 0 {
        line += cell + String(repeating: " ", count: width - Self.width(cell) + 2)
      }
      return line + cells[3] + "\n"
    }.joined()
  }

  private static func width(_ text: String) -> Int { text.reduce(0) { $0 + DisplayWidth.of($1) } }

  private var cells: [String] {
    let last = LineView.harmless(note.isEmpty ? name : "\(name) (\(note))")
    guard let mentionCount, let articleCount else { return [file ?? "", date?.iso ?? "", "", last] }
    return [
      English.count(mentionCount, "mention"), English.count(articleCount, "article"), "\(kind):\(slug)", last,
    ]
  }

  /// Items as one JSON text.
  public static func json(_ items: [ListedItem]) -> [UInt8] {
    JSONWriter.list(items) { $0.write(to: &$1) }
  }

  private func write(to writer: inout JSONWriter) {
    writer.member("kind", kind)
    writer.member("slug", slug)
    writer.member("name", name)
    writer.optionalMember("file", file ?? "")
    writer.optionalMember("date", date?.iso ?? "")
    if let mentionCount { writer.member("mentions", mentionCount) }
    if let articleCount { writer.member("articles", articleCount) }
    writer.optionalMember("note", note)
  }
}
