internal import CommonMark

/// A publication that an article rests on, with the places that cite it.
public struct SourceEntry: Sendable, Hashable {
  /// A place that cites.
  public enum Place: Sendable, Hashable {
    /// A citation `[^label]`, by index into ``CommonMark/Document/citations``.
    case citation(Int)
    /// A link in a block of the text: the indices of the block and of the link.
    case link(block: Int, link: Int)
    /// A note, by index into ``CommonMark/Document/footnotes``.
    case footnote(Int)
  }

  /// The id in the article's page of the entry at an index.
  static func id(at index: Int) -> String { "source-\(index + 1)" }

  /// The publication.
  public var source: Source
  /// Where the text cites it, in the order of the text.
  public var places: [Place] = []

  /// The entry with its places in the order of the text, those in notes last.
  func inOrder(of document: Document) -> SourceEntry {
    func block(_ place: Place) -> Int {
      switch place {
      case .citation(let index): document.citations[index].block
      case .link(let block, _): block
      case .footnote(let index): document.blocks.count + index
      }
    }
    var entry = self
    entry.places.sort { block($0) < block($1) }
    return entry
  }
}
