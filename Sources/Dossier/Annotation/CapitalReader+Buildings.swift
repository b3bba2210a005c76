// A building of government as a house: its rooms and walls, the way to it, what was done to it.

extension CapitalReader {
  // MARK: The noun behind it

  /// `the White House basement`, `the Kremlin walls`: a part of the house; `the Kremlin press office`: a body of the government.
  func fromHouseNoun() -> Decision? {
    guard !isCity else { return nil }
    let second = next + 1
    // “the White House office of management”
    if passage.hash(next) == Self.office, passage.isSpaced(second), passage.hash(second) == Word.of {
      return seat(first...next)
    }
    let isQualified =
      passage.isSpaced(second)
      && passage.classes(next).isDisjoint(with: [.opener, .locative, .auxiliary, .determiner])
    if isQualified, !passage.isCapitalized(next), passage.hash(second) == Self.office {
      return seat(first...second)
    }
    for noun in isQualified ? [next, second] : [next] where Self.houseParts.contains(passage.hash(noun)) {
      if isWholePart(noun), !mayBeVerb(noun) { return place(first...noun) }
    }
    return nil
  }

  /// “Downing Street steps in”, “the Kremlin walls Russia off”, “White House Steps Up Pressure”, but not “on the White House steps”.
  private func mayBeVerb(_ noun: Int) -> Bool {
    guard Self.verbs.contains(passage.hash(noun)) else { return false }
    if passage.isTitleCase(around: range) || passage.tokens[noun].isAllCaps { return true }
    let next = noun + 1
    guard passage.isSpaced(next) else { return false }
    if passage.hash(noun) != Self.steps {
      return passage.isCapitalized(next) || passage.classes(next).contains(.determiner)
        || Self.aboves.contains(passage.hash(next))
    }
    return !passage.classes(next).contains(.auxiliary) && passage.hash(next) != Word.and
      && !Self.upon.contains(passage.hash(lead)) && !Self.upon.contains(passage.hash(lead - 1))
  }

  private static let steps = Hashing.of("steps")
  private static let verbs = WordSet("steps walls towers gates fences doors windows")
  private static let aboves = WordSet("above over off out")
  private static let upon = WordSet("on from down up at")

  /// True when no other noun follows the part, and it is no verb: “towers over the debate”.
  private func isWholePart(_ noun: Int) -> Bool {
    let next = noun + 1
    // “fence-mending”
    if passage.joiner(next) == .hyphen { return false }
    if !passage.isSpaced(next) { return true }
    // “the Blue House roof leaks”, but “pool reporters”
    let isPersons =
      passage.ends(next, in: "ers", longerThan: 4) || passage.ends(next, in: "ors", longerThan: 4)
    return (isNoCompound(next) || isPlural(next) && !isPersons) && passage.hash(next) != Word.over
  }

  /// `the Kremlin's cobbles`
  func housePart(behind start: Int) -> Int? {
    guard !isCity else { return nil }
    return (start...start + 1).first { noun in
      passage.isSpaced(noun) && Self.houseParts.contains(passage.hash(noun))
        && isWholePart(noun)
    }
  }

  private static let office = Hashing.of("office")
  /// What only a house has.
  private static let houseParts = WordSet(
    "basement cellar kitchen kitchens ballroom room rooms pool tree wall walls tower towers balcony balconies staircase staircases bedroom bedrooms bathroom bathrooms driveway portico roof rooftop facade façade fence fences railings door doors doorstep doorway gate gates gateway entrance entrances steps stairs hall halls corridor corridors wing chapel garage bunker cobbles cobblestones chandeliers courtyard courtyards garden gardens lawn lawns ramp terrace patio windows window cupola dome spire flagpole perimeter moat vault attic cloakroom foyer"
  )

  // MARK: What stands before it

