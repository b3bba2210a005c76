/// How often each entity is mentioned, which tells who asks.
struct MentionCounts: Sendable {
  private let counts: [Int]

  init(_ references: [EntityReference]) {
    counts = references.map(\.mentionCount)
  }

  subscript(id: EntityID) -> Int {
    ReadLog.note(.mentionCount(id))
    return counts[Int(id.index)]
  }
}
