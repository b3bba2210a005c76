internal import CommonMark

/// `missing-alternative`: a picture that says nothing to those who do not see it.
enum MissingAlternatives {
  /// A warning for each picture without words.
  static func check(_ text: CheckedText) -> [Diagnostic] {
    let document = text.document
    var diagnostics: [Diagnostic] = []
    var locator: ProseLocator?
    for event in document.events where event.kind == .image && event.isEnter {
      let picture = document.links[Int(event.payload)]
      guard document.text[picture.label].allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else { continue }
      let known = locator ?? text.locator
      locator = known
      diagnostics.append(
        .warning(
          "missing-alternative",
          at: known.position(of: picture.label.lowerBound..<picture.label.lowerBound),
          "the picture “\(document.destination(Int(event.payload)))” has no words for those who do not see it",
          fix: "say between the brackets what it shows: ![The strait](…)"
        )
      )
    }
    return diagnostics
  }
}
