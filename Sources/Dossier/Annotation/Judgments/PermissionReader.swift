/// Tells “may” of what rules allow from “may” of what may come.
struct PermissionReader {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// True for “a member may leave the treaty on six months' notice”, “disputes may be brought before the Court”, “you may write to …”.
  func isPermission(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let next = may + 1
    // “Under the agreement Iran may keep …”, unlike “under this scenario”
    if passage.hash(tokens.lowerBound) == Self.under,
      (tokens.lowerBound..<may).contains(where: { Self.rules.contains(passage.hash($0)) })
    {
      return true
    }
    if (next..<min(next + 6, tokens.upperBound)).contains(where: { passage.hash($0) == Self.only }) {
      return true
    }
    if may > tokens.lowerBound, passage.hash(may - 1) == Self.you { return true }
    return isByRule(next, tokens) || isOfParty(may, tokens) || isOfBody(may, tokens)
      || isOfPaper(may, tokens) || isLodged(next, tokens) || isWithoutConsent(may, tokens)
  }

  /// “Under the treaty … may withdraw”: rules are spoken of.
  private func isByRule(_ next: Int, _ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.laws.contains(passage.hash($0)) }
      && (next..<min(next + 3, tokens.upperBound)).contains { Self.permitted.contains(passage.hash($0)) }
  }

  /// “Each Contracting Party may denounce”, “members may notify the director”.
  private func isOfParty(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let subject = subject(before: may, in: tokens)
    guard let last = subject.last, Self.parties.contains(passage.hash(last)), may + 1 < tokens.upperBound
    else { return false }
    if subject.contains(where: { Self.contracting.contains(passage.hash($0)) }) { return true }
    let isAny = subject.count == 1 || Self.any.contains(passage.hash(subject.lowerBound))
    return isAny && (verb(behind: may).map { Self.acts.contains(passage.hash($0)) } ?? false)
  }

  /// “The Council may decide to impose sanctions”: what it can do, when nobody and no day is named with it.
  private func isOfBody(_ may: Int, _ tokens: Range<Int>) -> Bool {
    guard let last = subject(before: may, in: tokens).last, Self.bodies.contains(passage.hash(last)),
      let verb = verb(behind: may), verb < tokens.upperBound, Self.powers.contains(passage.hash(verb))
    else { return false }
    return !(verb..<tokens.upperBound).contains {
      passage.isCapitalized($0) || Self.times.contains(passage.hash($0))
    }
  }

  /// “This report may not be copied.”
  private func isOfPaper(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let subject = subject(before: may, in: tokens)
    guard let first = subject.first, HolderWords.demonstratives.contains(passage.hash(first)),
      subject.contains(where: { Self.papers.contains(passage.hash($0)) })
    else { return false }
    return (may + 1..<min(may + 6, tokens.upperBound)).contains { Self.handled.contains(passage.hash($0)) }
  }

  /// “Claims may be brought before the court.”
  private func isLodged(_ next: Int, _ tokens: Range<Int>) -> Bool {
    guard next + 2 < tokens.upperBound, passage.hash(next) == Self.be else { return false }
    return Self.lodged.contains(passage.hash(next + 1)) && Self.towards.contains(passage.hash(next + 2))
  }

  /// “May not amend the budget without a majority”, “may not be copied without permission”.
  private func isWithoutConsent(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let next = may + 1
    // “Turkey may not ratify it without the approval of parliament” is an estimate.
    let isNamed =
      may > tokens.lowerBound && passage.isCapitalized(may - 1)
      && !Self.bodies.contains(passage.hash(may - 1))
    guard !isNamed, next < tokens.upperBound, passage.hash(next) == NegationReader.not,
      let without = (next..<tokens.upperBound).first(where: { passage.hash($0) == Self.without })
    else { return false }
    return (without + 1..<min(without + 5, tokens.upperBound)).contains {
      Self.consents.contains(passage.hash($0))
    }
  }

  /// The words before “may” back to a comma or the like, at most six.
  private func subject(before may: Int, in tokens: Range<Int>) -> Range<Int> {
    var first = may
    while first > tokens.lowerBound, may - first < 6, first == may || passage.joiner(first) == .space {
      guard passage.joiner(first) == .space, !HolderWords.openers.contains(passage.hash(first - 1)) else {
        break
      }
      first -= 1
    }
    return first..<may
  }

  /// The verb of “may decide”, “may also not decide”.
  private func verb(behind may: Int) -> Int? {
    (may + 1..<min(may + 4, passage.tokens.count)).first {
      passage.hash($0) != NegationReader.not && !passage.isAdverb($0)
    }
  }

  private static let under = Hashing.of("under")
  private static let only = Hashing.of("only")
  private static let you = Hashing.of("you")
  private static let be = Hashing.of("be")
  private static let without = Hashing.of("without")
  private static let rules = WordSet(
    "article articles treaty rules rule statute charter constitution law laws regulation regulations agreement deal convention accord pact act clause protocol terms legislation resolution directive contract"
  )
  private static let laws = WordSet(
    "article articles treaty rules rule statute charter constitution law notice permit permits licence license regulation"
  )
  private static let permitted = WordSet(
    "withdraw leave vote appeal request apply appoint convene suspend attend be invoke veto enter travel cross carry own hold sell use pass transit"
  )
  private static let parties = WordSet(
    "party parties state states member members signatory signatories applicant applicants visitors citizens"
  )
  private static let contracting = WordSet("contracting signatory signatories")
  private static let any = WordSet("a any each every all")
  private static let acts = WordSet(
    "notify denounce withdraw request appeal propose appoint submit designate nominate ratify accede terminate invoke apply convene"
  )
  private static let bodies = WordSet(
    "council assembly court board conference tribunal committee secretary-general depositary chamber"
  )
  private static let powers = WordSet(
    "decide request recommend establish appoint adopt invite refer authorise authorize determine admit suspend expel"
  )
  private static let times = WordSet(
    "next this soon week weeks month months year years tomorrow today tonight later yet again now"
  )
  private static let papers = WordSet(
    "paper papers briefing brief note report reports document documents analysis article publication material data work"
  )
  private static let handled = WordSet(
    "forwarded copied quoted reproduced shared cited distributed redistributed used published reprinted translated"
  )
  private static let lodged = WordSet("brought referred submitted appealed lodged filed made addressed")
  private static let towards = WordSet("before to with")
  private static let consents = WordSet(
    "permission consent approval authorisation authorization licence license leave majority vote notice warrant"
  )
}
