internal import Mustache

extension Site {
  /// The author's own words at the head of a list of articles, such as on who wrote them, or of the front page: those of the plain page
  /// that has the path; null without one.
  func profile(at path: String) -> Value {
    guard let page = profilePage(at: path) else { return .null }
    let text = TextBody.render(page, of: self).html
    return text.isEmpty ? .null : .object(Object([("text", .html(text))] + writing(in: page.language)))
  }

  /// What that page says in a sentence, such as the post of an author; empty without one.
  func profileSummary(at path: String) -> String { profilePage(at: path)?.summary ?? "" }

  /// The plain page that has a path.
  func profilePage(at path: String) -> PlainPage? {
    plainPage(at: SafeURL.encodePath(path))
  }

  /// True for a plain page that stands at the head of a list, on the front page or on that of unknown addresses, and has no page of its own.
  func isProfile(_ page: PlainPage) -> Bool {
    page.isFront || page.isNotFound || hasTermPage(at: page.pagePath)
  }
}
