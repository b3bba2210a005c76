extension Set {
  /// What it has gained and lost since it was another set, in no order.
  ///
  /// - Complexity: O(n) in the size of this, and of the other if something is gone; neither is copied.
  func changes(since last: Set) -> (new: [Element], gone: [Element]) {
    let new = Array(lazy.filter { !last.contains($0) })
    let isAllThere = last.count + new.count == count
    return (new, isAllThere ? [] : Array(last.lazy.filter { !self.contains($0) }))
  }

  /// Brings it to what another set has become, which it has all elements of.
  mutating func change(from last: Set, to next: Set) {
    let (new, gone) = next.changes(since: last)
    subtract(gone)
    formUnion(new)
  }
}
