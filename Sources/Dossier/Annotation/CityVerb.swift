/// Tells whether a verb that is mostly said of a city is said of its government: `fell silent`, `sits on the council`.
struct CityVerb {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True when what follows the verb makes an act of a government of it.
  func isFigurative(at verb: Int) -> Bool {
    let next = verb + 1
    let hash = passage.hash(verb)
    guard passage.isSpaced(next) else { return Self.lying.contains(hash) }
    let word = passage.hash(next)
    if Self.falling.contains(hash) {
      if Self.into.contains(word) { return Self.lines.contains(self.hash(next + 1)) }
      if Self.hushed.contains(word) { return !Self.times.contains(self.hash(next + 1)) }
      return Self.fallen.contains(word)
    }
    if Self.lying.contains(hash) { return !isPosition(next) }
    if Self.sitting.contains(hash) { return Self.manners.contains(word) || hasBody(behind: verb) }
    if Self.waking.contains(hash) {
      return word == Self.up && self.hash(next + 1) == Word.to && !hasScene(behind: next + 1)
    }
    if Self.mourning.contains(hash) { return has(Self.losses, behind: verb) }
    if Self.moving.contains(hash) { return Self.aims.contains(word) }
    if Self.doing.contains(hash) {
      // “burned through its reserves”
      if word == Self.through { return self.hash(next + 1) == Word.its }
      return Self.objects.contains(word) && !hasScene(behind: verb)
    }
    return false
  }

  /// “lies on the coast”, “lies 500 km to the north”.
  private func isPosition(_ position: Int) -> Bool {
    if passage.startsWithDigit(position) { return true }
    if passage.hash(position) == Self.about {
      return passage.isSpaced(position + 1) && passage.startsWithDigit(position + 1)
    }
    if passage.hash(position) == Word.to {
      return (position + 1...position + 2).contains { Self.directions.contains(hash($0)) }
    }
    return Self.positions.contains(passage.hash(position)) || Self.directions.contains(passage.hash(position))
  }

  private func hash(_ position: Int) -> UInt64 { passage.isSpaced(position) ? passage.hash(position) : 0 }

  private func has(_ words: WordSet, behind position: Int) -> Bool {
    for other in position + 1..<max(position + 1, min(position + 5, passage.tokens.count)) {
      guard passage.isSpaced(other) else { return false }
      if words.contains(passage.hash(other)) { return true }
    }
    return false
  }

  private func hasScene(behind position: Int) -> Bool { has(.scene, behind: position) }

  private func hasBody(behind position: Int) -> Bool { has(.body, behind: position) }

  private func has(_ kind: WordClass, behind position: Int) -> Bool {
    for other in position + 1..<max(position + 1, min(position + 5, passage.tokens.count)) {
      guard passage.isSpaced(other) else { return false }
      if !passage.classes(other).isDisjoint(with: kind) { return true }
    }
    return false
  }

  private static let about = Hashing.of("about")
  private static let through = Hashing.of("through")
  private static let up = Hashing.of("up")
  private static let falling = WordSet("fell falls fallen")
  private static let into = WordSet("into in under")
  private static let lines = WordSet(
    "line step place arrears disrepute love debt default traps trap with behind"
  )
  private static let fallen = WordSet("out behind short foul for back over prey victim")
  private static let hushed = WordSet("silent mute quiet")
  private static let times = WordSet("at for as when during")
  private static let lying = WordSet("lies lay")
  private static let positions = WordSet(
    "in on at near between along within below above beneath across amid by astride just only some under around outside half over where"
  )
  private static let directions = WordSet(
    "north south east west northeast northwest southeast southwest further farther close"
  )
  private static let sitting = WordSet("sits sat stands")
  private static let manners = WordSet(
    "idle idly tight out back by down uneasily comfortably ready firm alone with behind accused up still aside"
  )
  private static let waking = WordSet("woke awoke wakes")
  private static let mourning = WordSet("mourned mourns")
  private static let losses = WordSet("death passing loss demise killing end departure")
  private static let moving = WordSet("rose jumped slipped edged dipped")
  private static let aims = WordSet("at on to up above against closer nearer toward towards away the into")
  private static let doing = WordSet("burned burnt burns froze shook emptied flooded sank sheds heard")
  private static let objects = WordSet(
    "its their the a an all some hands bridges assets accounts talks ties funds any every"
  )
}
