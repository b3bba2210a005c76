internal import CommonMark

extension OverlayBuilder {
  /// Lets what scrolls sideways where it is wide be reached by keyboard, blocks of code and tables, which are put into boxes;
  /// the strings say what they are.
  mutating func addScrollers(of document: Document, _ strings: Strings) {
    func group(_ label: StringKey) -> String {
      " tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escaped(strings[label]))\""
    }
    let (table, code) = (group(.table), group(.code))
    for (index, event) in document.events.enumerated() {
      switch (event.kind, event.isEnter) {
      case (.table, true): add("<div class=\"table-box\"\(table)>\n", at: index, .before)
      case (.table, false): add("</div>\n", at: index, .after)
      case (.tableCell, true) where event.level == 1: add(" scope=\"col\"", at: index, .attribute)
      case (.codeBlock, _): add(code, at: index, .attribute)
      default: break
      }
    }
  }

  /// Says how large pictures are, so that text does not move when they come; the first `eager` ones are loaded at once.
  mutating func addImageSizes(of document: Document, _ links: LinkPolicy, eager: Int) {
    var count = 0
    for (index, event) in document.events.enumerated() where event.kind == .image && !event.isEnter {
      guard let size = links.imageSize(document.destination(Int(event.payload))) else { continue }
      count += 1
      let loading = count > eager ? " loading=\"lazy\"" : ""
      add(" width=\"\(size.width)\" height=\"\(size.height)\"\(loading)", at: index, .attribute)
    }
  }
}
