/// One step of a compiled template. Containers are followed by their content, up to `end`.
enum Operation: Sendable {
  /// Text to copy: a byte range of the template's text.
  case text(Range<Int>)
  case variable(Name, isEscaped: Bool)
  case section(Name, isInverted: Bool, end: Int)
  /// `{{>name}}`; the indentation is a byte range of the template's text.
  case partial(name: Int, indentation: Range<Int>)
  /// `{{<name}}…{{/name}}`: a parent with the blocks that override its own.
  case parent(name: Int, indentation: Range<Int>, end: Int)
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
}
