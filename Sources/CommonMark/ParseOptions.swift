/// How Markdown is read.
public struct ParseOptions: Sendable, Equatable {
  /// Turn straight quotes, `--`, `---` and `...` into typographic ones.
  public var smartPunctuation: Bool

  /// Options with the given smart punctuation.
  public init(smartPunctuation: Bool = true) {
    self.smartPunctuation = smartPunctuation
  }
}
