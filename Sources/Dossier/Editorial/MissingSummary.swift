/// `missing-summary`: no abstract for lists and feeds.
enum MissingSummary {
  /// A warning when the first sentences have to stand for the summary.
  static func check(_ article: Article) -> [Diagnostic] {
    if article.hasOwnSummary { return [] }
    return [
      .warning(
        "missing-summary",
        at: article.start,
        "this article has no summary, and lists show its first sentences",
        fix: "add summary: to the front matter, with what happened and what it means"
      )
    ]
  }
}
