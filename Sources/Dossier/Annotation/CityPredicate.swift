/// Tells whether what is said of a capital is said of the city: `is a large city`, `has two airports`, `was wrapped in smog`.
struct CityPredicate {
  private let passage: Passage
  /// True in a headline, where capitals say nothing.
  private let isTitle: Bool

  init(_ passage: Passage, isTitle: Bool = false) {
    self.passage = passage
    self.isTitle = isTitle
  }

  /// True when the predicate that begins with a verb is of the city, false when it is of the government; nil when it may be either.
  func isOfPlace(at verb: Int) -> Bool? {
    guard verb < passage.tokens.count, isTitle || !passage.isCapitalized(verb) else { return nil }
    if isPriceMove(at: verb) || isRecord(at: verb) { return true }
    let kind = passage.classes(verb)
    if kind.contains(.cityVerb) { return !CityVerb(passage).isFigurative(at: verb) }
    if Self.having.contains(passage.hash(verb)) {
      let rest = behindAdverbs(verb)
      if Self.participles.contains(passage.hash(rest)), isSpaced(rest) {
        if passage.classes(rest).contains(.cityVerb) { return !CityVerb(passage).isFigurative(at: rest) }
        return isWithoutObject(rest) ? true : nil
      }
      if hasThing(behind: verb) { return true }
    }
    if Self.copulas.contains(passage.hash(verb)), isState(behind: verb) { return true }
    if Self.usedWord == passage.hash(verb), isSettlement(behind: verb + 2) { return true }
    if Self.standing.contains(passage.hash(verb)), isOnGround(verb + 1) { return true }
    if Self.drawing.contains(passage.hash(verb)), has(.guest, behind: verb, reach: 3) { return true }
    if Self.hosting.contains(passage.hash(verb)), has(.guest, behind: verb, reach: 5) { return true }
    if kind.contains(.urbanVerb), isWithoutObject(verb) { return true }
    if kind.isDisjoint(with: [.speaks, .relational]), isScene(behind: verb) { return true }
    return nil
  }

  /// “London ended lower”, “Seoul gained 2 percent”, “Bangkok steadied”: the stock exchange of the city.
  private func isPriceMove(at verb: Int) -> Bool {
    let hash = passage.hash(verb)
    let next = verb + 1
    guard isSpaced(next) else { return Self.priceMoves.contains(hash) }
    let isMove = Self.priceMoves.contains(hash) || Self.closes.contains(hash)
    return isMove
      && (Self.priceWords.contains(passage.hash(next)) || passage.startsWithDigit(next)
        || Self.priceMoves.contains(hash) && passage.classes(next).contains(.calendar))
  }

  /// “recorded its hottest day”, “recorded 341 millimetres of rain”
  private func isRecord(at verb: Int) -> Bool {
    Self.recording.contains(passage.hash(verb)) && has(Self.records, behind: verb, reach: 5)
  }

  private static let recording = WordSet("recorded records registered logged")
  private static let records = WordSet(
    "hottest coldest wettest driest warmest coolest millimetres millimeters mm rain rainfall snow snowfall celsius fahrenheit degrees temperatures temperature"
  )
  private static let priceMoves = WordSet(
    "slid slides steadied steadies gained gains edged edges firmed firms dipped dips rallied rallies slipped slips tumbled tumbles"
  )
  private static let closes = WordSet(
    "closed closes ended ends opened opens finished finishes rose rises fell falls eased eases jumped jumps climbed climbs traded trades was"
  )
  private static let priceWords = WordSet("lower higher flat mixed firmer weaker sharply slightly")

  private func isSpaced(_ position: Int) -> Bool { passage.isSpaced(position) }

  private func behindAdverbs(_ verb: Int) -> Int {
    var position = verb + 1
    while isSpaced(position), passage.isAdverb(position) { position += 1 }
    return min(position, passage.tokens.count - 1)
  }

  /// “has more museums than any city”, “needs rain”: a thing of a city, in the object.
  private func hasThing(behind verb: Int) -> Bool {
    for position in verb + 1..<max(verb + 1, min(verb + 6, passage.tokens.count)) {
      // “700,000 cars”, “twenty-lane roads”
      guard isSpaced(position) || passage.joiner(position) == .hyphen || passage.startsWithDigit(position)
      else {
        return false
      }
      if !passage.classes(position).isDisjoint(with: [.urban, .scene]) {
        return !isPartOfGovernment(position + 1)
      }
      // “has 18 million people”, “has fewer people than many villages”
      if passage.hash(position) == Self.people {
        return Self.numbers.contains(passage.hash(position - 1)) || passage.startsWithDigit(position - 1)
      }
      // “boasts 400 kilometres of lanes”
      if passage.hash(position) == Word.of, Self.units.contains(passage.hash(position - 1)) { continue }
      // “has closed”, but “has one paved road”
      if Self.ends.contains(passage.hash(position)) || position == verb + 1 && passage.isPast(position) {
        return false
      }
    }
    return false
  }

