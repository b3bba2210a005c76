internal import CommonMark

extension OverlayBuilder {
  /// Puts tables into boxes that scroll sideways, also by keyboard; `label` says what they are.
  mutating func addTables(of document: Document, label: String) {
    for (index, event) in document.events.enumerated() where event.kind == .table {
      if event.isEnter {
        add(
          "<div class=\"table-box\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escaped(label))\">\n",
          at: index,
          .before
        )
      } else {
        add("</div>\n", at: index, .after)
      }
    }
  }

  /// Says how large pictures are, so that text does not move when they come.
  mutating func addImageSizes(of document: Document, _ links: LinkPolicy) {
    for (index, event) in document.events.enumerated() where event.kind == .image && !event.isEnter {
      guard let size = links.imageSize(document.destination(Int(event.payload))) else { continue }
      add(" width=\"\(size.width)\" height=\"\(size.height)\" loading=\"lazy\"", at: index, .attribute)
    }
  }
}
