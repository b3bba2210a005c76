/// A span of prose that names an entity.
public struct Mention: Sendable, Hashable {
  /// Byte range in the article's prose (``CommonMark/Document/text``) or in the plain text given.
  public var text: Range<Int>
  /// The paragraph or heading it stands in, as an index into ``CommonMark/Document/blocks``.
  public var block: Int
  /// Whom it names.
  public var entity: EntityID
  /// As what it stands there.
  public var reading: Reading
  /// The rule that read it so.
  public var reason: Reason
  /// Others that the same words might have named.
  public var rivals: [EntityID] = []
  /// The link of the source that marks it by hand, as an index into ``CommonMark/Document/links``.
  public var link: Int?
}
