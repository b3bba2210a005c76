/// What went wrong while rendering; each thing once.
public struct RenderDiagnostics: Sendable {
  /// The diagnostics in the order in which they came up.
  public private(set) var all: [TemplateError] = []
  /// How many operations of templates were done.
  public internal(set) var steps = 0
  /// True when rendering was given up: what was written is no page.
  public internal(set) var isStopped = false
  private var seen: Set<TemplateError> = []

  /// No diagnostics yet.
  public init() {}

  mutating func add(_ diagnostic: TemplateError) {
    if seen.insert(diagnostic).inserted { all.append(diagnostic) }
  }
}
