extension Collection {
  /// The first `limit` elements, or all where one alone would be left: to say that there is one more would take as much room.
  func shown(_ limit: Int) -> SubSequence { count == limit + 1 ? self[...] : prefix(limit) }
}
