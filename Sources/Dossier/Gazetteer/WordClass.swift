/// What a word says about the name beside it; a word may be of several classes (`cues.tsv`, `given-names.tsv`).
struct WordClass: OptionSet, Sendable {
  var rawValue: UInt64

  static let locative = WordClass(rawValue: 1 << 0)
  static let motion = WordClass(rawValue: 1 << 1)
  static let city = WordClass(rawValue: 1 << 2)
  static let speaks = WordClass(rawValue: 1 << 3)
  static let auxiliary = WordClass(rawValue: 1 << 4)
  static let relational = WordClass(rawValue: 1 << 5)
  static let siege = WordClass(rawValue: 1 << 6)
  static let siegeNoun = WordClass(rawValue: 1 << 7)
  static let government = WordClass(rawValue: 1 << 8)
  static let seatSuffix = WordClass(rawValue: 1 << 9)
  static let placeSuffix = WordClass(rawValue: 1 << 10)
  static let interest = WordClass(rawValue: 1 << 11)
  static let title = WordClass(rawValue: 1 << 12)
  static let former = WordClass(rawValue: 1 << 13)
  static let opener = WordClass(rawValue: 1 << 14)
  static let calendar = WordClass(rawValue: 1 << 15)
  static let determiner = WordClass(rawValue: 1 << 16)
  static let adjunct = WordClass(rawValue: 1 << 17)
  static let dealing = WordClass(rawValue: 1 << 18)
  static let given = WordClass(rawValue: 1 << 19)
  static let alsoGiven = WordClass(rawValue: 1 << 20)
  static let institution = WordClass(rawValue: 1 << 21)
  static let publicBody = WordClass(rawValue: 1 << 22)
  static let state = WordClass(rawValue: 1 << 23)
  static let stateLead = WordClass(rawValue: 1 << 24)
  static let stateTail = WordClass(rawValue: 1 << 25)
  static let language = WordClass(rawValue: 1 << 26)
  static let cityState = WordClass(rawValue: 1 << 27)
  static let opinion = WordClass(rawValue: 1 << 28)
  static let eventCompound = WordClass(rawValue: 1 << 29)
  static let vessel = WordClass(rawValue: 1 << 30)
  static let quantifier = WordClass(rawValue: 1 << 31)
  static let cityVerb = WordClass(rawValue: 1 << 32)
  static let commonSurname = WordClass(rawValue: 1 << 33)
  static let orgNoun = WordClass(rawValue: 1 << 34)
  static let eventName = WordClass(rawValue: 1 << 35)
  static let particle = WordClass(rawValue: 1 << 36)
  static let alsoState = WordClass(rawValue: 1 << 37)
  static let verb = WordClass(rawValue: 1 << 38)
  static let stance = WordClass(rawValue: 1 << 39)
  static let stateVerb = WordClass(rawValue: 1 << 40)
  static let way = WordClass(rawValue: 1 << 41)
  static let part = WordClass(rawValue: 1 << 42)
  static let settlement = WordClass(rawValue: 1 << 43)
  static let urban = WordClass(rawValue: 1 << 44)
  static let scene = WordClass(rawValue: 1 << 45)
  static let urbanVerb = WordClass(rawValue: 1 << 46)
  static let utility = WordClass(rawValue: 1 << 47)
  static let languageNoun = WordClass(rawValue: 1 << 54)
  static let languageLead = WordClass(rawValue: 1 << 55)
  static let personTitle = WordClass(rawValue: 1 << 56)

  static let kin = WordClass(rawValue: 1 << 48)
  static let meeting = WordClass(rawValue: 1 << 49)
  static let personVerb = WordClass(rawValue: 1 << 50)
  static let contest = WordClass(rawValue: 1 << 51)
  static let installed = WordClass(rawValue: 1 << 52)
  static let possession = WordClass(rawValue: 1 << 53)
  static let stateAct = WordClass(rawValue: 1 << 57)
  static let sportVerb = WordClass(rawValue: 1 << 58)
  static let disputes = WordClass(rawValue: 1 << 59)
  static let guest = WordClass(rawValue: 1 << 60)
  static let body = WordClass(rawValue: 1 << 61)

  static let mind = WordClass(rawValue: 1 << 62)

  /// The class of a name in `cues.tsv`.
  init?(name: String) {
    let names: [String: WordClass] = [
      "locative": .locative, "motion": .motion, "city": .city, "speaks": .speaks, "auxiliary": .auxiliary,
      "relational": .relational, "siege": .siege, "siegenoun": .siegeNoun, "government": .government,
      "seatsuffix": .seatSuffix, "placesuffix": .placeSuffix, "interest": .interest, "title": .title,
      "former": .former, "opener": .opener, "calendar": .calendar, "determiner": .determiner,
      "adjunct": .adjunct, "dealing": .dealing, "alsogiven": .alsoGiven,
      "institution": .institution, "publicbody": .publicBody, "state": .state, "statelead": .stateLead,
      "statetail": .stateTail, "language": .language, "citystate": .cityState, "opinion": .opinion,
      "eventcompound": .eventCompound, "vessel": .vessel, "quantifier": .quantifier, "cityverb": .cityVerb,
      "commonsurname": .commonSurname, "orgnoun": .orgNoun, "eventname": .eventName, "particle": .particle,
      "alsostate": .alsoState, "verb": .verb, "stance": .stance, "stateverb": .stateVerb,
      "way": .way, "part": .part, "settlement": .settlement, "urban": .urban, "scene": .scene,
      "urbanverb": .urbanVerb, "utility": .utility, "languagenoun": .languageNoun,
      "languagelead": .languageLead, "person": .personTitle,
      "kin": .kin, "meeting": .meeting, "personverb": .personVerb, "contest": .contest,
      "installed": .installed, "possession": .possession,
      "stateact": .stateAct, "sportverb": .sportVerb, "disputes": .disputes, "guest": .guest, "body": .body,
      "mind": .mind,
    ]
    guard let found = names[name] else { return nil }
    self = found
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
