extension Passage {
  /// True for a verb that looks past: in -ed, or one of the common others.
  func isPast(_ position: Int) -> Bool { !isCapitalized(position) && looksPast(position) }

  /// True for the form of such a verb, with a capital, too, as in headlines.
  func looksPast(_ position: Int) -> Bool {
    ends(position, in: "ed", longerThan: 4) || Self.past.contains(hash(position))
  }

  private static let past = WordSet(
    "was were had did died became began broke brought built came chose cut drew fell felt fought found fled gave got grew heard held kept knew led left lost made met paid put ran rose said sat saw set shut sold spent spoke stood struck bent bit blew bore bred burst caught clung crept dealt dug drank drove fed flew flung forbade forgot froze hid hung knelt laid lay leapt lent lit meant outdid overcame overthrew rang rode sang sank sent shone shook shot shrank slept slid spun sprang stole stuck swam swept swung threw tore undertook understood undid upheld wept woke swore taught thought told took went withdrew won wore wrote learnt"
  )
}