  private func isPartOfGovernment(_ position: Int) -> Bool {
    isSpaced(position) && !passage.classes(position).isDisjoint(with: [.government, .relational])
  }

  /// “on the river”, “on the Danube”
  private func isOnGround(_ position: Int) -> Bool {
    guard isSpaced(position), Self.prepositions.contains(passage.hash(position)) else { return false }
    return has(.urban, behind: position, reach: 3)
      || passage.isCapitalized(position + 2) && isSpaced(position + 2)
        && passage.hash(position + 1) == Word.the
        && passage.candidate(at: position + 2) == nil
  }

  /// What stands behind “is”.
  private func isState(behind verb: Int) -> Bool {
    let rest = behindAdverbs(verb)
    guard isSpaced(rest) else { return false }
    if isSettlement(behind: verb) || isAway(rest) { return true }
    let second = rest + 1
    let isAuxiliary = passage.classes(verb).contains(.auxiliary)
    if !isAuxiliary, !Self.turning.contains(passage.hash(verb)), passage.classes(rest).contains(.cityState) {
      return true
    }
    guard isSpaced(second) else { return Self.states.contains(passage.hash(rest)) }
    if passage.hash(rest) == Self.burning { return isWithoutObject(rest) }
    switch passage.hash(rest) {
    case Word.in: return has(.scene, behind: rest, reach: 2)
    case Self.under, Self.without: return has([.scene, .utility], behind: rest, reach: 2)
    case Self.running:
      return passage.hash(second) == Self.out && isSpaced(second + 1)
        && has([.utility, .urban], behind: second + 1, reach: 2)
    case Self.laid: return passage.hash(second) == Self.out && isAuxiliary
    case Self.planned: return passage.hash(second) == Word.by
    default: return Self.states.contains(passage.hash(rest))
    }
  }

  /// “is one of the largest cities in Europe”, “is the seat of government”.
  private func isSettlement(behind verb: Int) -> Bool {
    var hasArticle = false
    for position in verb + 1..<max(verb + 1, min(verb + 9, passage.tokens.count)) {
      guard isSpaced(position) || passage.isPossessive(position) || passage.joiner(position) == .hyphen else {
        return false
      }
      let word = passage.hash(position)
      if Self.articles.contains(word) { hasArticle = true }
      // “is bombing cities”
      if !hasArticle, passage.ends(position, in: "ing", longerThan: 4) || passage.isPast(position) {
        return false
      }
      if passage.classes(position).contains(.settlement), !passage.isPossessive(position + 1) { return true }
      if word == Word.of, passage.hash(position - 1) == Self.seatWord {
        return position + 1 < passage.tokens.count && passage.classes(position + 1).contains(.government)
      }
      if Self.ends.contains(word), passage.hash(position - 1) != Self.one { return false }
    }
    return false
  }

  /// “is 500 km from the border”, “is an hour away”.
  private func isAway(_ position: Int) -> Bool {
    let isCounted =
      passage.startsWithDigit(position) || passage.hash(position) == Word.a
      || passage.hash(position) == Word.an
      || passage.classes(position).contains(.opener)
    guard isCounted else { return false }
    for unit in position + 1..<max(position + 1, min(position + 4, passage.tokens.count)) {
      guard isSpaced(unit) || passage.joiner(unit) == .hyphen else { return false }
      guard Self.units.contains(passage.hash(unit)) else { continue }
      let rest = isSpaced(unit + 1) && Self.rides.contains(passage.hash(unit + 1)) ? unit + 2 : unit + 1
      return isSpaced(rest) && Self.directions.contains(passage.hash(rest))
    }
    return false
  }

