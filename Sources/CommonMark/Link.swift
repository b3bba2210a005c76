/// The destination and title of a link or image, as byte ranges of ``Document/literals``.
public struct Link: Sendable, Equatable {
  /// The destination, decoded and unescaped as libcmark gives it.
  public var destination: Range<Int>
  /// The title; empty when there is none.
  public var title: Range<Int>
  /// The link's text or the image's description, as a byte range of ``Document/text``.
  public var label: Range<Int>
  /// True for `![…](…)`.
  public var isImage: Bool
}
