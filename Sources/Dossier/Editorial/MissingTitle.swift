/// `missing-title`: a title that nobody wrote.
enum MissingTitle {
  /// A warning when the title was made of the file's name or of a section's heading.
  static func check(_ article: Article) -> [Diagnostic] {
    let origin: String
    switch article.titleOrigin {
    case .written: return []
    case .section: origin = "a section's heading"
    case .fileName: origin = "the file's name"
    }
    return [
      .warning(
        "missing-title",
        at: article.titlePosition,
        "this article has no title, and is called “\(article.title)” after \(origin)",
        fix: "add title: to the front matter, or a heading # Title above the text"
      )
    ]
  }
}
