/// Who is told to have died or fallen on the days after a change: the predecessor, though the successor has the same surname.
extension LeaderReader {
  /// The only one of some leaders who left the post of a head within a fortnight before the date, where what is said of the surname
  /// is an end: “Kim died”, “Kim's funeral”, “the body of Kim”.
  func departed(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day, isEnded(range) else { return nil }
    let left = ids.compactMap { id in
      passage.gazetteer[id].offices.lastIndex { office in
        [.state, .government, .ruler].contains(office.role)
          && office.to.map { day - 14...day ~= $0.lastDay } ?? false
      }.map { (id: id, office: Int32($0)) }
    }
    guard left.count == 1, traits(left[0].id).fame != .low || isCountryNamed(left[0].id) else { return nil }
    return Decision(entity: left[0].id, reason: .surnameOfHolder(office: left[0].office))
  }

  private func isEnded(_ range: ClosedRange<Int>) -> Bool {
    let next = range.upperBound + 1
    if passage.isPossessive(next) { return Self.remains.contains(passage.hash(next + 1)) }
    let of = range.lowerBound - 1
    if of > 0, passage.hash(of) == Word.of, Self.remains.contains(passage.hash(of - 1)) { return true }
    for position in next..<max(next, min(next + 5, passage.tokens.count)) {
      guard passage.isSpaced(position), !passage.isCapitalized(position) else { return false }
      if Self.ends.contains(passage.hash(position)) { return true }
    }
    return false
  }

  private static let ends = WordSet(
    "died dies dead killed assassinated murdered shot buried slain ousted sacked toppled overthrown deposed"
  )
  private static let remains = WordSet(
    "death body hearse coffin casket funeral burial corpse remains assassination murder killing mausoleum deathbed overthrow downfall ouster"
  )
}
