/// Tells whether a sentence speaks of a time when someone did hold the post that stands before their name.
struct PastFrame {
  private let passage: Passage
  private let title: Range<Int>
  private let sentence: ClosedRange<Int>

  /// The sentence of a title, which is a range of words.
  init(_ passage: Passage, title: Range<Int>) {
    self.passage = passage
    self.title = title
    sentence = passage.sentence(around: title.lowerBound...title.upperBound, reach: 60)
  }

  /// True when the sentence names a time at which the post was held, or looks back on it.
  func holds(_ times: OfficeTimes) -> Bool {
    if isFormer || isLeaving { return true }
    if sentence.contains(where: { times.isHeld($0, of: passage, isOver: isOver) }) { return true }
    return !isOfToday && (sentence.contains { passage.hash($0) == Self.ago } || isLookingBack)
  }

  /// “This week”, “today”, “on Tuesday”: news of the day.
  private var isOfToday: Bool {
    sentence.contains { position in
      if Self.days.contains(passage.hash(position)) { return true }
      return Self.periods.contains(passage.hash(position)) && position > 0
        && Self.pointers.contains(passage.hash(position - 1))
    }
  }

  // MARK: The end of the post

  /// “The former American president”: a word that says so farther before the title.
  private var isFormer: Bool {
    (max(sentence.lowerBound, title.lowerBound - 3)..<title.lowerBound).contains { position in
      Self.formers.contains(passage.hash(position))
        && (position + 1...title.lowerBound).allSatisfy {
          passage.isSpaced($0) || passage.joiner($0) == .hyphen
        }
    }
  }

  /// “… was ousted”, “left office”, “the removal of President …”: no other leader stands between.
  private var isLeaving: Bool {
    (max(sentence.lowerBound, title.lowerBound - 6)...min(sentence.upperBound, title.upperBound + 16))
      .contains {
        isEnd($0) && !isOthers($0)
      }
  }

  private func isEnd(_ position: Int) -> Bool {
    let hash = passage.hash(position)
    if Self.ends.contains(hash) { return true }
    guard position + 1 < passage.tokens.count, passage.isSpaced(position + 1) else { return false }
    let next = passage.hash(position + 1)
    return Self.leaves.contains(hash) && Self.posts.contains(next)
      || Self.steps.contains(hash) && next == Self.down
  }

  /// True for a word beyond another leader's name.
  private func isOthers(_ position: Int) -> Bool {
    let between =
      position < title.lowerBound
      ? position..<title.lowerBound : name.upperBound..<max(name.upperBound, position)
    return between.contains { word in
      guard let candidate = passage.candidate(at: word) else { return false }
      return passage.names(of: candidate).contains { name in
        name.entity.map { passage.gazetteer.traits[Int($0.index)].kind == .leader } ?? false
      }
    }
  }

  /// The name behind the title, as a range of words.
  private var name: Range<Int> {
    title.upperBound..<(passage.candidate(at: title.upperBound)?.tokens.upperBound ?? title.upperBound) + 1
  }

  // MARK: Looking back

  /// “When President Obama signed”, “the aid that President Obama cut”, “under President Obama prices fell”.
  private var isLookingBack: Bool {
    var before = title.lowerBound - 1
    while before > sentence.lowerBound,
      passage.isCapitalized(before) || passage.hash(before) == Word.the
        || passage.isPossessive(before)
    {
      before -= 1
    }
    guard before >= sentence.lowerBound else { return false }
    let hash = passage.hash(before)
    if hash == Self.under { return isOver }
    let verb = name.upperBound
    guard passage.isSpaced(verb), passage.isPast(verb) else { return false }
    return Self.times.contains(hash) || hash == Self.that && isNoun(before - 1)
  }

  /// True for the last word of a noun with its article, so that “that” goes back to it.
  private func isNoun(_ position: Int) -> Bool {
    guard position > sentence.lowerBound, !passage.isFiniteVerb(position) else { return false }
    return (max(sentence.lowerBound, position - 3)..<position).contains { first in
      Self.articles.contains(passage.hash(first)) && !passage.hasFiniteVerb(first + 1..<position)
    }
  }

  /// True for a sentence with a verb in the past.
  private var isOver: Bool { sentence.contains(where: passage.isPast) }

  private static let ago = Hashing.of("ago")
  private static let under = Hashing.of("under")
  private static let that = Hashing.of("that")
  private static let down = Hashing.of("down")
  private static let days = WordSet(
    "today yesterday tomorrow tonight now monday tuesday wednesday thursday friday saturday sunday"
  )
  private static let pointers = WordSet("this next last coming")
  private static let periods = WordSet(
    "week weekend month quarter year morning afternoon evening summer autumn winter spring"
  )
  private static let formers = WordSet(
    "former ex then late erstwhile previous past ousted deposed exiled slain"
  )
  private static let ends = WordSet(
    "abdicate abdicated abdication exile exiled dismissed dismissal defeated oust ousted ousting ouster resign resigns resigned resigning resignation flee flees fled fleeing removed removal impeached impeachment deposed deposes overthrown overthrew overthrow overthrows toppled toppling died death assassinated assassination succeeded succeeds succeeding successor predecessor unseated"
  )
  private static let leaves = WordSet("leave leaves left leaving lose loses lost losing")
  private static let posts = WordSet("office power")
  private static let steps = WordSet("step steps stepped stepping stand stands stood standing")
  private static let times = WordSet(
    "when since after before once until till where which whom whose while whenever"
  )
  private static let articles = WordSet("the a an this that these those its his her their some any no every")
}
