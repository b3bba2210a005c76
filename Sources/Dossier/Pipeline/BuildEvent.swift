/// A step of a pipeline, as its progress is told.
public enum BuildStage: String, Sendable, CaseIterable {
  case read, gazetteer, annotate
  case crossReference = "cross-reference"
  case check, render, publish
}

/// What a pipeline tells of its progress.
public enum BuildEvent: Sendable, Hashable {
  /// A stage has begun, with so many items, or none that are counted.
  case began(BuildStage, of: Int)
  /// So many items more are done.
  case advanced(BuildStage, by: Int)
  /// A stage is done.
  case ended(BuildStage)
  /// The site stands as the content says, with so many files that changed, after a build with these diagnostics; what is left to
  /// be done is for the next build.
  case stands(changed: Int, [Diagnostic])
}
