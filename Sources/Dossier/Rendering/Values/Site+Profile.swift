internal import Mustache

extension Site {
  /// The author's own words at the head of a list of articles, such as on who wrote them: those of the plain page that has the
  /// list's path; null without one.
  func profile(at path: String) -> Value {
    guard let page = crossReference.pages.first(where: { $0.pagePath == path }) else { return .null }
    let text = TextBody.render(page, of: self).html
    return text.isEmpty ? .null : .object(Object([("text", .html(text))] + writing(in: page.language)))
  }

  /// True for a plain page that stands at the head of a list, and has no page of its own.
  func isProfile(_ page: PlainPage) -> Bool { hasTermPage(at: page.pagePath) }
}
