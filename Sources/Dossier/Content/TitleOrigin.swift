/// Where an article's title comes from.
public enum TitleOrigin: Sendable, Hashable {
  /// The author wrote it, in the front matter or as a heading of level 1.
  case written(SourcePosition)
  /// The heading of a section had to do.
  case section(SourcePosition)
  /// The file's name had to do.
  case fileName
}
