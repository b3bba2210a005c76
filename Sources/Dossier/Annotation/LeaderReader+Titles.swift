/// Whom a surname behind a title means.
extension LeaderReader {
  /// A surname behind a post: only those who hold or held it can be meant.
  func titled(_ ids: [EntityID], _ title: TitleReader.Title, _ surname: UInt64) -> Decision? {
    let fitting = ids.filter { id in passage.gazetteer[id].offices.contains { title.fits($0) } }
    if fitting.isEmpty, let whole = title.ofDeputy { return titled(ids, whole, surname) }
    if !title.isFormer, let id = present(fitting, title), isNamed(id) {
      return Decision(entity: id, reason: .surnameOfNamed)
    }
    if let last = latest[surname]?.entity, ids.contains(last), fitting.isEmpty || fitting.contains(last) {
      return Decision(entity: last, reason: .surnameOfNamed, wrongTitle: wrong(title, last))
    }
    if fitting.isEmpty {
      let id = unique(ids.filter(isNamed))
      return id.map { Decision(entity: $0, reason: .surnameOfNamed) } ?? candidate(ids, title)
    }
    if let id = unique(fitting.filter(actors.contains)) { return Decision(entity: id, reason: .frontMatter) }
    guard let day = passage.prose.day else { return titledWithoutDate(fitting) }
    let now = fitting.filter { id in
      passage.gazetteer[id].offices.contains { title.fits($0) && !$0.isDisputed && $0.covers(day: day) }
    }
    if !title.isFormer, let id = unique(now) ?? unique(now.filter(isCountryNamed)) {
      let office = passage.gazetteer[id].offices.firstIndex { title.fits($0) && $0.covers(day: day) } ?? 0
      return Decision(entity: id, reason: .surnameOfHolder(office: Int32(office)))
    }
    if !title.isFormer, !now.isEmpty {
      let holding = now.compactMap { id in office(of: id, on: day).map { (id, $0) } }
      return latestToBegin(holding).map { Decision(entity: $0.0, reason: $0.1) }
    }
    return formerHolder(fitting, title, day)
  }

  /// “Gov. Bush”, “Senator Kerry”: whoever stands for president at the date.
  private func candidate(_ ids: [EntityID], _ title: TitleReader.Title) -> Decision? {
    guard let day = passage.prose.day, Self.candidates.contains(title.text) else { return nil }
    let standing = ids.compactMap { id in office(of: id, on: day).map { (id: id, office: $0) } }.filter {
      passage.gazetteer[$0.id].offices[Int($0.office)].role == .other
    }
    guard standing.count == 1 else { return nil }
    return Decision(entity: standing[0].id, reason: .surnameOfHolder(office: standing[0].office))
  }

  private static let candidates: Set = ["senator", "sen", "governor", "gov"]

  /// “President-elect Clinton”: the only one who takes office after the date.
  func elect(_ ids: [EntityID], _ range: ClosedRange<Int>) -> EntityID? {
    let before = range.lowerBound - 1
    guard before > 0, passage.isSpaced(range.lowerBound), passage.joiner(before) == .hyphen,
      Self.elects.contains(passage.hash(before))
    else { return nil }
    return unique(ids.filter { isElect($0, within: 300) })
  }

  private static let elects = WordSet("elect designate")

  /// True for someone who is elected at the date, or is to lead a state or government within some days and does not yet.
  func isElect(_ id: EntityID, within days: Int) -> Bool {
    guard let day = passage.prose.day else { return false }
    let offices = passage.gazetteer[id].offices
    if offices.contains(where: { $0.covers(day: day) && $0.title.hasSuffix("-elect") }) { return true }
    let heads = offices.filter { [.state, .government].contains($0.role) }
    return heads.contains { day < $0.from?.firstDay ?? .min && $0.from?.firstDay ?? .max <= day + days }
      && !heads.contains { $0.covers(day: day) }
  }

  /// The only one who holds the post at the text's date.
  private func present(_ ids: [EntityID], _ title: TitleReader.Title) -> EntityID? {
    guard let day = passage.prose.day else { return nil }
    return unique(
      ids.filter { id in
        passage.gazetteer[id].offices.contains { title.fits($0) && !$0.isDisputed && $0.covers(day: day) }
      }
    )
  }

  private func titledWithoutDate(_ fitting: [EntityID]) -> Decision? {
    let id = unique(fitting.filter(isNamed)) ?? holder(fitting)?.0 ?? unique(fitting.filter(isCountryNamed))
    return id.map { Decision(entity: $0, reason: isNamed($0) ? .surnameOfNamed : .surnameAlone) }
  }

