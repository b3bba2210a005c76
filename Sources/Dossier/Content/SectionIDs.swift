/// The ids of the sections of one page.
struct SectionIDs {
  private var taken: Set<String> = []
  /// The number to try next for a slug that was there before.
  private var numbers: [String: Int] = [:]
  /// How many ids were tried.
  private(set) var steps = 0

  /// An id that the page does not have yet; those that look like ids of paragraphs, mentions or notes are not used.
  ///
  /// - Complexity: O(1) on average, however often a slug comes.
  mutating func next(for slug: String) -> String {
    let isReserved = slug.isEmpty || Self.isReserved(slug) || slug.hasPrefix("page-")
    let base = isReserved ? "section" + (slug.isEmpty ? "" : "-" + slug) : slug
    var number = numbers[base, default: 1]
    var id = number == 1 ? base : "\(base)-\(number)"
    number += 1
    steps += 1
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
      steps += 1
    }
    numbers[base] = number
    return id
  }

  /// True for what ids of paragraphs, mentions, notes and sources look like: `p12`, `m3`, `fn-1`, `fnref-1-2`, `source-4`.
  private static func isReserved(_ slug: String) -> Bool {
    let stem = slug.utf8.reversed().drop { ByteClass.isDigit($0) || $0 == 0x2D }.reversed()
    guard slug.utf8.count > stem.count else { return false }
    return ["p", "m", "fn", "fnref", "source", "sourceref"].contains(
      String(decoding: Array(stem), as: UTF8.self)
    )
  }
}
