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
      return unique(ids.filter(isNamed)).map { Decision(entity: $0, reason: .surnameOfNamed) }
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
    guard let id = unique(ended.filter { $0.1 == latest }.map(\.0)) ?? unique(pool) else { return nil }
    return Decision(
      entity: id,
      reason: isNamed(id) ? .surnameOfNamed : .surnameAlone,
      wrongTitle: wrong(title, id)
    )
  }

  /// The title's words when the person did not hold the post at the text's date.
  func wrong(_ title: TitleReader.Title, _ id: EntityID) -> ClosedRange<Int>? {
    guard let day = passage.prose.day, !title.isFormer, !title.isCourtesy else { return nil }
    let offices = passage.gazetteer[id].offices.filter(title.fits)
    guard !offices.isEmpty, !offices.contains(where: { $0.covers(day: day) }) else { return nil }
    return title.words
  }
}
