extension ForeignConfiguration {
  /// The address that it gives the site.
  var base: String? { Self.address(root?.member("baseurl")?.text, root?.member("url")?.text) }

  /// `site.yaml` with what it says of the site; nil when there is none.
  var site: String? {
    guard let root else { return nil }
    func value(_ names: [String], in node: YAMLNode?) -> YAMLNode? {
      names.lazy.compactMap { node?.member($0) }.first
    }
    let main = SiteLanguages(root).main
    let own = root.member("languages")?.member(main)
    /// A text of the configuration itself or, as themes of Hugo have it, of its parameters or its language; of a person the name.
    func text(_ names: String...) -> String? {
      [root, value(["params"], in: root), own, value(["params"], in: own)].lazy.compactMap {
        node -> String? in
        let found = value(names, in: node)
        return found?.text ?? value(["name"], in: found)?.text
      }.first
    }
    let base = Self.address(text("baseurl"), text("url"))
    let tag =
      text("languagecode", "lang", "locale") ?? own.map { _ in main }
      ?? root.member("defaultcontentlanguage")?.text
    let fields = [
      ("title", text("title")), ("description", text("description")),
      ("language", tag.flatMap(LanguageTag.ofLocale)), ("author", text("author")), ("base_url", base),
    ]
    return fields.compactMap { key, value in value.map { "\(key): \(YAMLText.quoted($0))\n" } }.joined()
  }

  /// Hugo's `baseURL`, or Jekyll's `url` with its `baseurl` behind it; nil when it is no web address.
  private static func address(_ base: String?, _ url: String?) -> String? {
    [base, url.map { $0 + (base ?? "") }].compactMap { $0.flatMap(SiteConfiguration.normalizedBaseURL) }.first
  }
}
