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
  /// The capital or building stands where a government would act or be dealt with; the cue is a byte range of the prose.
  case seat(cue: Range<Int>)
  /// The capital or building stands as a location; the cue is a byte range of the prose.
  case place(cue: Range<Int>)
  /// What stands around an ambiguous name speaks for this one; the cue is a byte range of the prose.
  case evidence(cue: Range<Int>, why: String)
  /// Nothing speaks for or against; the usual meaning is taken.
  case usual(why: String)
  /// A longer name that means this country.
  case longerName(why: String)
  /// The surname of someone whom the article names in full.
  case surnameOfNamed
  /// The surname of someone who held office at the article's date.
  case surnameOfHolder(office: String)
  /// The surname of the only one the gazetteer knows by it.
  case surnameAlone
  /// A post and its holder at the article's date.
  case role(office: String)
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

  /// Why the words were read so, as a phrase for readers. `name` is the entity's name as prose has it, `text` the prose.
  public func explanation(name: String, text: [UInt8]) -> String {
    switch self {
    case .name: "a name of \(name)"
    case .abbreviation: "an abbreviation of \(name)"
    case .demonym: "of or from \(name)"
    case .combining: "the first half of a compound: \(name)"
    case .seat(let cue): "the government of \(name)\(Self.quoted(cue, text))"
    case .place(let cue): "a place in \(name)\(Self.quoted(cue, text))"
    case .evidence(let cue, _): "\(name), because the text also has “\(Self.words(cue, text))”"
    case .usual: "\(name), the usual meaning"
    case .longerName(let why): why.isEmpty ? "a longer name of \(name)" : why
    case .surnameOfNamed: "\(name), who is named in full in this article"
    case .surnameOfHolder(let office): "\(name), then \(office)"
    case .surnameAlone: "\(name), the only one known by this surname here"
    case .role(let office): "\(name), then \(office)"
    case .takenUp: "\(name), which the article has named"
    case .frontMatter: "\(name), an actor of this article by its front matter"
    case .marked: "\(name), marked by the author"
    }
  }

  private static func quoted(_ cue: Range<Int>, _ text: [UInt8]) -> String {
    cue.isEmpty ? "" : " (“\(words(cue, text))”)"
  }

  private static func words(_ cue: Range<Int>, _ text: [UInt8]) -> String {
    String(decoding: text[cue].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
