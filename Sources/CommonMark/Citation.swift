/// A place in the prose that cites a note: `[^label]`.
public struct Citation: Sendable, Equatable {
  /// What is cited.
  public enum Target: Sendable, Hashable {
    /// A note of the text, by index into ``Document/footnotes``, which is in the order of first citation.
    case footnote(Int)
    /// An entry of a list kept elsewhere, by index into ``ParseOptions/citable``.
    case entry(Int)
  }

  /// What is cited.
  public var target: Target
  /// How often the same was cited before, plus one.
  public var occurrence: Int
  /// The index of its event in ``Document/events``.
  public var event: Int
  /// The index of its block in ``Document/blocks``.
  public var block: Int

  /// The id of the citation in HTML.
  public var id: String {
    let name =
      switch target {
      case .footnote(let index): "fnref-\(index + 1)"
      case .entry(let index): "sourceref-\(index + 1)"
      }
    return occurrence > 1 ? "\(name)-\(occurrence)" : name
  }
}
