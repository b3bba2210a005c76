/// A word of prose: letters and digits, or an acronym with its dots.
struct Token: Sendable, Equatable {
  /// How a word follows the one before it.
  enum Joiner: UInt8, Sendable {
    /// Something that ends a name: punctuation, the start of a run, a dash.
    case none
    /// Blanks, one line break, or a hyphen.
    case space
    /// A straight or typographic apostrophe between two letters.
    case apostrophe
    /// A comma and blanks.
    case comma
    /// A full stop and blanks, as in `St. Lucia` or `Donald J. Trump`.
    case dot
    /// A hyphen between two letters or digits.
    case hyphen
  }

  /// The first byte in the text.
  var start: UInt32
  /// The byte after the last one; behind the last dot of a dotted acronym.
  var end: UInt32
  /// FNV-1a of the folded letters and digits.
  var hash: UInt64
  /// How it follows the token before it.
  var joiner: Joiner
  /// The first letter is a capital, or a letter of a script without case.
  var isCapitalized: Bool
  /// At least two letters, none of them small.
  var isAllCaps: Bool
  /// An acronym written with dots.
  var isDotted: Bool

  /// The byte range in the text.
  var range: Range<Int> { Int(start)..<Int(end) }
}
