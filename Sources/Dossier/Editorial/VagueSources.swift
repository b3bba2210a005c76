/// `dangling-source`: a source of the front matter that says too little to be found.
enum VagueSources {
  /// A warning for each source with neither an address nor a title that could be looked up.
  static func check(_ article: Article) -> [Diagnostic] {
    article.sources.filter(isVague).map { source in
      let name = source.title.isEmpty ? source.publisher : source.title
      return .warning(
        "dangling-source",
        at: source.position,
        "“\(name)” is not enough to find the source by",
        fix: "give it a title: and a publisher:, or a url: that begins with https://"
      )
    }
  }

  /// A title of one word with nothing beside it is a publisher's name, or an address that is none.
  private static func isVague(_ source: Source) -> Bool {
    guard source.url == nil else { return false }
    if source.title.isEmpty || SourceCheck.isPromise(source.title) { return true }
    return source.publisher.isEmpty && source.date == nil && !source.title.contains(where: \.isWhitespace)
  }
}
