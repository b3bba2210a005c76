/// What a program that builds again and again keeps of the last build, and need not read.
public struct BuildMemory: Sendable {
  let cache: BuildCache
  let articles: ContentMemory
  let preparations: Preparations
  let fragments: Fragments.Memory?
  let standing: StandingSite?
  /// The files that were read.
  let files: InputSnapshot.Known
}

/// The gazetteer and the theme, with what they were made from.
struct Preparations: Sendable {
  /// Everything that was read but the articles: the records and templates among them.
  let others: Digest
  let gazetteer: Gazetteer
  /// What was wrong with the records' names.
  let diagnostics: [Diagnostic]
  let theme: Theme
}
