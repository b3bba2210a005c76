/// A diagnostic with the line it is about, and a mark below the place:
///
///     warning[broken-link]: there is no page or file “b.md”
///       --> content/articles/a.md:9:5
///        |
///      9 | See [the other](b.md).
///        |     ^
///        = help: link to a Markdown file of the content
struct Excerpt {
  private let diagnostic: Diagnostic
  private let view: LineView?

  init(_ diagnostic: Diagnostic, line: String?, columns: Int) {
    self.diagnostic = diagnostic
    view = line.map { line in
      LineView(
        line,
        column: diagnostic.position.column,
        extent: diagnostic.extent(in: line) ?? 1,
        columns: max(20, columns - String(diagnostic.position.line).count - 4)
      )
    }
  }

  /// The excerpt, which ends with a line break.
  func text(isColored: Bool) -> String {
    func paint(_ text: String, _ codes: String) -> String {
      isColored ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }
    let tone = diagnostic.severity == .error ? "1;31" : "1;33"
    let head = "\(diagnostic.severity)[\(diagnostic.code)]"
    let number = diagnostic.position.line > 0 ? String(diagnostic.position.line) : ""
    let margin = String(repeating: " ", count: number.count)
    let bar = paint("\(margin) |", "34")
    var output = "\(paint(head, tone))\(paint(": " + LineView.harmless(diagnostic.message), "1"))\n"
    output += "\(margin)\(paint("-->", "34")) \(LineView.harmless(diagnostic.position.description))\n"
    if let view {
      output += "\(bar)\n\(paint("\(number) |", "34")) \(view.text)\n"
      if let mark = view.mark { output += "\(bar) \(paint(mark, tone))\n" }
    }
    if let fix = diagnostic.fix {
      output += "\(margin) \(paint("=", "34")) \(paint("help", "1")): \(LineView.harmless(fix))\n"
    }
    return output
  }
}
