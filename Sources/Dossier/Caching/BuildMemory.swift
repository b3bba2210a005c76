/// What a program that builds again and again keeps of the last build, and need not read.
public struct BuildMemory: Sendable {
  let cache: BuildCache
  let articles: ContentMemory
  let preparations: Preparations
  let fragments: Fragments.Memory?
  let standing: StandingSite?
  /// The files that were read.
  private(set) var files: KnownInputs
  /// What was told since of changes to them.
  private(set) var news = FolderNews()

  init(
    cache: BuildCache,
    articles: ContentMemory,
    preparations: Preparations,
    fragments: Fragments.Memory?,
    standing: StandingSite?,
    files: KnownInputs
  ) {
    (self.cache, self.articles, self.preparations) = (cache, articles, preparations)
    (self.fragments, self.standing, self.files) = (fragments, standing, files)
  }

  /// Whether the build has left the files of `data/` to the next one.
  public var leavesFiles: Bool { cache.leavesFiles }

  /// The same after a build that has found the files as they were.
  func left(having files: KnownInputs) -> BuildMemory {
    var memory = self
    (memory.files, memory.news) = (files, FolderNews())
    return memory
  }

  /// The same after a build that has not come to an end, and has heard some news.
  func left(_ news: FolderNews) -> BuildMemory {
    var memory = self
    memory.news = news
    return memory
  }
}

/// The gazetteer and the theme, with what they were made from.
struct Preparations: Sendable {
  /// Everything that was read but articles, records and templates.
  let others: Digest
  /// What the gazetteer was made of; see ``Digest/init(namesOf:)``.
  let names: Digest
  let gazetteer: Gazetteer
  /// What was wrong with the records' names.
  let diagnostics: [Diagnostic]
  /// The files that the theme was made of.
  var templates: [String: Digest]
  var theme: Theme
}
