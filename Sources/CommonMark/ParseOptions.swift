/// How Markdown is read.
public struct ParseOptions: Sendable, Equatable {
  /// Turn straight quotes, `--`, `---` and `...` into typographic ones.
  public var smartPunctuation: Bool
  /// What is read beyond CommonMark.
  public var extensions: Extensions
  /// Labels that `[^label]` may cite although the text does not define them: entries of a list kept elsewhere.
  public var citable: [String]

  /// Options; without extensions, what is read is CommonMark 0.30.
  public init(smartPunctuation: Bool = true, extensions: Extensions = [], citable: [String] = []) {
    self.smartPunctuation = smartPunctuation
    self.extensions = extensions
    self.citable = citable
  }
}
