/// A note that a text cites.
public struct Footnote: Sendable, Equatable {
  /// The label as the source has it, without brackets and caret.
  public var label: String
  /// The note's enter and exit events in ``Document/events``.
  public var events: ClosedRange<Int>
  /// The indices of its citations in ``Document/citations``, in order.
  public var citations: [Int] = []
  /// The 1-based line where the note begins in the text that was parsed.
  public var line: Int
}
