/// Who has just taken a post, and who has just left it.
extension PostReader {
  /// “Rishi Sunak went to the palace. The new prime minister …”: the leader named last, when the post was taken up lately.
  func newcomer(_ post: Post, before range: ClosedRange<Int>) -> (EntityID, Office)? {
    guard let day = passage.prose.day else { return nil }
    for (name, _) in names(before: range, reach: 2) {
      let id = name.mention.entity
      guard passage.gazetteer.traits[Int(id.index)].kind == .leader, let office = current(post, of: id),
        office.from.map({ $0.firstDay > day - 60 }) ?? false
      else { continue }
      return (id, office)
    }
    return nil
  }

  /// “King Hussein died on Sunday. The Jordanian king was 63”: whom the text has just said to be dead or gone, and who held the post
  /// until then.
  func gone(_ post: Post, before range: ClosedRange<Int>) -> (EntityID, Office)? {
    guard let day = passage.prose.day, isOfPast(range) else { return nil }
    let last = names(before: range, reach: 1).first { name, _ in
      passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .leader
    }
    guard let name = last?.name, isLeaving(name.tokens) else { return nil }
    let office = passage.gazetteer[name.mention.entity].offices.last { office in
      post.fits(office) && office.to.map { day - 14...day ~= $0.lastDay } ?? false
    }
    return office.map { (name.mention.entity, $0) }
  }

  /// “The Jordanian king was 63”, “the president, who had led”: what is said of someone who is gone, and not “the new king”, nor
  /// “the president was sworn in” or “named a cabinet”.
  private func isOfPast(_ range: ClosedRange<Int>) -> Bool {
    if isLeaving(range) { return true }
    let next = range.upperBound + 1
    guard !Self.comings.contains(passage.hash(range.lowerBound - 1)), Self.past.contains(passage.hash(next))
    else {
      return false
    }
    return !Self.installations.contains(passage.hash(next + 1))
  }

  private static let comings = WordSet("new next first current acting interim")
  private static let past = WordSet("was had who ruled led suffered")
  private static let installations = WordSet("sworn inaugurated crowned now named")

  /// “Israel’s prime minister was shot dead”: the sentence tells of the end of the post.
  func isLeaving(_ range: ClosedRange<Int>) -> Bool {
    for position in range.upperBound + 1..<min(range.upperBound + 6, passage.tokens.count) {
      if passage.isBreak(before: position) || passage.isCapitalized(position) { return false }
      if Self.ends.contains(passage.hash(position)) { return true }
      if Self.down.contains(passage.hash(position)), Self.steps.contains(passage.hash(position - 1)) {
        return true
      }
    }
    return false
  }

  private static let ends = WordSet(
    "died dies dead death killed assassinated assassination sacked shot buried resigned resigns resignation quit quits abdicated abdicates abdication ousted ousting deposed removed overthrown toppled fled flees arrested detained conceded concedes impeached"
  )
  private static let steps = WordSet("step steps stepped stepping stand stands stood standing")
  private static let down = WordSet("down aside")

  /// The one who left a post last, within a fortnight before the text's date.
  func predecessor(_ post: Post, of holders: [EntityID]) -> (EntityID, Office)? {
    guard let day = passage.prose.day else { return nil }
    var left: (id: EntityID, office: Office, day: Int)?
    for id in holders {
      for office in passage.gazetteer[id].offices where post.fits(office) {
        guard let end = office.to?.lastDay, day - 14...day ~= end, end >= left?.day ?? .min else { continue }
        left = (id, office, end)
      }
    }
    return left.map { ($0.id, $0.office) }
  }
}
