/// One step of a compiled template, with places in the tables of its ``Program``. Containers are followed by their content, up
/// to `end`.
enum Operation: Sendable {
  /// Text to copy: a byte range of the program's text.
  case text(Range<Int>)
  /// A value by the index of its name.
  case variable(Int, isEscaped: Bool)
  case section(Int, isInverted: Bool, end: Int)
  /// `{{>name}}`: the index of a reference; the indentation is a byte range of the program's text.
  case partial(reference: Int, indentation: Range<Int>)
  /// `{{<name}}…{{/name}}`: a parent with the blocks that override its own.
  case parent(reference: Int, indentation: Range<Int>, end: Int)
  /// `{{$name}}…{{/name}}`: a block with its default content.
  case block(hash: UInt64, indentation: Range<Int>, end: Int)

  /// A name to look up: `.`, `name` or `name.of.parts`.
  struct Name: Sendable {
    /// The hashes of the parts; empty for `.`.
    var parts: [UInt64]
    /// Where the tag begins in the source, in bytes.
    var source: Int
    var text: String
  }

  /// This step with its places moved, for a template that comes behind others in a program.
  func moved(text: Int, operations: Int, names: Int, references: Int) -> Operation {
    switch self {
    case .text(let range): .text(range.moved(text))
    case .variable(let name, let isEscaped): .variable(name + names, isEscaped: isEscaped)
    case .section(let name, let isInverted, let end):
      .section(name + names, isInverted: isInverted, end: end + operations)
    case .partial(let reference, let indentation):
      .partial(reference: reference + references, indentation: indentation.moved(text))
    case .parent(let reference, let indentation, let end):
      .parent(
        reference: reference + references,
        indentation: indentation.moved(text),
        end: end + operations
      )
    case .block(let hash, let indentation, let end):
      .block(hash: hash, indentation: indentation.moved(text), end: end + operations)
    }
  }
}

extension Range<Int> {
  fileprivate func moved(_ offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
