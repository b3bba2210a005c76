/// A name that was considered and is no mention.
struct PassedName: Sendable, Hashable {
  /// Byte range in the article's prose or in the plain text given.
  var text: Range<Int>
  /// Why not, for people.
  var why: String
}
