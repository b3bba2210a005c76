/// The tag that a mention has in an article's body.
struct MentionTag {
  /// What kind of entity is mentioned.
  let kind: EntityKind
  /// The number of the mention in its article, from 0; nil away from the article's own page, where nothing else is said of it.
  let number: Int?
  /// How the name is read.
  let reading: Reading
  /// Why the name is read so; empty to say nothing.
  let title: String
  /// Where it leads; nil when it is no link.
  let href: String?

  /// Appends the start tag; of several only the first has the id.
  func appendStart(isFirst: Bool, to bytes: inout [UInt8]) {
    HTML.append(href == nil ? "<span" : "<a", to: &bytes)
    appendAttributes(hasID: isFirst, to: &bytes)
    if let href { append(" href=\"", href, to: &bytes) }
    HTML.append(">", to: &bytes)
  }

  /// Appends the end tag.
  func appendEnd(to bytes: inout [UInt8]) { HTML.append(href == nil ? "</span>" : "</a>", to: &bytes) }

  /// Appends the attributes but for the address.
  func appendAttributes(hasID: Bool, to bytes: inout [UInt8]) {
    append(" class=\"mention ", kind.rawValue, to: &bytes)
    guard let number else { return }
    if hasID { append(" id=\"m", String(number + 1), to: &bytes) }
    switch reading {
    case .seat, .place, .role: append(" data-reading=\"", reading.rawValue, to: &bytes)
    default: break
    }
    if !title.isEmpty { append(" title=\"", title, to: &bytes) }
  }

  private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    HTML.append(name, to: &bytes)
    HTML.append(escaping: value, to: &bytes)
    HTML.append("\"", to: &bytes)
  }
}
