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
  case seat(cue: String)
  /// The capital or building stands as a location.
  case place(cue: String)
  /// What stands around an ambiguous name speaks for this one.
  case evidence(cue: String, why: String)
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
    case .marked: "marked"
    }
  }

  /// Why the words were read so, as a phrase for readers. `name` is the entity's name as prose has it.
  public func explanation(name: String) -> String {
    switch self {
    case .name: "a name of \(name)"
    case .abbreviation: "an abbreviation of \(name)"
    case .demonym: "of or from \(name)"
    case .combining: "the first half of a compound: \(name)"
    case .seat(let cue): cue.isEmpty ? "the government of \(name)" : "the government of \(name) (“\(cue)”)"
    case .place(let cue): cue.isEmpty ? "a place in \(name)" : "a place in \(name) (“\(cue)”)"
    case .evidence(let cue, _): "\(name), because the text also has “\(cue)”"
    case .usual: "\(name), the usual meaning"
    case .longerName(let why): why.isEmpty ? "a longer name of \(name)" : why
    case .surnameOfNamed: "\(name), who is named in full in this article"
    case .surnameOfHolder(let office): "\(name), then \(office)"
    case .surnameAlone: "\(name), the only one known by this surname here"
    case .role(let office): "\(name), then \(office)"
    case .marked: "\(name), marked by the author"
    }
  }
}
