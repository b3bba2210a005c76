/// Figures: a picture with a title alone in a paragraph, which stays as it is, with the title as caption.
extension HTMLWriter {
  /// Begins a figure if the paragraph that begins at an event is nothing but a picture that is shown and has a title.
  mutating func startFigure(ofParagraph index: Int) {
    guard overlay.marksFigures, index + 1 < document.events.count else { return }
    let image = document.events[index + 1]
    guard image.kind == .image, image.isEnter, overlay.targets[Int(image.payload)] != .dropped else { return }
    let title = document.links[Int(image.payload)].title
    guard !title.isEmpty, isPictureAlone(in: index) else { return }
    caption = title
    put("<figure>\n")
  }

  /// True when the picture that opens a paragraph also ends it.
  private func isPictureAlone(in paragraph: Int) -> Bool {
    var depth = 0
    for (place, event) in document.events[(paragraph + 1)...].enumerated() where event.kind == .image {
      depth += event.isEnter ? 1 : -1
      if depth > 0 { continue }
      let next = document.events[paragraph + 2 + place]
      return next.kind == .paragraph && !next.isEnter
    }
    return false
  }

  /// Ends the figure that was begun, if one was.
  mutating func endFigure() {
    guard let title = caption else { return }
    caption = nil
    put("<figcaption>")
    Escaping.appendText(document.literals[title], to: &output)
    put("</figcaption>\n</figure>\n")
  }
}
