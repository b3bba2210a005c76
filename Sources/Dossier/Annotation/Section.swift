/// A heading and what is under it, up to the next heading; what stands before the first heading, or the notes.
public struct Section: Sendable, Hashable {
  /// What it is for.
  public var kind: SectionKind
  /// Its id in the article's page; empty without a heading.
  public var id: String
  /// The heading's plain text; empty without a heading.
  public var title: String
  /// The heading's level; 0 for what stands before the first heading and for the notes.
  public var level: Int
  /// The blocks, the heading first, as a range of ``CommonMark/Document/blocks``.
  public var blocks: Range<Int>
}
