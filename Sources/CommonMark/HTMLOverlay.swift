/// Bytes to be written into the HTML of a ``Document`` at given places, and links to be redirected.
///
/// All markup comes from the caller, already escaped; the writer copies it as it is.
public struct HTMLOverlay: Sendable, Equatable {
  /// Bytes to write at one place.
  public struct Insertion: Sendable, Equatable {
    /// The index of an event in ``Document/events``.
    public var event: Int
    /// Where at the event.
    public var place: Place
    /// A range of ``HTMLOverlay/bytes``.
    public var bytes: Range<Int>

    /// Some bytes at a place of an event.
    public init(event: Int, place: Place, bytes: Range<Int>) {
      (self.event, self.place, self.bytes) = (event, place, bytes)
    }
  }

  /// A place at an event, in the order in which insertions at one event must be given.
  public enum Place: Sendable, Equatable {
    /// Before anything of the event is written.
    case before
    /// Inside the element's start tag, after its name.
    case attribute
    /// Inside a text event, before the byte at this offset of ``Document/text``.
    case text(Int)
    /// After everything of the event is written.
    case after
  }

  /// What a link from a note back to a citation is called, before and after the citation's number.
  public struct BackReference: Sendable, Equatable {
    static let english = BackReference("Back to reference {n}")

    let before: String
    let after: String

    /// A name (already escaped) in which `{n}` stands for the number.
    public init(_ name: String) {
      let bytes = Array(name.utf8)
      let place = bytes.firstRange(of: "{n}".utf8) ?? bytes.endIndex..<bytes.endIndex
      before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      after = String(decoding: bytes[place.upperBound...], as: UTF8.self)
    }
  }

  /// What becomes of a link.
  public enum Target: Sendable, Equatable {
    /// Leads to the destination in this range of ``HTMLOverlay/bytes`` (already an escaped attribute value).
    case destination(Range<Int>)
    /// Only the link's text is written.
    case dropped
  }

  /// The insertions, ordered by event and then place.
  public var insertions: [Insertion] = []
  /// The links that go elsewhere than the source says, by index into ``Document/links``.
  public var targets: [Int: Target] = [:]
  /// The text that insertions and targets point into.
  public var bytes: [UInt8] = []
  /// Added to each heading's level; the result is kept within 1–6.
  public var headingShift = 0
  /// What the ids of notes, sources and citations, and the links to them, begin with (already escaped).
  public var idPrefix = ""
  /// The address that these links lead to a place of, where the text stands on another page than they mean (already escaped).
  public var address = ""
  /// What a link from a note back to a citation is called.
  public var backReference = BackReference.english
  /// Write a paragraph that is nothing but a picture with a title as a figure, whose caption is the title.
  public var marksFigures = false
  /// Events that are not written (a title that stands elsewhere on the page).
  public var skipped: ClosedRange<Int>?

  /// An overlay that changes nothing.
  public init() {}
}
