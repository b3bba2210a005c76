/// What a program that builds again and again keeps of the last build, and need not read.
public struct BuildMemory: Sendable {
  let cache: BuildCache
  let articles: ContentMemory
  let gazetteer: GazetteerMemory
  let fragments: Fragments.Memory?
}

/// A gazetteer with what it was made from.
struct GazetteerMemory: Sendable {
  /// Everything that was read but the articles, the records among them.
  let others: Digest
  let gazetteer: Gazetteer
  let diagnostics: [Diagnostic]
}
