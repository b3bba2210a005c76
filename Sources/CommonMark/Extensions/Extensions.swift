/// Markup beyond CommonMark, after GitHub Flavored Markdown (github.github.com/gfm and cmark-gfm's published examples).
public struct Extensions: OptionSet, Sendable {
  /// A bit for each extension.
  public let rawValue: UInt8

  /// The extensions of some bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Pipe tables.
  public static let tables = Extensions(rawValue: 1)
  /// `~one~` or `~~two~~` tildes around what no longer holds.
  public static let strikethrough = Extensions(rawValue: 2)
  /// `[^label]` and `[^label]: the note`.
  public static let footnotes = Extensions(rawValue: 4)
  /// All of them.
  public static let all: Extensions = [.tables, .strikethrough, .footnotes]

  /// Those of the extensions that a text could use, by a quick look at its bytes; none for a text with marks of ours.
  func used(in source: [UInt8]) -> Extensions {
    if isEmpty { return [] }
    var used: Extensions = []
    var previous: UInt8 = 0
    var isClean = true
    source.withUnsafeBufferPointer { bytes in
      // Invariant: only bytes of the buffer are read.
      for byte in bytes {
        switch byte {
        case 0x7E: used.insert(.strikethrough)
        case 0x5E where previous == 0x5B: used.insert(.footnotes)
        // A delimiter row has a pipe or a colon; one of hyphens alone underlines a heading.
        case 0x7C: used.insert(.tables)
        case 0x2D where previous == 0x3A, 0x3A where previous == 0x2D: used.insert(.tables)
        case 0xB7 where previous == 0xEF: isClean = false
        default: break
        }
        previous = byte
      }
    }
    return isClean || !Mark.occurs(in: source) ? used.intersection(self) : []
  }
}
