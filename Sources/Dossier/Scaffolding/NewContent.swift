/// An article, record or plain page to be filled in.
public struct NewContent: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case article, country, leader, event, organization, page

    /// The kind of record; nil for articles and plain pages.
    var entity: EntityKind? { EntityKind(rawValue: rawValue) }
  }

  private let kind: Kind
  private let name: String
  /// The page's name.
  public let slug: String
  private let author: String
  private let today: ContentDate
  /// The built-in entity that the file adds to, if there is one.
  public let known: Entity?

  /// A file for a title or name, with a slug made of it unless one is given; nil when none can be made, or the given one is none.
  public init?(
    _ kind: Kind,
    name: String,
    slug: String? = nil,
    today: ContentDate,
    site: SiteConfiguration = SiteConfiguration(),
    gazetteer: Gazetteer
  ) {
    self.kind = kind
    self.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.today = today
    author = site.author
    known = kind.entity.flatMap { gazetteer.resolve(name, as: [$0]) }.map { gazetteer[$0] }
    self.slug = slug ?? known?.slug ?? Slug.transliterated(name)
    guard Slug.isValid(self.slug), !self.name.isEmpty else { return nil }
  }

  /// The built-in leaders whose surname is all that a name says, at most three: a record of that name alone would take it from
  /// them.
  public static func namesakes(of name: String, _ gazetteer: Gazetteer) -> [Entity] {
    Array(gazetteer.namesakes(of: name).prefix(3))
  }

  /// The name of something built in or recorded that a name is a letter away from, and may be meant: `Untied Kingdom`.
  public static func near(_ name: String, _ kind: Kind, _ gazetteer: Gazetteer) -> String? {
    guard let kind = kind.entity, name.count > 4 else { return nil }
    // Another year is another event.
    let digits = name.filter(\.isNumber)
    let named = Dictionary(
      gazetteer.entities.filter { $0.kind == kind && $0.name.filter(\.isNumber) == digits }.map {
        (Folding.key(of: $0.name), $0.name)
      },
      uniquingKeysWith: { first, _ in first }
    )
    let near = Spelling.best(for: Folding.key(of: name), in: named.keys.sorted(), limit: 1)
    return near.flatMap { named[$0.candidate] }
  }

  /// What an author who asks for a country that is not built in should know; nil for everything else.
  public func note(_ gazetteer: Gazetteer) -> String? {
    guard kind == .country, known == nil else { return nil }
    let names = gazetteer.entities.filter { $0.kind == .country }.map(\.name)
    // A word may be all that was written: `Burkino`.
    let words = names.flatMap { name in
      ([name] + name.split(separator: " ").map(String.init)).filter { $0.count > 4 }.map { ($0, name) }
    }
    let named = Dictionary(words) { first, _ in first }
    let near = Spelling.nearest(to: name, in: named.keys.sorted()).flatMap { named[$0] }
    return "no country built in is called “\(name)”"
      + (near.map { "; did you mean “\($0)”?" } ?? ", so that its page has only what the file says")
  }

  /// The file that makes a page of this name already; nil when none does.
  public func owner(in content: Content) -> String? {
    let folder = kind == .article ? "articles/" : kind.entity.map { $0.folder + "/" } ?? ""
    return content.pageFiles.first { $0.page == folder + slug }?.file
  }

  /// True for a page where the site itself has pages.
  public var isTaken: Bool { kind == .page && PlainPage.isTaken(slug) }

  /// The file, with its path in the content folder.
  public var file: NewFile {
    let folder = kind.entity?.folder ?? PlainPage.folder
    let path = kind == .article ? "articles/\(today.iso)-\(slug).md" : "\(folder)/\(slug).md"
    return NewFile(path, Array((["---"] + fields + ["---", ""] + body).map { $0 + "\n" }.joined().utf8))
  }

  private var fields: [String] {
    let quoted = YAMLText.quoted(known?.name ?? name)
    switch kind {
    case .article:
      return [
        "title: \(YAMLText.quoted(name))", "date: \(today.iso)", "summary:",
        "authors: [\(author.isEmpty ? "" : YAMLText.quoted(author))]", "tags: []", "sources:",
        "#  - {publisher: \"…\", title: \"…\", date: \(today.iso), url: \"https://…\"}", "draft: true",
      ]
    case .country: return ["name: \(quoted)", "aliases: []", "summary:"]
    case .leader:
      return [
        "name: \(quoted)", "aliases: []", "country:", "summary:",
        known == nil ? "offices:" : "# These would replace the offices that are built in:",
        "#  - {title: \"…\", from: 2025-01-01, to: 2025-12-31}",
      ]
    case .event:
      return known == nil
        ? [
          "name: \(quoted)", "aliases: []", "# date: \(today.iso)", "place:", "participants: []", "summary:",
        ]
        : ["name: \(quoted)", "aliases: []", "summary:"]
    case .page: return ["title: \(YAMLText.quoted(name))", "summary:"]
    case .organization: return ["name: \(quoted)", "aliases: []", "country:", "members: []", "summary:"]
    }
  }

  private var body: [String] {
    if kind == .page { return ["<!-- The text. -->"] }
    guard kind == .article else { return ["<!-- The profile. -->"] }
    return [
      "<!-- What happened: who, where, when. -->", "", "### Strategic Significance", "",
      "### Geopolitical Implications", "", "### Domestic Implications", "", "### Outlook",
    ]
  }
}
