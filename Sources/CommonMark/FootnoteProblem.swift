/// A citation or a note without its other half.
public struct FootnoteProblem: Sendable, Equatable {
  /// Which half is there.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// A citation whose note is not defined.
    case undefined
    /// A note that nothing cites.
    case unused
    /// A second note of one label.
    case repeated
  }

  /// What is wrong.
  public var kind: Kind
  /// The label, without brackets and caret.
  public var label: String
  /// The 1-based line in the text that was parsed.
  public var line: Int
  /// The 1-based column of the opening bracket in Unicode scalars.
  public var column: Int
}
