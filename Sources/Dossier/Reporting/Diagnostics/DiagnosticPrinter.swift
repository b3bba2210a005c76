/// Writes diagnostics in one of the formats.
public struct DiagnosticPrinter: Sendable {
  /// The format.
  public var format: DiagnosticFormat
  /// How many columns the terminal has; nil where people do not read it, and texts are a line each.
  public var columns: Int?
  /// Whether texts are in colour.
  public var isColored: Bool
  /// The program's version.
  public var version: String
  private let files: FileSystem

  /// A printer; `files` gives the lines that are shown.
  public init(
    _ format: DiagnosticFormat,
    columns: Int? = nil,
    isColored: Bool = false,
    version: String = "",
    files: FileSystem = .local
  ) {
    self.format = format
    self.columns = columns
    self.isColored = isColored
    self.version = version
    self.files = files
  }

  /// The diagnostics, in the order given.
  public func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    switch format {
    case .text: Array(text(diagnostics).utf8)
    case .json: DiagnosticJSON.bytes(diagnostics)
    case .github:
      Array(diagnostics.map { LineView.harmless(GitHubAnnotation.line($0)) + "\n" }.joined().utf8)
    case .sarif:
      SARIFLog(diagnostics, version: version) { [files] in SourceLines(files: files).extents(of: $0) }.bytes
    }
  }

  private func text(_ diagnostics: [Diagnostic]) -> String {
    guard let columns else { return diagnostics.map { LineView.harmless($0.description) + "\n" }.joined() }
    var lines = SourceLines(files: files)
    return diagnostics.map { diagnostic in
      let line = lines.line(at: diagnostic.position)
      return Excerpt(diagnostic, line: line, columns: columns).text(isColored: isColored) + "\n"
    }.joined()
  }
}
