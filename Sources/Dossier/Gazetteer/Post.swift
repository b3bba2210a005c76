/// A post that may stand for its holder (`posts.tsv`).
struct Post: Sendable {
  /// The titles of offices that it may mean, folded; empty for whoever leads.
  var titles: [String]
  /// True when it is a post in an organisation, false in a country.
  var isInOrganization: Bool
  /// The code of the one country that has the post; nil for posts that many have.
  var country: String?
  /// Whom “the …” alone may mean.
  var definite: Definite

  /// Whom a post may mean that stands behind “the”, and beside no country.
  enum Definite: String, Sendable {
    /// The holder in the country just named, or one who was named.
    case holder = "yes"
    /// Only one who was named shortly before.
    case named
    /// Nobody.
    case nobody = "no"
  }

  /// The code of the country in whose parliament members are friends: “my right hon. Friend the Foreign Secretary”.
  static let kingdom = "GB"

  /// The post that is meant where nobody holds this one: papers call an interim president “the president”, and the other way round.
  var standingIn: Post? {
    let standins = ["interim president", "transitional president"]
    let others = titles.contains("president") ? standins : titles.contains(standins[0]) ? ["president"] : []
    if others.isEmpty { return nil }
    return Post(titles: others, isInOrganization: false, country: country, definite: definite)
  }

  /// True for “leader” and the like, which name no title.
  var isLeader: Bool { titles.isEmpty }

  /// True for “counterpart”, which is whatever post the one holds whose counterpart it is.
  var isCounterpart: Bool { titles == [Self.counterpart] }

  private static let counterpart = "="

  /// True when an office is this post.
  func fits(_ office: Office) -> Bool {
    if office.isDisputed { return false }
    let title = Folding.fold(office.title)
    if !titles.isEmpty {
      if titles.contains(title) { return true }
      // “President of the European Commission”
      guard case .organization = office.role, let of = title.firstRange(of: " of ") else { return false }
      return titles.contains(String(title[..<of.lowerBound]))
    }
    switch office.role {
    case .ruler, .government, .state, .organization: return true
    case .minister, .other: return false
    }
  }
}
