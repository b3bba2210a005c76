/// Everything that is wrong with a set of templates.
public struct LibraryError: Error, Sendable, Hashable {
  /// The errors, by template and place; never empty.
  public var errors: [TemplateError]
  /// The names that no template has and some use.
  public var missing: Set<String> = []
}
