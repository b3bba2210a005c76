/// What the index keeps of a word in a document: how much it says there, and in which kinds of section it stands.
struct SearchTag: Sendable, Equatable {
  /// Levels run from 0 to 5.
  static let levels = 6
  /// One bit for each kind of section, in the order of ``Dossier/SectionKind/allCases``.
  var kinds: UInt16
  var level: UInt8

  private static let kindCount = UInt8(SectionKind.allCases.count)

  /// A tag of some kinds and a level.
  init(kinds: UInt16, level: UInt8) {
    (self.kinds, self.level) = (kinds, level)
  }

  /// Reads a tag that was written.
  init(_ reader: inout SearchCodeReader) {
    let (level, kind) = reader.digit().quotientAndRemainder(dividingBy: Self.kindCount + 2)
    self.level = level
    switch kind {
    case Self.kindCount: kinds = 0
    case Self.kindCount + 1:
      let low = UInt16(reader.digit())
      kinds = low | UInt16(reader.digit()) << 5
    default: kinds = 1 << UInt16(kind)
    }
  }

  /// The tag as one digit of ``SearchCode``; the kinds follow in two more when there are several.
  func append(to code: inout SearchCode) {
    let kind =
      switch kinds.nonzeroBitCount {
      case 0: Self.kindCount
      case 1: UInt8(kinds.trailingZeroBitCount)
      default: Self.kindCount + 1
      }
    code.digit(level * (Self.kindCount + 2) + kind)
    guard kinds.nonzeroBitCount > 1 else { return }
    code.digit(UInt8(kinds & 31))
    code.digit(UInt8(kinds >> 5))
  }
}
