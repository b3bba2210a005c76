/// Tells comments from other HTML, which says something to readers.
package enum HTMLComment {
  /// True for HTML that is nothing but comments (CommonMark 0.30, 6.6), whatever blanks are around them.
  package static func isAll(of html: ArraySlice<UInt8>) -> Bool {
    func behindBlanks(_ start: Int) -> Int {
      html[start...].firstIndex { $0 != 0x0A && $0 != 0x20 } ?? html.endIndex
    }
    var start = behindBlanks(html.startIndex)
    repeat {
      guard html[start...].starts(with: "<!--".utf8), let end = closing(html, from: start + 4) else {
        return false
      }
      start = behindBlanks(end)
    } while start < html.endIndex
    return true
  }

  /// Where the first end of a comment stands behind a byte.
  private static func closing(_ html: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start + 2
    while index < html.endIndex {
      if html[index] == 0x3E, html[index - 1] == 0x2D, html[index - 2] == 0x2D { return index + 1 }
      index += 1
    }
    return nil
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
