extension RandomAccessCollection {
  /// The first index at which a condition holds, or the end; all elements behind it meet it, too.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(_ isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }

  /// The elements whose positions lie in a range, where positions ascend.
  ///
  /// - Complexity: O(log n).
  func stretch(_ range: Range<Int>, _ position: (Element) -> Int) -> SubSequence {
    let first = partitioningIndex { position($0) >= range.lowerBound }
    let end = partitioningIndex { position($0) >= range.upperBound }
    return self[first..<end]
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// True when an element is one of these, which are in order.
  ///
  /// - Complexity: O(log n).
  func has(_ element: Element) -> Bool {
    let index = partitioningIndex { $0 >= element }
    return index < endIndex && self[index] == element
  }
}

extension RandomAccessCollection where Element == Range<Int> {
  /// True when one of some ranges, which stand in order, has a place.
  ///
  /// - Complexity: O(log n).
  func covers(_ place: Int) -> Bool {
    let index = partitioningIndex { $0.upperBound > place }
    return index < endIndex && self[index].contains(place)
  }
}
