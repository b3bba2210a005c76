/// One step of a walk over a CommonMark tree, in document order.
///
/// A container gives two events (enter and exit), a leaf one. The tree itself is not kept.
public struct Event: Sendable, Equatable {
  /// What the node is, as CommonMark 0.30 names it, or what an extension added.
  public enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, paragraph, heading
    case codeBlock, htmlBlock, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline
    case emphasis, strong, link, image
    case table, tableRow, tableCell
    case strikethrough, citation
    case footnotes, footnote
  }

  /// The node's kind.
  public var kind: Kind
  /// False for the second event of a container.
  public var isEnter: Bool
  /// Heading level 1–6; for lists 0 (bullet) or 1 (ordered); for paragraphs 1 in a tight list; 1 for a table's header
  /// row and cells, 2 for the first row of its body, 1 for a table with a body; else 0.
  public var level: UInt8
  /// For prose (text, breaks, inline code) a byte offset into ``Document/text``;
  /// for code and HTML blocks and inline HTML one into ``Document/literals``.
  public var start: UInt32
  /// The end of the half-open byte range that begins at ``start``.
  public var end: UInt32
  /// For links and images an index into ``Document/links``; for ordered lists the start number;
  /// for code blocks the index of the info string in ``Document/links``; for cells the raw value of their
  /// ``TableAlignment``; an index into ``Document/citations`` or ``Document/footnotes``.
  public var payload: UInt32

  init(_ kind: Kind, enter: Bool = true, level: UInt8 = 0, start: Int, end: Int, payload: Int = 0) {
    self.kind = kind
    self.isEnter = enter
    self.level = level
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.payload = UInt32(truncatingIfNeeded: payload)
  }
}
