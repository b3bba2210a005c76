extension Document {
  /// The document as HTML: byte for byte libcmark's own when the overlay changes nothing.
  ///
  /// - Complexity: O(n) in the lengths of the document and the overlay.
  public func html(overlay: HTMLOverlay = HTMLOverlay(), options: HTMLOptions = HTMLOptions()) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 4 + overlay.bytes.count + 64)
    return HTMLWriter(self, overlay: overlay, options: options, output: output).write()
  }

  /// What libcmark itself writes for `source`: the yardstick for ``html(overlay:options:)``.
  package static func referenceHTML(
    parsing source: [UInt8],
    options: ParseOptions = ParseOptions(),
    html: HTMLOptions = HTMLOptions()
  ) -> [UInt8] {
    Tree(parsing: source, options: options).html(rawHTML: html.rawHTML)
  }
}
