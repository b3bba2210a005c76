/// A sentence of an implication section that says something of an actor, rather than only naming it.
public struct Concern: Sendable, Hashable {
  /// Whom it concerns: a country (not as a place), leader, organisation or event.
  public var actor: EntityID
  /// Byte range of the sentence in the article's prose.
  public var sentence: Range<Int>
  /// The paragraph it stands in, as an index into ``CommonMark/Document/blocks``.
  public var block: Int
  /// What makes it concern the actor.
  public var role: Role

  /// What an actor is to a sentence, most telling first.
  public enum Role: String, Sendable, CaseIterable, Comparable {
    /// “For China, …”, or the section's heading names it.
    case topic
    /// It does or is something.
    case subject
    /// Something is done to it or with it.
    case object
    /// No other actor is named in the paragraph.
    case sole
    /// A sentence with “it” or “they” behind one of which it is the subject.
    case continued

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The more telling role is the smaller.
    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }
  }
}
