/// A parsed CommonMark 0.30 text as flat, sendable values.
///
/// libcmark's tree is walked once and freed before the initializer returns. All offsets are UTF-8 byte
/// offsets. In ``text`` a soft or hard line break stands as one `\n` and blocks are separated by a NUL,
/// so that a name wrapped over two lines or set partly in emphasis is still one contiguous stretch. The cells of a table
/// are blocks, too.
public struct Document: Sendable, Equatable {
  /// The walk over the tree.
  public internal(set) var events: [Event] = []
  /// The prose of all paragraphs and headings.
  public internal(set) var text: [UInt8] = []
  /// Everything that is not prose: destinations, titles, code blocks, raw HTML.
  public internal(set) var literals: [UInt8] = []
  /// Links and images in document order, then info strings of code blocks as they occur.
  public internal(set) var links: [Link] = []
  /// The paragraphs and headings in document order.
  public internal(set) var blocks: [ProseBlock] = []
  /// The stretches of ``text`` open to annotation, in order.
  public internal(set) var runs: [ProseRun] = []

  /// The notes that the prose cites, in the order of first citation; they stand at the end of ``events``.
  public internal(set) var footnotes: [Footnote] = []
  /// The places that cite, in document order.
  public internal(set) var citations: [Citation] = []
  /// Citations without a note and notes without a citation.
  public internal(set) var footnoteProblems: [FootnoteProblem] = []
  /// What rows of tables hold beyond the last column.
  public internal(set) var lostCells: [LostCells] = []

  /// The line that each piece of raw HTML begins on, or the block that it stands in; comments are left out.
  public internal(set) var rawHTMLLines: [Int] = []

  /// Parses `source`, which must be valid UTF-8 (libcmark replaces what is not).
  ///
  /// - Complexity: O(n) in the length of `source`.
  public init(parsing source: [UInt8], options: ParseOptions = ParseOptions()) {
    let used = options.extensions.used(in: source)
    if !used.isEmpty {
      self = ExtendedParser(source, options, using: used).parse()
      return
    }
    var builder = DocumentBuilder(capacity: source.count)
    let tree = Tree(parsing: source, options: options)
    tree.walk { builder.add($0, entering: $1) }
    self = builder.finish()
  }

  /// A document without content.
  public init() {}

  /// The bytes of a range of ``text``.
  public func prose(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range] }

  /// The destination of the link at `index` as a string.
  public func destination(_ index: Int) -> String {
    String(decoding: literals[links[index].destination], as: UTF8.self)
  }
}
