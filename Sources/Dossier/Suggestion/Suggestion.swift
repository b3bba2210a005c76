/// A name that is used often and has no record.
public struct Suggestion: Sendable, Hashable {
  /// The longest form found.
  public var name: String
  /// What it looks like; nil when nothing tells.
  public var kind: EntityKind?
  /// Shorter forms, such as a surname alone.
  public var aliases: [String] = []
  /// The title found most often before it; may be empty.
  public var title = ""
  /// The slug of the country named most often beside it; nil when there is none.
  public var country: String?
  /// How often it stands in the text.
  public var count = 0
  /// The files it stands in, relative to the content folder, in order.
  public var files: [String] = []

  /// The page's name that a record would have.
  public var slug: String { Slug.make(from: name) }

  /// Where a record of it would stand, relative to the content folder; nil without a kind.
  public var path: String? { kind.map { "\($0.folder)/\(slug).md" } }

  /// A registry file that is ready to be edited.
  public var record: String {
    var lines = ["---", "name: \(YAMLText.quoted(name))"]
    if !aliases.isEmpty { lines.append("aliases: [\(aliases.map(YAMLText.quoted).joined(separator: ", "))]") }
    switch kind {
    case .leader:
      lines.append("\(country == nil ? "# " : "")country: \(country ?? "…")")
      lines.append("# offices:")
      lines.append("#   - {title: \(YAMLText.quoted(title.isEmpty ? "…" : title)), from: 2025-01-01}")
    case .event:
      lines += ["# date: 2025-01-01", "# place: …", "# participants: [\(country ?? "…")]"]
    case .organization: lines.append("# members: [\(country ?? "…")]")
    case .country, nil: break
    }
    lines += ["---", "", "<!-- Named \(count) times, in \(files.joined(separator: ", ")). -->", ""]
    return lines.joined(separator: "\n")
  }
}
