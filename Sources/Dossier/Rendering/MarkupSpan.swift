internal import CommonMark

/// Where tags around a stretch of prose must stand so that they nest with the emphasis in it.
struct MarkupSpan {
  struct Point: Hashable {
    var event: Int
    var place: HTMLOverlay.Place

    static func == (left: Point, right: Point) -> Bool {
      left.event == right.event && left.place == right.place
    }
    func hash(into hasher: inout Hasher) { hasher.combine(event) }
  }

  var start: Point
  var end: Point

  /// The spans that cover `range`, a byte range of the document's text within one block: one where the markup allows.
  static func pieces(of range: Range<Int>, in document: Document, block: ProseBlock) -> [MarkupSpan] {
    guard let first = firstLeaf(at: range.lowerBound, document, block) else { return [] }
    var last = first
    while last < block.events.upperBound, Int(document.events[last].end) < range.upperBound { last += 1 }
    if first == last { return [span(range, first, last)] }
    if document.events[first...last].contains(where: { $0.kind == .citation }) {
      return split(range, first, last, document.events)
    }
    let (before, after) = unbalanced(first...last, document.events)
    if before == 0, after == 0 { return [span(range, first, last)] }
    if let hoisted = hoisted(range, first, last, before, after, document.events) { return [hoisted] }
    return split(range, first, last, document.events)
  }

  private static func span(_ range: Range<Int>, _ first: Int, _ last: Int) -> MarkupSpan {
    MarkupSpan(
      start: Point(event: first, place: .text(range.lowerBound)),
      end: Point(event: last, place: .text(range.upperBound))
    )
  }

  private static func isLeaf(_ event: Event) -> Bool { event.kind == .text || event.kind == .softBreak }

  /// The text event that holds a byte offset, found by halving: leaves are in the order of the text.
  private static func firstLeaf(at offset: Int, _ document: Document, _ block: ProseBlock) -> Int? {
    var low = block.events.lowerBound
    var high = block.events.upperBound
    while low < high {
      let middle = (low + high) / 2
      let event = document.events[middle]
      if Int(isLiteral(event) ? position(middle, document.events) : event.end) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low <= block.events.upperBound, !isLeaf(document.events[low]) { low += 1 }
    guard low <= block.events.upperBound, Int(document.events[low].start) <= offset else { return nil }
    return low
  }

  /// Inline HTML points into another buffer than prose.
  private static func isLiteral(_ event: Event) -> Bool { event.kind == .htmlInline }

  /// The place in the text of an event that has none of its own: the end of the nearest one before it.
  private static func position(_ index: Int, _ events: [Event]) -> UInt32 {
    var index = index
    while index > 0, isLiteral(events[index]) { index -= 1 }
    return events[index].end
  }

  /// How many elements end without having begun between two leaves, and how many begin without ending.
  private static func unbalanced(_ range: ClosedRange<Int>, _ events: [Event]) -> (ends: Int, begins: Int) {
    var ends = 0
    var begins = 0
    for event in events[range] where isEmphasis(event) {
      if event.isEnter {
        begins += 1
      } else if begins > 0 {
        begins -= 1
      } else {
        ends += 1
      }
    }
    return (ends, begins)
  }

  /// A span that takes in whole elements, when it begins or ends exactly where they do.
  private static func hoisted(
    _ range: Range<Int>,
    _ first: Int,
    _ last: Int,
    _ ends: Int,
    _ begins: Int,
    _ events: [Event]
  ) -> MarkupSpan? {
    var result = span(range, first, last)
    if ends > 0 {
      guard Int(events[first].start) == range.lowerBound, first >= ends else { return nil }
      guard events[first - ends..<first].allSatisfy({ isEmphasis($0) && $0.isEnter }) else { return nil }
      result.start = Point(event: first - ends, place: .before)
    }
    if begins > 0 {
      guard Int(events[last].end) == range.upperBound, last + begins < events.count else { return nil }
      guard events[last + 1...last + begins].allSatisfy({ isEmphasis($0) && !$0.isEnter }) else { return nil }
      result.end = Point(event: last + begins, place: .after)
    }
    return result
  }

  private static func isEmphasis(_ event: Event) -> Bool {
    event.kind == .emphasis || event.kind == .strong || event.kind == .strikethrough
  }

  /// A span for each run of leaves between two tags.
  private static func split(_ range: Range<Int>, _ first: Int, _ last: Int, _ events: [Event]) -> [MarkupSpan]
  {
    var pieces: [MarkupSpan] = []
    var index = first
    while index <= last {
      guard isLeaf(events[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < last, isLeaf(events[end + 1]) { end += 1 }
      let part = max(range.lowerBound, Int(events[index].start))..<min(range.upperBound, Int(events[end].end))
      if !part.isEmpty { pieces.append(span(part, index, end)) }
      index = end + 1
    }
    return pieces
  }
}
