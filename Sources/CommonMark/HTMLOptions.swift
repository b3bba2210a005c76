/// How HTML is written.
public struct HTMLOptions: Sendable, Equatable {
  /// Write raw HTML and any URL as the source has them; otherwise raw HTML is left out and the URLs that
  /// libcmark calls dangerous (`javascript:`, `vbscript:`, `file:`, `data:` but for images) are emptied.
  public var rawHTML: Bool
  /// Where a comment is left out, write that HTML was left out, as libcmark does.
  public var marksComments: Bool

  /// Options that leave raw HTML out unless asked for.
  public init(rawHTML: Bool = false, marksComments: Bool = true) {
    (self.rawHTML, self.marksComments) = (rawHTML, marksComments)
  }
}
