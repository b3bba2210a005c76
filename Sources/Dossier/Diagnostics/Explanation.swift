/// What a diagnostic's code means: a page of `docs/diagnostics/`, which is compiled into the program.
public struct Explanation: Sendable, Hashable {
  /// The code.
  public var code: String
  /// The whole page, in Markdown.
  public var text: String

  /// The page of a code; nil when there is none.
  public init?(_ code: String) {
    guard let bytes = BuiltIn.file("\(Self.folder)\(code).md") else { return nil }
    self.code = code
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The page's first paragraph, on one line.
  public var summary: String {
    let paragraphs = text.split(separator: "\n\n")
    return paragraphs.count > 1 ? String(paragraphs[1].replacing("\n", with: " ")) : ""
  }

  /// All codes, sorted.
  public static let codes = BuiltIn.names.filter { $0.hasPrefix(folder) }.map(ContentPath.baseName).sorted()

  /// The pages of all codes, sorted by code.
  public static var all: [Explanation] { codes.compactMap(Explanation.init) }

  private static let folder = "docs/diagnostics/"
}
