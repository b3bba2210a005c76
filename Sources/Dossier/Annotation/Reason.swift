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

    fileprivate func words(_ text: [UInt8]) -> String {
      String(decoding: text[Int(start)..<Int(end)].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// Why the words were read so, as a phrase for readers. `entity` is whom they name, `text` the prose.
  public func explanation(of entity: Entity, in gazetteer: Gazetteer, text: [UInt8]) -> String {
    let name = entity.nameInProse
    switch self {
    case .name: return "a name of \(name)"
    case .abbreviation: return "an abbreviation of \(name)"
    case .demonym: return "of or from \(name)"
    case .combining: return "the first half of a compound: \(name)"
    case .seat(let cue): return "the government of \(name) (“\(cue.words(text))”)"
    case .place(let cue): return "a place in \(name) (“\(cue.words(text))”)"
    case .evidence(let cue): return "\(name), because the text also has “\(cue.words(text))”"
    case .usual: return "\(name), the usual meaning"
    case .longerName(let trap):
      let why = gazetteer.traps[Int(trap)].why
      return why.isEmpty ? "a longer name of \(name)" : why
    case .surnameOfNamed: return "\(name), who is named in full in this article"
    case .surnameOfHolder(let office), .role(let office):
      return
        "\(name), then \(entity.offices.indices.contains(Int(office)) ? entity.offices[Int(office)].title : "in office")"
    case .surnameAlone: return "\(name), the only one known by this surname here"
    case .takenUp: return "\(name), which the article has named"
    case .frontMatter: return "\(name), an actor of this article by its front matter"
    case .marked: return "\(name), marked by the author"
    }
  }
}
