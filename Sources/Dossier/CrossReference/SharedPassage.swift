/// A sentence that names two entities, or the two nearest sentences of a paragraph that name one each.
public struct SharedPassage: Sendable, Hashable {
  /// The paragraph, as an index into ``CommonMark/Document/blocks``.
  public var block: Int
  /// One sentence, or two in order, as byte ranges of ``CommonMark/Document/text``.
  public var sentences: [Range<Int>]
  /// The names of the two in these sentences, in order.
  public var names: [Range<Int>]
}
