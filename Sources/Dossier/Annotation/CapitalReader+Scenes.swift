// What befalls a city, who comes and goes, and how far it is.

extension CapitalReader {
  // MARK: Quarters

  /// `in west London`, `south-east Moscow`: a part of the city; not “in the west, London said” or “in the west London loses”.
  var isQuarter: Bool {
    guard isCity, first > 0, passage.isSpaced(first), !passage.isCapitalized(first - 1),
      Compass.points.contains(passage.hash(first - 1))
    else { return false }
    let isCompound = passage.joiner(first - 1) == .hyphen
    let lead = first - (isCompound ? 3 : 2)
    guard lead >= 0, passage.isSpaced(lead + 1) else { return true }
    if Self.farther.contains(passage.hash(lead)) { return false }
    return lead == 0 || passage.hash(lead) != Word.the || !Self.leadsToPoint.contains(passage.hash(lead - 1))
  }

  /// `the lake on which Managua stands`, `the plain where Vientiane lies`.
  var isSituated: Bool {
    guard isCity, first > 0, passage.isSpaced(first), passage.isSpaced(next) else { return false }
    let verb = passage.hash(next)
    if passage.hash(first - 1) == Self.which {
      return first > 1 && passage.hash(first - 2) == Word.on && Self.situations.contains(verb)
    }
    return passage.hash(first - 1) == Self.whereWord && Self.lying.contains(verb)
  }

  private static let farther = WordSet("further farther due looked looks turned went gone moved")
  private static let leadsToPoint = WordSet("in from to at on towards toward")
  private static let which = Hashing.of("which")
  private static let situations = WordSet("lies stands sits lay stood sat")
  private static let lying = WordSet("lies lay")

  // MARK: Ways

  /// `sank off Apia`, `as far away as Tehran`, `set out for Harare`, `bearing down on Manila`.
  func fromDistance(_ before: Int) -> Decision? {
    guard isCity, before > 0, passage.isSpaced(before) else { return nil }
    let cue = before - 1...range.upperBound
    let word = passage.hash(before - 1)
    switch passage.hash(before) {
    case Self.off: return Self.afloat.contains(word) || Self.sealing.contains(word) ? place(cue) : nil
    case Self.asWord:
      // “as far as Kigali is concerned”
      if passage.hasVerb(behind: range.upperBound) { return nil }
      return (max(0, before - 3)..<before).contains { passage.hash($0) == Self.far } ? place(cue) : nil
    case Word.for:
      if Self.fares.contains(word) { return seat(cue) }
      return Self.away.contains(word) && before > 1 && Self.setting.contains(passage.hash(before - 2))
        ? place(cue) : nil
    case Word.on:
      return word == Self.down && before > 1 && Self.bearing.contains(passage.hash(before - 2))
        ? place(cue) : nil
    case Word.between:
      if Self.wedges.contains(word) { return seat(cue) }
      // “the A1 between Rome and Florence”, “divides his time between Nairobi and Mombasa”
      return word == Self.time && before > 1 && Self.owning.contains(passage.hash(before - 2))
        || isRoad(before - 1) ? place(cue) : nil
    case Word.from:
      return Self.coming.contains(word) && isSent(before - 1) ? seat(cue) : nil
    case Word.to:
      if Self.leading.contains(word), Self.trails.contains(passage.hash(before - 2)) { return seat(cue) }
      return Self.handing.contains(word) && isPaper(before - 1) ? seat(cue) : nil
    default: return nil
    }
  }

  /// “The order came from Moscow”: what a government sends.
  private func isSent(_ verb: Int) -> Bool {
    let subject = subject(of: verb)
    return subject >= 0 && !passage.isCapitalized(subject)
      && (!passage.classes(subject).isDisjoint(with: [.relational, .mind])
        || Self.sent.contains(passage.hash(subject)))
  }

  /// “The draft was sent to Brussels”
  private func isPaper(_ verb: Int) -> Bool {
    for position in stride(from: verb - 1, through: max(0, verb - 6), by: -1) {
      if passage.isBreak(before: position + 1) { return false }
      if Self.papers.contains(passage.hash(position)) { return true }
    }
    return false
  }

  /// “A1”, “M40”
  private func isRoad(_ position: Int) -> Bool {
    let bytes = passage.prose.text[passage.tokens[position].range]
    return 2...4 ~= bytes.count && passage.isCapitalized(position)
      && bytes.dropFirst().allSatisfy(ByteClass.isDigit)
  }

  private static let time = Hashing.of("time")
  private static let owning = WordSet("his her their its my our your")
  private static let leading = WordSet("leads led lead leading")
  private static let trails = WordSet("trail trails evidence clues clue money")
  private static let far = Hashing.of("far")
  private static let down = Hashing.of("down")
  static let afloat = WordSet(
    "sank sunk sinks aground anchored moored drifted drifting adrift capsized capsizes sea coast waters reef ship ships vessel vessels tanker tankers boat boats yacht ferry ditched crashed wrecked stranded anchor miles kilometres kilometers km"
  )
  private static let sealing = WordSet("sealed cordoned fenced roped")
  private static let fares = WordSet("badly well better worse poorly")
  private static let away = WordSet("out off")
  private static let setting = WordSet("set sets setting")
  private static let bearing = WordSet("bearing bore bears bear")
  private static let wedges = WordSet("wedge wedges rift split gap")
  private static let coming = WordSet("came come comes coming")
  private static let sent = WordSet("idea cheque cheques check directive reply answer instruction plan")
  private static let handing = WordSet("sent submitted")
  private static let papers = WordSet(
    "draft drafts plan plans report reports budget budgets application applications proposal proposals bid request requests dossier bill blueprint"
  )

