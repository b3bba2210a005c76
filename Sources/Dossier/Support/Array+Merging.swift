extension Array {
  /// A list in order with what has changed: without some elements, and with others, which come in any order. All elements differ.
  ///
  /// - Complexity: O(n + m log n) in its length and in the number of changes.
  func revised(
    without gone: some Sequence<Element>,
    with new: some Sequence<Element>,
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    func place(_ element: Element) -> Int { partitioningIndex { !precedes($0, element) } }
    let left = gone.compactMap { element -> Int? in
      let place = place(element)
      return place < count && !precedes(element, self[place]) ? place : nil
    }
    var added = new.sorted(by: precedes).map { (place: place($0), element: $0) }[...]
    var revised: [Element] = []
    revised.reserveCapacity(count + added.count)
    var start = 0
    for end in left.sorted() + [count] {
      while let first = added.first, first.place <= end {
        revised += self[start..<first.place]
        revised.append(first.element)
        start = first.place
        added.removeFirst()
      }
      revised += self[start..<end]
      start = end + 1
    }
    return revised
  }
}
