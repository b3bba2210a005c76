/// Finds what the user may have meant.
package enum Spelling {
  /// The candidate nearest to `text` within two edits (one for short words); nil when none is near.
  package static func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
    best(for: text, in: candidates)?.candidate
  }

  /// The candidate nearest to `text` within `limit` edits, and how many it takes; of those equally near, the one that begins and
  /// ends most as `text` does.
  static func best(
    for text: String,
    in candidates: some Sequence<String>,
    limit: Int? = nil
  ) -> (distance: Int, candidate: String)? {
    let limit = limit ?? (text.count <= 4 ? 1 : 2)
    let sought = Array(text.lowercased().utf8)
    var best: (distance: Int, likeness: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().utf8)
      let distance = self.distance(sought, letters, limit: limit)
      guard distance <= limit, distance <= best?.distance ?? .max else { continue }
      let likeness = likeness(sought, letters)
      guard distance < best?.distance ?? .max || likeness > best?.likeness ?? 0 else { continue }
      best = (distance, likeness, candidate)
    }
    return best.map { ($0.distance, $0.candidate) }
  }

  /// How many bytes two byte strings share at their beginnings and ends.
  private static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return start + min(end, min(left.count, right.count) - start)
  }

  /// The Levenshtein distance of two byte strings, in which two bytes that change places are one edit; or a number above
  /// `limit`.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var earlier: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (byte == other ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          least = min(least, earlier[column - 1] + 1)
        }
        current.append(least)
      }
      (earlier, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
