/// An unbroken stretch of prose in which names may be looked for: no code, link text, image or raw HTML.
public struct ProseRun: Sendable, Equatable {
  /// A byte range of ``Document/text``.
  public var text: Range<Int>
  /// The index of its block in ``Document/blocks``.
  public var block: Int

  /// A stretch of a block.
  public init(text: Range<Int>, block: Int) {
    self.text = text
    self.block = block
  }
}
