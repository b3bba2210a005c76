/// Finds what the user may have meant.
package enum Spelling {
  /// The candidate nearest to `text` within two edits (one for short words); nil when none is near.
  package static func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
    let limit = text.count <= 4 ? 1 : 2
    let sought = Array(text.lowercased().utf8)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = self.distance(sought, Array(candidate.lowercased().utf8), limit: limit)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The Levenshtein distance of two byte strings, or a number above `limit`.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (byte == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
