extension FieldReader {
  /// All diagnostics, with a warning for each key that nothing asked for.
  consuming func finish() -> [Diagnostic] {
    for (key, value) in pairs {
      let name = key.text ?? ""
      guard !known.contains(name) else { continue }
      if let fix = fix(forHoldingBackBy: name, value) {
        report(
          .error(
            "unknown-key",
            at: key.position,
            "“\(name)” does not keep this from being published",
            fix: fix
          )
        )
        continue
      }
      if name == "<<" {
        report(
          .warning(
            "unknown-key",
            at: key.position,
            "“<<” merges mappings, and this is \(value.kindName)",
            fix: "write what it is to have under its own key"
          )
        )
        continue
      }
      let meant = Self.others[name.lowercased()].flatMap { known.contains($0) ? $0 : nil }
      let fix = (meant ?? Spelling.nearest(to: name, in: known.subtracting(Self.synonyms).sorted())).map {
        "did you mean “\($0)”?"
      }
      report(.warning("unknown-key", at: key.position, "the key “\(name)” is not used", fix: fix))
    }
    return diagnostics
  }

  /// What to write instead of a key that is not read, and is meant to keep the file from being published; nil for any other.
  /// Times count in articles alone, as it is not known here which day it is.
  private func fix(forHoldingBackBy key: String, _ value: YAMLNode) -> String? {
    let isDraftRead = known.contains("draft")
    guard isDraftRead ? !isDraft : withholding != Self.draft else { return nil }
    if HeldBack.isMeant(by: key, value) { return withholding }
    switch HeldBack.time(of: key, value) {
    case nil: return nil
    case .publish:
      guard isDraftRead, known.contains("date") else { return nil }
      // A day that is no later than the article's own holds nothing back.
      let days = [value.text, self.value("date")?.text].map { $0.flatMap(ContentDate.init)?.firstDay }
      if let day = days[0], let own = days[1], day <= own { return nil }
      return "write date: \(value.text ?? "")"
    case .expire:
      guard isDraftRead, known.contains("expires"), self.value("expires")?.text == nil else { return nil }
      return "write expires: \(value.text ?? "")"
    }
  }

  static let draft = "write draft: true"

  /// Keys that are read and not spoken of.
  private static let synonyms: Set = ["author", "description"]

  /// What other systems call a key.
  private static let others = [
    "lang": "language", "locale": "language", "categories": "tags", "category": "tags", "keywords": "tags",
    "lastmod": "updated", "modified": "updated", "expirydate": "expires", "redirect_from": "aliases",
    "excerpt": "summary", "abstract": "summary", "cover": "image", "thumbnail": "image",
    "permalink": "slug", "menu": "navigation", "menus": "navigation", "theme": "templates", "link": "url",
    "href": "url", "label": "title", "baseurl": "base_url", "series": "tags", "topics": "tags",
  ]
}
