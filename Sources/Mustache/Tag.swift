/// A tag or a stretch of text in a template's source.
struct Tag {
  enum Kind: Equatable {
    case text, comment, delimiters
    case variable, unescaped
    case section, inverted, close, partial, parent, block
  }

  var kind: Kind
  /// The bytes of the source, with delimiters.
  var range: Range<Int>
  var name = ""
  /// True for tags that vanish with their line when they stand alone on it.
  var mayStandAlone: Bool {
    switch kind {
    case .text, .variable, .unescaped: false
    default: true
    }
  }
}