  /// “was wrapped in smog”, “braced for the storm”, “descended into chaos”, “came to a standstill”.
  private func isScene(behind verb: Int) -> Bool {
    let isPassive = passage.classes(verb).contains(.auxiliary)
    for position in verb + 1..<max(verb + 1, min(verb + 4, passage.tokens.count)) {
      guard isSpaced(position) else { return false }
      let preposition = passage.hash(position)
      switch preposition {
      case Word.for where !Self.bracing.contains(passage.hash(verb)): return false
      case Word.with where !isPassive, Self.after where position == verb + 1: return false
      case Word.to: return has(Self.stops, behind: position, reach: 2)
      default: break
      }
      if Self.prepositions.contains(preposition) { return has(.scene, behind: position, reach: 3) }
      let mayStand =
        passage.isPastTense(position) || Self.broken.contains(passage.hash(position))
        || passage.isAdverb(position) || Self.particles.contains(passage.hash(position))
        || passage.classes(position).contains(.auxiliary)
      guard mayStand else { return false }
    }
    return false
  }

  /// “grew”, “celebrated through the night”: no object behind a verb that would have one of a government.
  private func isWithoutObject(_ verb: Int) -> Bool {
    let rest = behindAdverbs(verb)
    guard rest > verb, isSpaced(rest) else { return true }
    return Self.circumstances.contains(passage.hash(rest))
      || passage.isCapitalized(rest)
        && passage.classes(rest).contains(.calendar)
  }

  private func has(_ kind: WordClass, behind position: Int, reach: Int) -> Bool {
    for other in position + 1..<max(position + 1, min(position + 1 + reach, passage.tokens.count)) {
      guard isSpaced(other) else { return false }
      if !passage.classes(other).isDisjoint(with: kind) { return true }
      // “under a metre of snow”
      if passage.hash(other) == Word.of, Self.depths.contains(passage.hash(other - 1)) {
        return isSpaced(other + 1) && !passage.classes(other + 1).isDisjoint(with: kind)
      }
      if Self.ends.contains(passage.hash(other)), passage.hash(other) != Word.of || kind != .guest {
        return false
      }
    }
    return false
  }

  private func has(_ words: WordSet, behind position: Int, reach: Int) -> Bool {
    for other in position + 1..<max(position + 1, min(position + 1 + reach, passage.tokens.count)) {
      guard isSpaced(other) else { return false }
      if words.contains(passage.hash(other)) { return true }
    }
    return false
  }

  private static let people = Hashing.of("people")
  private static let numbers = WordSet("million thousand fewer more hundred")
  private static let bracing = WordSet("braced braces prepared prepares readied waited waits")
  private static let stops = WordSet("halt standstill")
  private static let laid = Hashing.of("laid")
  private static let planned = Hashing.of("planned")
  private static let depths = WordSet(
    "metre metres meter meters inch inches foot feet centimetres centimeters layer blanket"
  )
  private static let after = Hashing.of("after")
  private static let burning = Hashing.of("burning")
  private static let under = Hashing.of("under")
  private static let without = Hashing.of("without")
  private static let running = Hashing.of("running")
  private static let out = Hashing.of("out")
  private static let turning = WordSet("went turned")
  private static let usedWord = Hashing.of("used")
  private static let standing = WordSet("stands stood")
  private static let broken = WordSet(
    "drowning choking gasping sweltering basking bracing shivering shaken struck hit hidden cut swept brought thrown left woken hung lit"
  )
  private static let articles = WordSet("a an the one its another this that")
  private static let one = Hashing.of("one")
  private static let seatWord = Hashing.of("seat")
  private static let copulas = WordSet(
    "is was are were be been became becomes become remains remained stays stayed looks looked went turned"
  )
  /// Verbs of having.
  static let having = WordSet("has had have boasts boasted needs needed lacks lacked")
  private static let participles = WordSet("fallen grown swollen shrunk sunk burnt burned boomed emptied")
  private static let drawing = WordSet(
    "draws drew attracts attracted enchants enchanted charms delights bewitches seduces"
  )
  private static let hosting = WordSet("hosted hosts staged stages")
  private static let states = WordSet(
    "burning flooded famous renowned different dark unrecognisable unrecognizable carpeted ringed flattened decked inundated designed founded"
  )
  private static let units = WordSet(
    "km kilometre kilometres kilometer kilometers mile miles metres meters hour hours minutes minute drive"
  )
  private static let rides = WordSet("flight drive ride journey walk trip bus train")
  private static let directions = WordSet(
    "away from north south east west northeast northwest southeast southwest upstream downstream inland"
  )
  private static let prepositions = WordSet("by in on under with through for into of after")
  private static let particles = WordSet("up out down left still")
  private static let circumstances = WordSet(
    "of from in by with for during through throughout under until all as when while after at fast again and but to into this last"
  )
  private static let ends = WordSet(
    "in on at for from by with to of that which who as than and but over about against"
  )
}