  /// `in front of the Kremlin`, `opposite the Élysée`, `a block from the White House`, `strode into Downing Street`.
  func fromWayToHouse() -> Decision? {
    let before = lead
    guard before >= 0, passage.isSpaced(before + 1) else { return nil }
    let cue = before...range.upperBound
    let word = passage.hash(before)
    switch word {
    case Word.into: return isInquiry(before - 1) ? nil : place(cue)
    case Word.of: return isPartOfHouse(before - 1) ? place(before - 1...range.upperBound) : nil
    case Word.from: return isDistance(before) ? place(cue) : nil
    case Word.on: return isStreet && passage.isSentenceStart(before) ? place(cue) : nil
    case Self.behind:
      return before > 0 && Self.behindHouse.contains(passage.hash(before - 1)) ? place(cue) : nil
    case Self.off:
      if before > 0, Self.closing.contains(passage.hash(before - 1)) { return place(cue) }
      return isStreet ? place(cue) : nil
    default: break
    }
    if Self.beside.contains(word) || isStreet && Self.along.contains(word) { return place(cue) }
    // “emptied the White House of staff”
    if Self.repairs.contains(word) { return passage.hash(next) == Word.of ? nil : place(cue) }
    guard Self.closing.contains(word) || Self.crossing.contains(word), before > 0 else { return nil }
    let subject = subject(of: before)
    return isStreet || subject >= 0 && Self.police.contains(passage.hash(subject)) ? place(cue) : nil
  }

  /// “an inquiry into the White House”
  private func isInquiry(_ position: Int) -> Bool {
    position < 0 || Self.inquiries.contains(passage.hash(position))
      || !passage.classes(position).isDisjoint(with: [.relational, .opinion])
  }

  /// “the gardens of the Istana”, “in front of the Kremlin”, “at the foot of the Kremlin”, “within 800 metres of the Blue House”
  private func isPartOfHouse(_ part: Int) -> Bool {
    guard part >= 0, passage.isSpaced(part + 1) else { return false }
    let word = passage.hash(part)
    let lead = part > 0 && passage.isSpaced(part) ? passage.hash(part - 1) : 0
    // “in front of the White House press corps”
    if word == Self.front {
      return lead == Word.in && (!passage.isSpaced(next) || isNoCompound(next) || passage.isCapitalized(next))
    }
    if word == Self.side { return Self.sides.contains(lead) }
    if Self.ends.contains(word) {
      return lead == Word.the && part > 1 && Self.beforeEnds.contains(passage.hash(part - 2))
    }
    return Self.houseParts.contains(word) || Self.measures.contains(word)
  }

  /// “across the street from”, “a stone's throw from”, “blocks from”
  private func isDistance(_ from: Int) -> Bool {
    for position in stride(from: from - 1, through: max(0, from - 4), by: -1) {
      if passage.isBreak(before: position + 1) { return false }
      if Self.distances.contains(passage.hash(position)) { return true }
    }
    return false
  }

  private static let behind = Hashing.of("behind")
  static let off = Hashing.of("off")
  private static let front = Hashing.of("front")
  private static let side = Hashing.of("side")
  private static let sides = WordSet(
    "north south east west northern southern eastern western far other opposite left right back rear river each either"
  )
  private static let ends = WordSet("foot back rear base shadow top")
  private static let beforeEnds = WordSet("at to from near in by behind along")
  private static let measures = WordSet(
    "metres meters yards feet miles mile kilometres kilometers km blocks block"
  )
  private static let distances = WordSet("across block blocks walk throw yards paces steps doors")
  private static let beside = WordSet("opposite alongside")
  private static let along = WordSet("along up down onto")
  private static let inquiries = WordSet(
    "inquiry inquiries enquiry investigation investigations probe probes look looks looking insight insights research investigating digging money cash"
  )
  private static let behindHouse = WordSet(
    "trail path park garden gardens street alley lane hill hills lot road courtyard buildings wood woods mountain mountains sun moon parked hid hidden ran walked"
  )
  private static let closing = WordSet(
    "closed close closing sealed sealing cordoned cordoning fenced fencing blocked blocking roped walled shut barricaded"
  )
  private static let crossing = WordSet("cross crossed crossing")
  private static let police = WordSet(
    "police officers policemen soldiers guards protesters protestors demonstrators marchers farmers crowds cyclists tourists drivers truckers activists troops workmen"
  )
  private static let repairs = WordSet(
    "renovated renovate renovating renovates restored restoring repainted repainting repaint refurbished refurbishing rebuilt redecorated redecorating emptied evacuated"
  )

  // MARK: What is said of it

