/// A name that the author wrote for something else: a slug, a country's code or name, an event.
public struct Reference: Sendable, Hashable {
  /// The name as written.
  public var text: String
  /// Where it was written.
  public var position: SourcePosition

  /// A reference written at a position.
  public init(text: String, position: SourcePosition) {
    self.text = text
    self.position = position
  }
}