  /// The one who had held the post before the date, or holds it later; a title that is not said to be former is wrong.
  private func formerHolder(_ fitting: [EntityID], _ title: TitleReader.Title, _ day: Int) -> Decision? {
    let inFull = fitting.filter(isNamed)
    let near = inFull.isEmpty ? fitting.filter { isCountryNamed($0) || traits($0).fame == .high } : inFull
    let pool = near.isEmpty ? fitting : near
    let ended = pool.compactMap { id -> (EntityID, Int)? in
      let ends = passage.gazetteer[id].offices.filter(title.fits).compactMap { $0.to?.lastDay }.filter {
        $0 <= day
      }
      return ends.max().map { (id, $0) }
    }
    let latest = ended.map(\.1).max()
    guard let id = unique(ended.filter { $0.1 == latest }.map(\.0)) ?? unique(pool),
      isNamed(id) || !isYetToHold(title, id, day)
    else { return nil }
    return Decision(
      entity: id,
      reason: isNamed(id) ? .surnameOfNamed : .surnameAlone,
      wrongTitle: wrong(title, id)
    )
  }

  /// “President Fernández” of 2012 is not who was president years later.
  private func isYetToHold(_ title: TitleReader.Title, _ id: EntityID, _ day: Int) -> Bool {
    passage.gazetteer[id].offices.filter(title.fits).allSatisfy {
      $0.from.map { $0.firstDay > day + 200 } ?? false
    }
  }

  /// The title's words when the person did not hold the post at the text's date.
  func wrong(_ title: TitleReader.Title, _ id: EntityID) -> ClosedRange<Int>? {
    guard let day = passage.prose.day, !title.isFormer, !title.isCourtesy, !title.isContender else {
      return nil
    }
    let offices = passage.gazetteer[id].offices.filter(title.fits)
    guard !offices.isEmpty, !offices.contains(where: { $0.covers(day: day) }) else { return nil }
    return title.words
  }

  // MARK: Initials and realms

  /// True for initials of a leader's given names, as many as there are.
  func fits(_ initials: [Token], _ id: EntityID) -> Bool {
    let surname = traits(id).surname
    let given = Tokenizer.tokens(of: passage.gazetteer[id].name).filter {
      Gazetteer.surnameKey([$0][...]) != surname
    }
    return !given.isEmpty
      && zip(initials, given).allSatisfy { initial, name in
        passage.prose.text[Int(initial.start)]
          == passage.gazetteer[id].name.utf8.dropFirst(Int(name.start)).first
      }
  }

  /// Whom a surname behind the initials of these means: one named before, or known, or in office.
  func withInitials(_ fitting: [EntityID], _ range: ClosedRange<Int>, count: Int) -> EntityID? {
    let kind = passage.classes(range.upperBound)
    let isTelling = count > 1 || kind.isDisjoint(with: [.given, .alsoGiven, .commonSurname])
    // “R. Castro hit two home runs”
    let ids = fitting.filter { id in
      isTelling || isNamed(id) || isCountryNamed(id) || peers.contains { $0 != traits(id).surname }
    }
    if let id = unique(ids.filter(isNamed)) { return id }
    if let last = ids.first.flatMap({ latest[traits($0).surname] }) {
      return last.entity.flatMap { ids.contains($0) ? $0 : nil }
    }
    if let decision = wellKnown(ids, at: range, of: nil, hasCourtesy: false) { return decision.entity }
    guard let day = passage.prose.day else { return nil }
    return unique(ids.filter { traits($0).fame != .low && lateOffice(of: $0, on: day) != nil })
  }

  /// The country of “King Abdullah of Jordan”, “Kim of South Korea”; nil when none stands behind the name.
  func realm(behind range: ClosedRange<Int>) -> EntityID? {
    let of = range.upperBound + 1
    guard of + 1 < passage.tokens.count, passage.isSpaced(of), passage.hash(of) == Word.of
    else { return nil }
    let name = passage.hash(of + 1) == Word.the ? of + 2 : of + 1
    guard name < passage.tokens.count, let candidate = passage.candidate(at: name),
      candidate.tokens.lowerBound == name
    else { return nil }
    return passage.plainCountry(candidate) ?? passage.listCountry(candidate)
  }

  /// True for a name with a title, or behind one.
  func isTitled(_ range: ClosedRange<Int>) -> Bool {
    if passage.classes(range.lowerBound).contains(.title) { return true }
    return TitleReader(passage).title(before: range.lowerBound).map { !$0.isRelation && !$0.isCourtesy }
      ?? false
  }
}
