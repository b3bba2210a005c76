/// A paragraph, a heading or the cell of a table: a leaf block that holds inline content.
public struct ProseBlock: Sendable, Equatable {
  /// The block's prose, as a byte range of ``Document/text``.
  public var text: Range<Int>
  /// The indices of the block's enter and exit events.
  public var events: ClosedRange<Int>
  /// The heading's level 1–6, or 0 for anything else.
  public var headingLevel: Int
  /// How many block quotes enclose it.
  public var quoteDepth: Int
  /// How many lists enclose it.
  public var listDepth: Int
  /// The 1-based line where the block starts in the text that was parsed.
  public var line: Int
  /// True for the cell of a table.
  public var isTableCell = false
  /// True for what belongs to a note.
  public var isInFootnote = false

  /// True for a heading.
  public var isHeading: Bool { headingLevel > 0 }
}
