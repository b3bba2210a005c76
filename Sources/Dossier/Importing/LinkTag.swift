/// A shortcode of Hugo or a Liquid tag that stands for an address: `{{< ref "b.md" >}}`, `{% post_url 2024-01-03-b %}`,
/// `{{ site.baseurl }}`, `{{ "/b/" | relative_url }}`, `{{ site.baseurl | append: "/b/" }}`.
enum LinkTag {
  /// A page by a path or name of its file, with what follows it in the address, and its language if that is named.
  case page(String, fragment: String, language: String?)
  /// A post by the name of its file.
  case post(String)
  /// An address as it stands there.
  case address(String)

  /// Reads what stands between the braces and signs of a tag; nil for another tag.
  init?(_ content: Substring) {
    let words = Self.words(content)
    guard let name = words.first else { return nil }
    let rest = words.dropFirst()
    let argument = rest.joined(separator: " ")
    switch name {
    case "ref", "relref":
      guard let text = Self.argument("path", in: rest) ?? rest.first.map(Self.plain) else { return nil }
      let path = String(text.prefix { $0 != "#" })
      self = .page(
        path,
        fragment: String(text.dropFirst(path.count)),
        language: Self.argument("lang", in: rest)?.lowercased()
      )
    case "post_url" where !argument.isEmpty: self = .post(Self.plain(argument))
    case "link": self = .page("/" + Self.plain(argument), fragment: "", language: nil)
    default:
      guard let text = Self.value(words[...]) else { return nil }
      self = .address(text)
    }
  }

  /// The words of a tag: `path=` and `append:` are some for themselves, as are strokes; what is in quotation marks stays together.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var mark: Character?
    func end() {
      // “{%- … -%}” takes blanks away.
      if !word.isEmpty, word != "-" { words.append(word) }
      word = ""
    }
    for sign in text {
      if let open = mark {
        word.append(sign)
        if sign == open { mark = nil }
      } else if sign == "|" || " \t<>%".contains(sign) {
        end()
        if sign == "|" { words.append("|") }
      } else {
        word.append(sign)
        if "\"'`".contains(sign) { mark = sign }
        if sign == ":" || sign == "=" { end() }
      }
    }
    end()
    return words
  }

  /// What a name is given: `path="b.md"`.
  private static func argument(_ name: String, in words: ArraySlice<String>) -> String? {
    guard let index = words.firstIndex(of: name + "="), words.indices.contains(index + 1) else { return nil }
    return plain(words[index + 1])
  }

  /// What an expression of Liquid gives, when the site's own address counts as nothing; nil for what is not known.
  private static func value(_ words: ArraySlice<String>) -> String? {
    let parts = words.split(separator: "|", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 1, var text = first.first.flatMap(constant) else {
      return nil
    }
    for filter in parts.dropFirst() {
      let argument = filter.count == 2 ? filter.last.flatMap(constant) : nil
      switch (filter.first ?? "", argument) {
      case ("relative_url", nil) where filter.count == 1, ("absolute_url", nil) where filter.count == 1:
        if !text.hasPrefix("/"), SafeURL.scheme(text) == nil { text = "/" + text }
      case ("append:", let end?): text += end
      case ("prepend:", let start?): text = start + text
      default: return nil
      }
    }
    return text
  }

  private static func constant(_ word: String) -> String? {
    word == "site.baseurl" || word == "site.url" ? "" : unquoted(word)
  }

  /// A word without the quotation marks that it may have.
  private static func plain(_ word: String) -> String { unquoted(word) ?? word }

  /// What stands in quotation marks; nil for what does not.
  private static func unquoted(_ text: String) -> String? {
    guard text.count > 1, let mark = text.first, "\"'`".contains(mark), text.last == mark else { return nil }
    return String(text.dropFirst().dropLast())
  }
}
