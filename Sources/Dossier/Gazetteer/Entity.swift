/// A country, leader, event or organisation that prose may name.
public struct Entity: Sendable {
  /// What it is.
  public var kind: EntityKind
  /// The page's name within its kind's folder.
  public var slug: String
  /// The usual name.
  public var name: String
  /// `the` where prose has it before the name, as in “the United States”.
  public var article = ""
  /// Other names, for readers.
  public var aliases: [String] = []
  /// By what the country is known that it is, that a leader led or that an event's place is in: its code of ISO 3166-1 alpha-2, or a mark
  /// of Dossier's own, which begins with `~`, for one of a site's registry that has none; or empty.
  public var iso2 = ""
  /// The facts of a country.
  public var country: CountryFacts?
  /// A leader's posts, in order of time.
  public var offices: [Office] = []
  /// How prose names a leader after the first time.
  public var surname = ""
  /// How widely a leader's surname alone is understood.
  public var fame = Fame.normal
  /// An event's first day, or an organisation's founding.
  public var from: ContentDate?
  /// An event's last day, or an organisation's end.
  public var to: ContentDate?
  /// Where an event happened, or an organisation's seat.
  public var place = ""
  /// Who took part in an event or belongs to an organisation; its country or parent comes first.
  public var members: [EntityID] = []
  /// The index of the site's own record in ``Content/records``, if there is one.
  public var record: Int?

  /// How widely a name is understood without explanation.
  public enum Fame: Sendable, Hashable {
    /// World-wide.
    case high
    /// With the country or the office beside it.
    case normal
    /// Hardly.
    case low
  }

  /// An entity with a name alone.
  public init(kind: EntityKind, slug: String, name: String) {
    self.kind = kind
    self.slug = slug
    self.name = name
  }

  /// True for one that a partial gazetteer knows nothing of.
  var isUnknown: Bool { slug.isEmpty }

  /// The name as prose has it: “the United States”.
  public var nameInProse: String { article.isEmpty ? name : "\(article) \(name)" }

  /// The code of ISO 3166-1 alpha-2; empty where there is none.
  public var isoCode: String { iso2.hasPrefix("~") ? "" : iso2 }

  /// The mark of a country without a code.
  static func mark(ofCountry slug: String) -> String { "~" + slug.uppercased() }

  /// Where its page stands, from the site's root, with a `/` at the end.
  public var path: String { "\(kind.folder)/\(slug)/" }
}
