/// The rule by which a mention was read.
public enum Reason: Sendable, Hashable {
  /// The words are a name that nothing else has.
  case name
  /// The words are an abbreviation, letter for letter.
  case abbreviation
  /// The words are an adjective or noun of nationality.
  case demonym
  /// The words are the first half of a compound such as `Sino-Russian`.
  case combining
  /// The capital or building stands where a government would act or be dealt with.
  case seat(cue: Cue)
  /// The capital or building stands as a location.
  case place(cue: Cue)
  /// What stands around an ambiguous name speaks for this one.
  case evidence(cue: Cue)
  /// Nothing speaks for or against; the usual meaning is taken.
  case usual
  /// A longer name that means this country: an index into the gazetteer's longer names.
  case longerName(trap: Int32)
  /// The surname of someone whom the article names in full.
  case surnameOfNamed
  /// The surname of someone who held office at the article's date: an index into ``Entity/offices``.
  case surnameOfHolder(office: Int32)
  /// The surname of the only one the gazetteer knows by it.
  case surnameAlone
  /// A post and its holder at the article's date: an index into ``Entity/offices``.
  case role(office: Int32)
  /// A noun that takes up an event named before, or in the front matter.
  case takenUp
  /// Named as an actor in the article's front matter.
  case frontMatter
  /// Marked by the author.
  case marked

  /// The rule's short name, for tools.
  public var rule: String {
    switch self {
    case .name: "name"
    case .abbreviation: "abbreviation"
    case .demonym: "demonym"
    case .combining: "combining-form"
    case .seat: "seat"
    case .place: "place"
    case .evidence: "evidence"
    case .usual: "usual-meaning"
    case .longerName: "longer-name"
    case .surnameOfNamed: "surname-of-named"
    case .surnameOfHolder: "surname-of-holder"
    case .surnameAlone: "surname-alone"
    case .role: "role-at-date"
    case .takenUp: "taken-up"
    case .frontMatter: "front-matter"
    case .marked: "marked"
    }
  }

  /// The words that decided, as a byte range of the prose.
  public struct Cue: Sendable, Hashable {
    /// The first byte.
    public var start: UInt32
    /// The byte behind the last.
    public var end: UInt32

    init(_ range: Range<Int>) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
    }

    /// The words themselves.
    func words(_ text: [UInt8]) -> String {
      String(decoding: text[Int(start)..<Int(end)].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
