extension Passage {
  /// True for a verb that looks past: in -ed, or one of the common others.
  func isPast(_ position: Int) -> Bool {
    isPastTense(position) || !isCapitalized(position) && Self.past.contains(hash(position))
  }

  private static let past = WordSet(
    "was were had did became began broke brought built came chose cut drew fell felt fought found fled gave got grew heard held kept knew led left lost made met paid put ran rose said sat saw sent set shut sold spent spoke stood struck swore taught thought told took went withdrew won wore wrote learnt"
  )
}
