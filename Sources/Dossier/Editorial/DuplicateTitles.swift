/// `duplicate-title`: two articles that lists and feeds cannot tell apart.
enum DuplicateTitles {
  /// A warning for each article with the title of one whose path comes before its own, whatever the case.
  static func check(_ articles: [Article]) -> [Diagnostic] {
    var owners: [String: Article] = [:]
    return articles.sorted { $0.path < $1.path }.compactMap { article in
      let key = Folding.key(of: article.title)
      guard let owner = owners[key] else {
        owners[key] = article
        return nil
      }
      return .warning(
        "duplicate-title",
        at: article.titlePosition,
        "\(owner.file) has the title “\(owner.title)”, too",
        fix: "say in one of the titles what sets it apart"
      )
    }
  }
}
