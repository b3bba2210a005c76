internal import CommonMark

/// Where the links of a document begin and end.
struct LinkEvents {
  /// The events of each link, by index into ``CommonMark/Document/links``; none for links inside an image's description.
  private(set) var events: [Int: ClosedRange<Int>] = [:]

  init(_ document: Document) {
    guard !document.links.isEmpty else { return }
    var open: [Int] = []
    var imageDepth = 0
    for (index, event) in document.events.enumerated() {
      switch event.kind {
      case .image: imageDepth += event.isEnter ? 1 : -1
      case .link where imageDepth == 0 && event.isEnter: open.append(index)
      case .link where imageDepth == 0:
        if let start = open.popLast() { events[Int(event.payload)] = start...index }
      default: break
      }
    }
  }
}