  // MARK: What befalls it

  /// `Snow covered Nairobi`, `The motorway circles Moscow`, `attacked Nairobi with rockets`.
  func fromOccurrence(_ verb: Int) -> Decision? {
    guard isCity, verb > 0, passage.isSpaced(verb), !passage.isCapitalized(verb) else { return nil }
    let cue = verb...range.upperBound
    if Self.attacking.contains(passage.hash(verb)) {
      let arm = passage.isSpaced(next) && passage.hash(next) == Word.with ? next + 1 : -1
      return arm >= 0 && passage.isSpaced(arm) && Self.arms.contains(passage.hash(arm)) ? place(cue) : nil
    }
    let subject = subject(of: verb)
    guard subject >= 0, passage.isSpaced(subject + 1),
      passage.isVerb(verb) || passage.ends(verb, in: "s", longerThan: 3)
        || Self.felling.contains(passage.hash(verb))
    else { return nil }
    // “The flood prompted Islamabad to seek aid”, “The tremors made Tokyo rethink”: what works on minds.
    if Self.moving.contains(passage.hash(verb)) || passage.isSpaced(next) && passage.hash(next) == Word.to {
      return nil
    }
    if Self.making.contains(passage.hash(verb)), passage.hash(next) != Word.a,
      !passage.ends(next, in: "able", longerThan: 5)
    {
      return nil
    }
    if Self.sources.contains(passage.hash(subject)) { return place(cue) }
    return passage.classes(subject).contains(.scene) && !Self.crowds.contains(passage.hash(subject))
      ? place(cue) : nil
  }

  private static let attacking = WordSet("attacked attack attacks attacking")
  private static let arms = WordSet(
    "rockets missiles drones mortars shells artillery bombs warplanes tanks helicopters rifles"
  )
  private static let felling = WordSet("hit cut put left swept split shook made struck")
  private static let making = WordSet("make makes made")
  private static let moving = WordSet(
    "forced forces prompted prompts embarrassed embarrasses shamed persuaded compelled obliged spurred taught teaches helped helps cost costs caught angered worried worries alarmed alarms tested tests exposed reminded showed shows convinced drove pushed united divided"
  )
  private static let sources = WordSet(
    "fires fire wildfire wildfires quake quakes motorway ringroad snows rains floods thunderstorms storms hurricane typhoon monsoon avalanche"
  )
  /// Of what happens in streets, that which may turn against a government.
  private static let crowds = WordSet(
    "protesters protests riots crowds fans anarchy chaos panic mourning joy celebrations celebration cheers tears lockdown curfew siege heat summer winter autumn spring night dawn explosion explosions blast blasts tourists pilgrims"
  )

  // MARK: Idioms

  /// `took London by surprise`, `It took Bern six years`, `approached Valletta about asylum`: what is done to minds.
  func isDoneToMind(_ verb: Int) -> Bool {
    guard passage.isSpaced(next) else { return false }
    let word = passage.hash(verb)
    let after = passage.hash(next)
    if Self.approaching.contains(word) { return Self.about.contains(after) }
    guard Self.taking.contains(word) else { return false }
    if after == Word.by || after == Self.off {
      return passage.isSpaced(next + 1) && Self.surprises.contains(passage.hash(next + 1))
    }
    return verb > 0 && passage.hash(verb - 1) == Self.it
      && (passage.startsWithDigit(next) || Self.durations.contains(after))
  }

  private static let it = Hashing.of("it")
  private static let approaching = WordSet("approached approach approaches approaching")
  private static let about = WordSet("about for over")
  private static let taking = WordSet("took take takes taking taken")
  private static let surprises = WordSet("surprise guard")
  private static let durations = WordSet(
    "a an two three four five six seven eight nine ten twelve years months weeks days hours until long some more less only another most over nearly almost decades"
  )

  // MARK: Who comes and goes

  /// True when persons, or a flood, leave a city “without” or “with” something: “They left Moscow without a deal”, not “The cuts left Kyiv
  /// without shells”.
  func isLeftByPersons(_ verb: Int) -> Bool {
    let subject = subject(of: verb)
    guard subject >= 0 else { return false }
    let word = passage.hash(subject)
    // “Diplomats left Tehran isolated”
    guard passage.hash(next) == Word.with || passage.hash(next) == Self.without else { return false }
    if Self.travellers.contains(word) || passage.classes(subject).contains(.scene) { return true }
    if passage.isCapitalized(subject) {
      guard let candidate = passage.candidate(at: subject) else {
        return !passage.isSentenceStart(subject)
      }
      return passage.names(of: candidate).contains {
        $0.entity.map { passage.gazetteer.traits[Int($0.index)].kind == .leader } ?? false
      }
    }
    return false
  }

  private static let without = Hashing.of("without")
  private static let travellers = WordSet(
    "he she they we i you who envoy envoys minister ministers president presidents chief chiefs team teams delegation delegations delegate delegates diplomat diplomats negotiator negotiators official officials mediator mediators leader leaders secretary chancellor premier visitor visitors mission inspectors pope king queen general ambassador ambassadors monitors emissary emissaries commissioner senator senators lawmakers congressman both"
  )

  /// The last word of the subject of a verb, past auxiliaries and adverbs; -1 without one.
  func subject(of verb: Int) -> Int {
    var position = verb - 1
    while position >= 0, passage.isSpaced(position + 1),
      passage.classes(position).contains(.auxiliary) || passage.isAdverb(position)
    {
      position -= 1
    }
    return position >= 0 && passage.isSpaced(position + 1) ? position : -1
  }
}
