/// Tells comments from other HTML, which says something to readers.
package enum HTMLComment {
  /// True for a piece of HTML that begins and ends as a comment does, whatever blanks are around it.
  package static func isAll(of html: ArraySlice<UInt8>) -> Bool {
    let end = (html.lastIndex { $0 != 0x0A && $0 != 0x20 } ?? -1) + 1
    let start = html.firstIndex { $0 != 0x20 } ?? html.startIndex
    return html[start...].starts(with: "<!--".utf8)
      && html[..<max(end, start)].suffix(3).elementsEqual("-->".utf8)
  }
}

extension Document {
  /// True when nothing is there, or nothing but comments.
  public var isBlank: Bool {
    events.allSatisfy { event in
      event.kind == .document || event.kind == .htmlBlock && HTMLComment.isAll(of: html(of: event))
    }
  }

  /// The raw HTML of an event.
  func html(of event: Event) -> ArraySlice<UInt8> { literals[Int(event.start)..<Int(event.end)] }
}
