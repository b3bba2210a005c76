/// Finds the subject that a clause takes over from the one before it: “…, and could lengthen service”, “…, but it may not”.
struct SharedSubject {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True when a clause has nothing but verbs and adverbs before its estimative words, behind a conjunction or comma.
  func isMissing(in clause: Range<Int>, before words: Range<Int>) -> Bool {
    guard clause.lowerBound > 0 else { return false }
    // “and we expect Jordan to wait”
    if clause.lowerBound <= words.lowerBound, ForecastReader.expects.contains(passage.hash(words.lowerBound))
    {
      return false
    }
    let before = clause.lowerBound - 1
    let isJoined =
      Self.joining.contains(passage.hash(before)) || passage.joiner(clause.lowerBound) == .comma
    return isJoined
      && (clause.lowerBound..<max(clause.lowerBound, words.lowerBound)).allSatisfy {
        passage.classes($0).contains(.auxiliary) || HolderWords.adverbs.contains(passage.hash($0))
          || NegationReader.negations.contains(passage.hash($0)) || Self.verbs.contains(passage.hash($0))
          || Self.asides.contains(passage.hash($0))
      }
  }

  /// The kind of actor that a clause's pronoun stands for: a leader for “he”, anything else for “it”; nil without one.
  func kinds(ofPronounIn clause: Range<Int>) -> [EntityKind]? {
    guard !clause.isEmpty else { return nil }
    let head = pronoun(in: clause)
    let first = passage.hash(head)
    // “It is doubtful that …”
    if first == HolderWords.it,
      (head + 2..<max(head + 2, min(head + 6, clause.upperBound))).contains(where: {
        passage.hash($0) == HolderWords.that && Self.predicates.contains(passage.hash($0 - 1))
      })
    {
      return nil
    }
    if Self.people.contains(first) { return [.leader] }
    return first == HolderWords.it ? [.country, .organization] : nil
  }

  /// The first word of a clause, or that behind “that”: “… and that it will pay”.
  private func pronoun(in clause: Range<Int>) -> Int {
    let first = clause.lowerBound
    return passage.hash(first) == HolderWords.that && first + 1 < clause.upperBound ? first + 1 : first
  }

  /// True for “they are unlikely to win” and “neither is likely to pay”, which take up all that the clause before has for its subject.
  func takesUpSeveral(in clause: Range<Int>) -> Bool {
    guard !clause.isEmpty else { return false }
    let first = pronoun(in: clause)
    return (passage.hash(first) == Self.they || Self.both.contains(passage.hash(first)))
      && (passage.isAuxiliary(first + 1) || passage.isAdverb(first + 1))
  }

  /// True for a subject of several, or of a people: “Syrian forces”, “Juba and Khartoum”.
  func isPlural(_ subject: Range<Int>) -> Bool {
    subject.contains {
      passage.isConjunction($0) || Self.peoples.contains(passage.hash($0))
        || passage.ends($0, in: "s", longerThan: 3) && !passage.ends($0, in: "ss", longerThan: 3)
          && !Self.singulars.contains(passage.hash($0))
    }
  }

  private static let peoples = WordSet("people police military taliban houthi hezbollah chinese japanese")
  /// Names and words in -s of one.
  private static let singulars = WordSet(
    "cyprus honduras laos texas paris athens brussels damascus tunis caracas barbados mauritius belarus this thus perhaps always crisis status congress hamas was"
  )
  private static let predicates = WordSet(
    "likely unlikely probable possible certain improbable doubtful conceivable plausible clear unclear inevitable expected impossible"
  )
  private static let they = Hashing.of("they")
  private static let both = WordSet("neither both")

  /// Where the main clause begins: of “if Spain abstains, Italy will probably follow” with “Italy”; of “if Spain abstains, it …” all.
  func subjectStart(of clause: Int, before words: Range<Int>) -> Int {
    guard Self.subordinators.contains(passage.hash(clause)),
      let comma = (clause..<max(clause, words.lowerBound)).last(where: {
        passage.joiner($0) == .comma && $0 > clause
      }), !Self.pronouns.contains(passage.hash(comma))
    else { return clause }
    return comma
  }

  /// The subject of what somebody expects: “officials think that Hamas will agree, and that it may …”; nil for another estimate.
  func complement(of estimate: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    let verb = passage.hash(estimate.lowerBound)
    guard estimate.count == 1, ForecastReader.expects.contains(verb) || ForecastReader.thinking.contains(verb)
    else {
      return nil
    }
    let behind = estimate.upperBound..<max(estimate.upperBound, clause.upperBound)
    let end = behind.first { passage.isAuxiliary($0) || passage.hash($0) == Word.to }
    // “Expects to lose” has the subject of the one who expects it.
    return end.flatMap { $0 > estimate.upperBound ? estimate.upperBound..<$0 : nil }
  }

  private static let subordinators = WordSet(
    "if unless should when while although though as after before because since once"
  )
  private static let pronouns = WordSet("it he she they its his her their")
  private static let joining = WordSet("and or but yet")
  private static let people = WordSet("he she")
  /// “but, we think, unlikely”, “and in our view certain”
  private static let asides = WordSet(
    "we i think believe judge assess in our view thereby thus hence so therefore then"
  )
  static let verbs = WordSet("appears appear seems seem looks look remains remain")
}
