internal import CommonMark

/// Writes SVG into a buffer, piece by piece.
struct SVGWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  private var ending = "</svg>"

  /// The beginning of a drawing that is one picture for assistive technology.
  mutating func openPicture(_ label: String, width: Int, height: Int) {
    open(width, height)
    markup(" role=\"img\" aria-label=\"")
    text(label)
    markup("\">\n")
  }

  /// The beginning of a drawing that has links: a group with a name, in which assistive technology reads on.
  mutating func openGroup(_ label: String, width: Int, height: Int) {
    open(width, height)
    // HTML allows no such role on the drawing itself.
    markup("><g role=\"group\" aria-label=\"")
    text(label)
    markup("\">\n")
    ending = "</g></svg>"
  }

  private mutating func open(_ width: Int, _ height: Int) {
    markup("<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\"")
  }

  /// The end of a drawing.
  mutating func close() { markup(ending) }

  /// Writes markup as it is.
  mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Writes markup as it is.
  mutating func markup(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Writes text, escaped.
  mutating func text(_ text: String) { Escaping.appendText(Array(text.utf8)[...], to: &bytes) }

  /// Writes what `content` draws as a link with a name; without an address it is drawn alone.
  mutating func link(_ href: String, name: String, content: (inout SVGWriter) -> Void) {
    guard !href.isEmpty else { return content(&self) }
    markup("<a href=\"")
    text(href)
    markup("\"><title>")
    text(name)
    markup("</title>")
    content(&self)
    markup("</a>\n")
  }
}
