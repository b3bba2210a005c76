/// A clause with estimative language: what is held to be how likely, by whom, and whom it concerns.
public struct Judgment: Sendable, Hashable {
  /// Byte range of the clause in the article's prose; of a cell that is a verdict alone, of its whole row.
  public var text: Range<Int>
  /// Byte range of the estimative words.
  public var phrase: Range<Int>
  /// The paragraph or heading it stands in, as an index into ``CommonMark/Document/blocks``.
  public var block: Int
  /// How likely.
  public var likelihood: Likelihood
  /// Which of the two sets of terms of ICD 203 the words are of: 1, 2, or 0 for neither.
  public var termSet: Int
  /// With what confidence the judgment is held, if it says so.
  public var confidence: Confidence?
  /// True when it hangs on a condition in the same sentence.
  public var isConditional: Bool
  /// Who holds it.
  public var holder: Holder
  /// The countries (not as places), leaders and organisations in the clause, in order.
  public var actors: [EntityID]

  /// How sure the analyst is of the grounds (ICD 203: low, moderate or high confidence).
  public enum Confidence: String, Sendable, CaseIterable {
    case low, moderate, high
  }

  /// Who holds a judgment.
  public enum Holder: Sendable, Hashable {
    /// The article's author.
    case author
    /// Someone named in the sentence: a byte range of the prose.
    case named(Range<Int>)
    /// Someone who is not named: “it is thought that …”.
    case unnamed
  }
}
