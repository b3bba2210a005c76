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
