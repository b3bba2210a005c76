/// A file of the output as it was left.
struct PublishedFile: Sendable, Hashable {
  /// Its path from the output's root.
  var path: String
  /// By what it is known to be untouched.
  var stamp: FileStamp
}
