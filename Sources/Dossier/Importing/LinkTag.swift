/// A shortcode of Hugo or a Liquid tag that stands for an address: `{{< ref "b.md" >}}`, `{% post_url 2024-01-03-b %}`,
/// `{{ site.baseurl }}`, `{{ "/b/" | relative_url }}`.
enum LinkTag {
  /// A page by a path or name of its file, with what follows it in the address.
  case page(String, fragment: String)
  /// A post by the name of its file.
  case post(String)
  /// An address as it stands there.
  case address(String)

  /// Reads what stands between the braces and signs of a tag; nil for another tag.
  init?(_ content: Substring) {
    let words = content.split { " \t<>%".contains($0) }.map(String.init)
    guard let name = words.first else { return nil }
    let argument = words.dropFirst().joined(separator: " ")
    switch name {
    case "ref", "relref":
      guard let text = Self.unquoted(argument) else { return nil }
      let path = String(text.prefix { $0 != "#" })
      self = .page(path, fragment: String(text.dropFirst(path.count)))
    case "post_url" where !argument.isEmpty: self = .post(Self.unquoted(argument) ?? argument)
    case "link": self = .page("/" + (Self.unquoted(argument) ?? argument), fragment: "")
    case "site.baseurl", "site.url": self = .address("")
    default:
      let parts = content.split(separator: "|").map { String($0).trimmed }
      guard parts.count == 2, ["relative_url", "absolute_url"].contains(parts[1]),
        let text = Self.unquoted(parts[0])
      else { return nil }
      self = .address(text)
    }
  }

  /// What stands in quotation marks; nil for what does not.
  private static func unquoted(_ text: String) -> String? {
    guard text.count > 1, let mark = text.first, "\"'`".contains(mark), text.last == mark else { return nil }
    return String(text.dropFirst().dropLast())
  }
}