  /// `was built in 1722`, `has 340 rooms`, `is now a museum`, `opened to the public`.
  func fromHousePredicate() -> Decision? {
    guard passage.isSpaced(next), !passage.isCapitalized(next) else { return nil }
    let verb = passage.hash(next)
    let after = passage.isSpaced(next + 1) ? passage.hash(next + 1) : 0
    let isOfHouse: Bool
    if CityPredicate.having.contains(verb) {
      isOfHouse =
        Self.burning.contains(after) || after == Self.been && isDone(to: next + 2) || hasHouseParts
    } else if Self.being.contains(verb) {
      var state = next + 1
      while passage.isSpaced(state), passage.isAdverb(state) || Self.times.contains(passage.hash(state)) {
        state += 1
      }
      isOfHouse = isDone(to: state) || isHouse(from: state)
    } else if Self.opening.contains(verb) {
      isOfHouse = isToVisitors(next + 1)
    } else if verb == Self.dates {
      isOfHouse = after == Word.from || after == Self.back
    } else if Self.burning.contains(verb) {
      isOfHouse = after == 0 || after == Self.down || after == Word.in
    } else {
      isOfHouse = Self.standing.contains(verb) && Self.whereabouts.contains(after)
    }
    return isOfHouse ? place(first...min(next + 1, passage.tokens.count - 1)) : nil
  }

  /// “was rebuilt”, “was locked down”, “is closed to visitors”
  private func isDone(to position: Int) -> Bool {
    guard passage.isSpaced(position) else { return false }
    let word = passage.hash(position)
    if Self.works.contains(word) { return true }
    if word == Self.locked {
      return passage.isSpaced(position + 1) && passage.hash(position + 1) == Self.down
    }
    return Self.opening.contains(word) && isToVisitors(position + 1)
  }

  /// “to the public”
  private func isToVisitors(_ position: Int) -> Bool {
    guard passage.isSpaced(position), passage.hash(position) == Word.to else { return false }
    return (position + 1...position + 3).contains {
      passage.isSpaced($0) && Self.visitors.contains(passage.hash($0))
    }
  }

  /// “a fortress of red brick”, “the largest residence of any head of state”
  private func isHouse(from position: Int) -> Bool {
    guard Self.articles.contains(passage.hash(position)) else { return false }
    for noun in position + 1..<max(position + 1, min(position + 5, passage.tokens.count)) {
      guard passage.isSpaced(noun), passage.classes(noun).isDisjoint(with: .locative) else { return false }
      if Self.houses.contains(passage.hash(noun)) {
        return !passage.isPossessive(noun + 1) && passage.hash(noun + 1) != Word.to
      }
      if passage.hash(noun) == Word.of { return false }
    }
    return false
  }

  /// “has 340 rooms”, “has 250,000 square metres of garden”
  private var hasHouseParts: Bool {
    var isCounted = false
    for position in next + 1..<max(next + 1, min(next + 7, passage.tokens.count)) {
      // “250,000” is two words.
      guard passage.isSpaced(position) || passage.startsWithDigit(position) else { return false }
      if passage.startsWithDigit(position) || Self.counts.contains(passage.hash(position)) {
        isCounted = true
      }
      if passage.isConjunction(position) { return false }
      if Self.houseParts.contains(passage.hash(position)) || Self.measures.contains(passage.hash(position)) {
        return isCounted
      }
    }
    return false
  }

  private static let being = WordSet("is was were be")
  private static let been = Hashing.of("been")
  private static let times = WordSet("now once still then twice again also first long not")
  private static let works = WordSet(
    "built rebuilt begun renovated repainted restored evacuated burned burnt torched lit illuminated floodlit painted emptied decorated redecorated flooded designed completed inaugurated vandalised vandalized refurbished extended enlarged"
  )
  private static let opening = WordSet("opened reopened closed open opens reopens shut off-limits")
  private static let visitors = WordSet("public visitors tourists hikers traffic sightseers pedestrians")
  private static let locked = Hashing.of("locked")
  private static let down = Hashing.of("down")
  private static let back = Hashing.of("back")
  private static let dates = Hashing.of("dates")
  private static let burning = WordSet("burned burnt collapsed")
  private static let standing = WordSet("lies stands sits lay stood sat")
  private static let whereabouts = WordSet(
    "north south east west northeast northwest southeast southwest opposite beside across"
  )
  private static let articles = WordSet("a an the")
  private static let counts = WordSet(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds many"
  )
  private static let houses = WordSet(
    "museum fortress residence palace building mansion castle complex landmark ruin villa monument compound masterpiece"
  )
}
