extension Array {
  /// A list in order with what has changed: without what `isKept` does not keep of it, and with others, which come in any order.
  ///
  /// - Complexity: O(n + m log m) in its length and in the number of others.
  func merging(
    _ others: some Sequence<Element>,
    keeping isKept: (Element) -> Bool,
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    var others = others.sorted(by: precedes)[...]
    var merged: [Element] = []
    merged.reserveCapacity(count + others.count)
    for element in self where isKept(element) {
      while let first = others.first, precedes(first, element) { merged.append(others.removeFirst()) }
      merged.append(element)
    }
    return merged + others
  }
}
