package import CommonMark

/// What a site says of a country, leader, event or organisation in a registry file.
public struct EntityRecord: Sendable {
  /// What it is a record of.
  public var kind: EntityKind
  /// The page's name.
  public var slug: String
  /// The usual name; nil in a country's record that only adds to the built-in one.
  public var name: String?
  /// Other names to find it by.
  public var aliases: [String] = []
  /// A sentence for lists.
  public var summary = ""
  /// The author's words on how things stand, in the order given.
  public var statuses: [DatedStatus] = []
  /// The country it belongs to or happened in.
  public var country: Reference?
  /// A leader's posts, those of unknown dates first; the role of one in an organisation has what the author calls that.
  public var offices: [Office] = []
  /// The organisations that the posts are in, as the author calls them.
  public var organizations: [Reference] = []
  /// The first (or only) day of an event.
  public var from: ContentDate?
  /// The last day of an event.
  public var to: ContentDate?
  /// Where an event happened.
  public var place = ""
  /// Who took part in an event.
  public var participants: [Reference] = []
  /// Who belongs to an organisation.
  public var members: [Reference] = []
  /// What the record rests on.
  public var sources: [Source] = []
  /// The author's own fields, for templates.
  public var extra: [ExtraValue.Field] = []
  /// Where the record stands.
  public var position: SourcePosition
  /// The profile's file relative to the content folder, for links in it.
  public var path: String
  /// The profile.
  package var profile: Document
  /// The line of the file on which the profile begins.
  package var profileLine: Int
  /// The file's text, for positions in diagnostics.
  package var fileText: [UInt8] = []
}

extension EntityRecord {
  /// A record of a name alone, which stands in no file.
  public init(kind: EntityKind, slug: String, name: String) {
    self.init(
      kind: kind,
      slug: slug,
      name: name,
      position: SourcePosition(file: ""),
      path: "",
      profile: Document(),
      profileLine: 1
    )
  }
}
