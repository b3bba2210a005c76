/// What went wrong while rendering; each thing once.
public struct RenderDiagnostics: Sendable {
  /// The diagnostics in the order in which they came up.
  public private(set) var all: [TemplateError] = []
  private var seen: Set<TemplateError> = []

  /// No diagnostics yet.
  public init() {}

  mutating func add(_ diagnostic: TemplateError) {
    if seen.insert(diagnostic).inserted { all.append(diagnostic) }
  }
}
