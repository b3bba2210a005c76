/// Front matter by which an author, or another system, keeps a text from being published, and which Dossier does not read.
enum HeldBack {
  /// True for a key and value that say so: `Draft: true`, `published: false`, `visibility: private`.
  static func isMeant(by key: String, _ value: YAMLNode) -> Bool {
    let name = String(key.lowercased().filter(\.isLetter))
    if value.isNull { return false }
    if drafts.contains(name) { return value.truth != false }
    if shown.contains(name) { return value.truth == false }
    if hidden.contains(name) { return value.truth == true }
    if states.contains(name) { return isState(value) }
    return value.truth == true && Spelling.best(for: name, in: ["draft"], limit: 1) != nil
  }

  /// What a time in the front matter is to do.
  enum Time {
    /// The text is to come at it.
    case publish
    /// The text is to go at it.
    case expire
  }

  /// What a key that Dossier does not read is to do: `publishDate`, `Expires`; nil where its value is no date.
  static func time(of key: String, _ value: YAMLNode) -> Time? {
    guard let text = value.text, ContentDate(text) != nil else { return nil }
    let name = String(key.lowercased().filter(\.isLetter))
    return beginnings.contains(name) ? .publish : ends.contains(name) ? .expire : nil
  }

  private static let beginnings: Set = [
    "date", "publishdate", "publishon", "publishat", "publishafter", "embargo", "embargoed", "embargodate",
    "embargountil", "embargoeduntil",
  ]
  private static let ends: Set = [
    "expires", "expire", "expiry", "expirydate", "expirationdate", "unpublish", "unpublishdate",
    "unpublishon", "unpublishat",
  ]

  /// True for a word that says of what state a text is, if it is not to be published in it.
  static func isState(_ value: YAMLNode) -> Bool {
    value.text.map { kept.contains(String($0.lowercased().filter(\.isLetter))) } ?? false
  }

  private static let drafts: Set = ["draft", "drafts", "isdraft"]
  private static let shown: Set = [
    "published", "publish", "ispublished", "public", "ispublic", "visible", "listed", "live",
  ]
  private static let hidden: Set = [
    "private", "isprivate", "hidden", "ishidden", "unlisted", "unpublished", "secret", "confidential",
    "embargoed",
    "headless", "wip", "expired",
  ]
  private static let states: Set = ["status", "state", "visibility", "poststatus", "publicationstatus"]
  private static let kept: Set = [
    "draft", "private", "hidden", "unlisted", "unpublished", "pending", "embargoed", "review", "inreview",
    "wip",
  ]
}
