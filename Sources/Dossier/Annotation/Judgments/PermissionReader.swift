/// Tells “may” of what rules allow from “may” of what may come.
struct PermissionReader {
  let passage: Passage

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
    if isOnly(next, tokens) { return true }
    if may > tokens.lowerBound, passage.hash(may - 1) == Self.you { return true }
    return isByRule(may, tokens) || isOfParty(may, tokens) || isOfBody(may, tokens)
      || isOfPaper(may, tokens) || isLodged(next, tokens) || isWithoutConsent(may, tokens)
      || isForbidden(may, tokens) || isLimited(may, tokens) || isOfAudience(may, tokens)
      || isPublished(next, tokens) || isByOrder(next, tokens) || isProvided(may, tokens)
      || isByMajority(may, tokens) || isOfCompetence(may, tokens) || isOfRegulated(may, tokens)
      || isPortCall(may, tokens)
  }

  /// “May only vote”, “may be amended only by consent”, unlike “may be the only way” and “may last only weeks”.
  private func isOnly(_ next: Int, _ tokens: Range<Int>) -> Bool {
    let reach = next..<max(next, min(next + 6, tokens.upperBound - 1))
    guard let only = reach.first(where: { passage.hash($0) == Self.only }) else { return false }
    if only > next {
      return Self.restrictions.contains(passage.hash(only + 1))
        && !(next...only).contains { passage.joiner($0) == .comma }
    }
    // “May only be a matter of time”, “may only get worse”
    let verb = passage.hash(only + 1)
    if verb == Self.be {
      return passage.isPast(only + 2) || passage.ends(only + 2, in: "ed", longerThan: 3)
        || passage.ends(only + 2, in: "en", longerThan: 4)
    }
    return !Self.worsening.contains(verb)
  }

  private static let restrictions = WordSet("by with under after to for at in on from if when where through")
  private static let worsening = WordSet(
    "get make increase deepen worsen delay add embolden strengthen harden fuel grow prolong encourage become come last have succeed"
  )

  /// “No foreign ship may dock”, “only citizens may vote”, “candidates may not advertise”, “… may not import arms under the accord”.
  private func isForbidden(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let next = may + 1
    let clause = clause(before: may, in: tokens)
    guard let first = clause.first, next < tokens.upperBound else { return false }
    let verb = verb(behind: may)
    if passage.hash(first) == Self.no { return verb.map { passage.hash($0) != Self.be } ?? false }
    if passage.hash(first) == Self.only, !passage.isCapitalized(first + 1) { return true }
    guard passage.hash(next) == NegationReader.not else { return false }
    if isOfAge(clause), let verb, Self.doings.contains(passage.hash(verb)) || passage.hash(verb) == Self.be {
      return true
    }
    if isMoreThanOnce(next, tokens) { return true }
    let isUnderRule = (next..<max(next, tokens.upperBound - 1)).contains { position in
      passage.hash(position) == Self.under
        && (position + 1..<min(position + 4, tokens.upperBound)).contains {
          Self.rules.contains(passage.hash($0))
        }
    }
    if isUnderRule { return true }
    let isPeople = clause.contains {
      Self.people.contains(passage.hash($0)) || Self.parties.contains(passage.hash($0))
    }
    // “Teachers may not strike again this year, unions say.”
    return isPeople && (verb.map { Self.doings.contains(passage.hash($0)) } ?? false)
      && !tokens.contains {
        Self.uncertain.contains(passage.hash($0))
          && ($0 > tokens.lowerBound || passage.hash($0) != Self.because)
      }
  }

  /// “May stay for up to three years”, “may spend no more than”
  private func isLimited(_ may: Int, _ tokens: Range<Int>) -> Bool {
    guard let verb = verb(behind: may) else { return false }
    // “A reservist may be called up for up to a year”
    let isOfAny =
      passage.hash(verb) == Self.be
      && (subject(before: may, in: tokens).first.map { Self.any.contains(passage.hash($0)) } ?? false)
    guard isOfAny || Self.kept.contains(passage.hash(verb)) else { return false }
    return (verb + 1..<max(verb + 1, min(verb + 9, tokens.upperBound - 2))).contains {
      passage.hash($0) == Self.up && passage.hash($0 + 1) == Word.to
        && (passage.hash($0 - 1) == Word.for || passage.hash($0 - 1) == Word.of)
        || passage.hash($0) == Self.no && passage.hash($0 + 1) == Self.more
          && passage.hash($0 + 2) == Self.than
    }
  }

  /// The words before “may” back to a comma or an opening word.
  func clause(before may: Int, in tokens: Range<Int>) -> Range<Int> {
    var first = may
    while first > tokens.lowerBound, may - first < 9,
      first == may || passage.joiner(first) == .space || passage.joiner(first) == .apostrophe
        || passage.joiner(first) == .hyphen,
      !HolderWords.openers.contains(passage.hash(first - 1))
    {
      first -= 1
    }
    return first..<may
  }

  private static let because = Hashing.of("because")
  private static let no = Hashing.of("no")
  private static let up = Hashing.of("up")
  private static let more = Hashing.of("more")
  private static let than = Hashing.of("than")
  private static let uncertain = WordSet(
    "again soon this next analysts experts unions think thinks say says fear fears hope hopes if until unless before because even enough much all many large large fear time"
  )
  private static let kept = WordSet(
    "stay remain work live reside study keep hold spend raise receive employ carry buy"
  )
  static let people = WordSet(
    "foreigners citizens women men candidates refugees migrants companies firms ships vessels visitors journalists passengers residents observers students officers judges teachers workers employees civilians voters tourists minors children persons individuals nationals banks broadcasters newspapers"
  )
  private static let doings = WordSet(
    "enter leave vote travel cross carry own hold sell buy use transit advertise import export drive wear marry broadcast campaign publish employ hire stand smoke drink fly film photograph bear work strike serve join apply possess purchase stay engage transact"
  )

  /// “Under the treaty … may withdraw”: rules are spoken of.
  private func isByRule(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let next = may + 1
    // “Russia may withdraw from the treaty.”
    if isCountry(subject(before: may, in: tokens)) { return false }
    return tokens.contains {
      // “Once Kurti permits elections” is no law.
      Self.laws.contains(passage.hash($0))
        && !(passage.hash($0) == Self.permits && $0 > tokens.lowerBound && passage.isCapitalized($0 - 1))
    }
      && (next..<min(next + 3, tokens.upperBound)).contains {
        Self.permitted.contains(passage.hash($0)) && !isComparative(behind: $0)
      }
  }

  /// “May be easier”, “may be more costly”: how it will be, not what is allowed.
  private func isComparative(behind verb: Int) -> Bool {
    guard passage.hash(verb) == Self.be else { return false }
    return passage.ends(verb + 1, in: "er", longerThan: 4) || Self.graded.contains(passage.hash(verb + 1))
  }

  private static let graded = WordSet("more less too very as so difficult hard easy impossible")

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
  func subject(before may: Int, in tokens: Range<Int>) -> Range<Int> {
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
  func verb(behind may: Int) -> Int? {
    (may + 1..<min(may + 4, passage.tokens.count)).first {
      passage.hash($0) != NegationReader.not && !passage.isAdverb($0)
    }
  }

  private static let under = Hashing.of("under")
  private static let only = Hashing.of("only")
  private static let you = Hashing.of("you")
  static let be = Hashing.of("be")
  private static let without = Hashing.of("without")
  private static let rules = WordSet(
    "article articles treaty rules rule statute charter constitution law laws regulation regulations agreement deal convention accord pact act clause protocol terms legislation resolution directive contract order decree edict ordinance ruling ban accords charters curfew"
  )
  private static let permits = Hashing.of("permits")
  private static let laws = WordSet(
    "article articles treaty rules rule statute charter constitution law notice permit permits licence license regulation"
  )
  private static let permitted = WordSet(
    "withdraw leave vote appeal request apply appoint convene suspend attend be invoke veto enter travel cross carry own hold sell use pass transit"
  )
  static let parties = WordSet(
    "party parties state states member members signatory signatories applicant applicants visitors citizens"
  )
  private static let contracting = WordSet("contracting signatory signatories")
  static let any = WordSet("a any each every all")
  private static let acts = WordSet(
    "notify denounce withdraw request appeal propose appoint submit designate nominate ratify accede terminate invoke apply convene"
  )
  static let bodies = WordSet(
    "council assembly court board conference tribunal committee secretary-general depositary chamber"
  )
  private static let powers = WordSet(
    "decide request recommend establish appoint adopt invite refer authorise authorize determine admit suspend expel"
  )
  static let times = WordSet(
    "next this soon week weeks month months year years tomorrow today tonight later yet again now"
  )
  static let papers = WordSet(
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
