/// A parsed CommonMark 0.30 text as flat, sendable values.
///
/// libcmark's tree is walked once and freed before the initializer returns. All offsets are UTF-8 byte
/// offsets. In ``text`` a soft or hard line break stands as one `\n` and blocks are separated by a NUL,
/// so that a name wrapped over two lines or set partly in emphasis is still one contiguous stretch. The cells of a table
/// are blocks, too.
///
/// A class, so that it is passed on by one reference; it does not change.
public final class Document: Sendable, Equatable {
  /// The walk over the tree.
  public let events: [Event]
  /// The prose of all paragraphs and headings.
  public let text: [UInt8]
  /// Everything that is not prose: destinations, titles, code blocks, raw HTML.
  public let literals: [UInt8]
  /// Links and images in document order, then info strings of code blocks as they occur.
  public let links: [Link]
  /// The paragraphs and headings in document order.
  public let blocks: [ProseBlock]
  /// The stretches of ``text`` open to annotation, in order.
  public let runs: [ProseRun]
  /// Byte ranges of ``text`` that are struck out, in order; none is within another.
  public let deletions: [Range<Int>]

  /// The notes that the prose cites, in the order of first citation; they stand at the end of ``events``.
  public let footnotes: [Footnote]
  /// The places that cite, in document order.
  public let citations: [Citation]
  /// Citations without a note and notes without a citation.
  public let footnoteProblems: [FootnoteProblem]
  /// What rows of tables hold beyond the last column.
  public let lostCells: [LostCells]

  /// The line that each piece of raw HTML begins on, or the block that it stands in; comments are left out.
  public let rawHTMLLines: [Int]

  /// Parses `source`, which must be valid UTF-8 (libcmark replaces what is not).
  ///
  /// - Complexity: O(n) in the length of `source`.
  public convenience init(parsing source: [UInt8], options: ParseOptions = ParseOptions()) {
    let used = options.extensions.used(in: source)
    if !used.isEmpty {
      self.init(ExtendedParser(source, options, using: used).parse())
      return
    }
    var builder = DocumentBuilder(capacity: source.count)
    let tree = Tree(parsing: source, options: options)
    tree.walk { builder.add($0, entering: $1) }
    self.init(builder.finish())
  }

  /// A document without content.
  public convenience init() { self.init(DocumentDraft()) }

  init(_ draft: consuming DocumentDraft) {
    events = draft.events
    text = draft.text
    literals = draft.literals
    links = draft.links
    blocks = draft.blocks
    runs = draft.runs
    deletions = draft.deletions
    footnotes = draft.footnotes
    citations = draft.citations
    footnoteProblems = draft.footnoteProblems
    lostCells = draft.lostCells
    rawHTMLLines = draft.rawHTMLLines
  }

  public static func == (one: Document, other: Document) -> Bool {
    one.text == other.text && one.literals == other.literals && one.events == other.events
      && one.links == other.links && one.blocks == other.blocks && one.runs == other.runs
      && one.deletions == other.deletions
      && one.footnotes == other.footnotes && one.citations == other.citations
      && one.footnoteProblems == other.footnoteProblems && one.lostCells == other.lostCells
      && one.rawHTMLLines == other.rawHTMLLines
  }

  /// The bytes of a range of ``text``.
  public func prose(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range] }

  /// What of a byte range of ``text`` is not struck out, in order, without empty ranges.
  ///
  /// - Complexity: O(log n) in the number of deletions, O(m) in that of those within the range.
  public func kept(of range: Range<Int>) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var start = range.lowerBound
    for deletion in deletions(in: range) {
      if deletion.lowerBound > start { kept.append(start..<deletion.lowerBound) }
      start = min(deletion.upperBound, range.upperBound)
    }
    if start < range.upperBound { kept.append(start..<range.upperBound) }
    return kept
  }

  /// The deletions that reach into a byte range of ``text``.
  public func deletions(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    var (low, high) = (0, deletions.count)
    while low < high {
      let middle = (low + high) / 2
      if deletions[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return deletions[low...].prefix { $0.lowerBound < range.upperBound }
  }

  /// The destination of the link at `index` as a string.
  public func destination(_ index: Int) -> String {
    String(decoding: literals[links[index].destination], as: UTF8.self)
  }
}
