/// Surnames that stand beside their bearer's post: “Rudd, Australia's prime minister, …”, “the Polish president, Kaczynski, …”.
extension LeaderReader {
  /// A post that is said to be somebody's, and the country whose post it is.
  private struct Apposition {
    var post: Post
    var country: EntityID
    /// True for “the first woman president”, who need not be in office any more.
    var isFirst = false
  }

  /// The only one of some leaders who holds the post that stands behind or before a surname, between commas.
  func apposed(_ ids: [EntityID], _ range: ClosedRange<Int>) -> Decision? {
    guard let day = passage.prose.day,
      let said = apposition(behind: range, ids) ?? apposition(before: range, ids)
    else { return nil }
    let own = ids.filter { traits($0).country == said.country }
    let holding = own.compactMap { id in
      index(of: id) { said.post.fits($0) && $0.covers(day: day) }.map { (id: id, office: $0) }
    }
    if holding.count == 1 {
      return Decision(entity: holding[0].id, reason: .surnameOfHolder(office: holding[0].office))
    }
    guard said.isFirst, holding.isEmpty else { return nil }
    let id = unique(own.filter { index(of: $0, where: said.post.fits) != nil })
    return id.map { Decision(entity: $0, reason: .surnameAlone) }
  }

  private func index(of id: EntityID, where fits: (Office) -> Bool) -> Int32? {
    passage.gazetteer[id].offices.lastIndex(where: fits).map(Int32.init)
  }

  /// “Rudd, the Australian prime minister,”, “Ali, the president of Guyana,”.
  private func apposition(behind range: ClosedRange<Int>, _ ids: [EntityID]) -> Apposition? {
    var next = range.upperBound + 1
    guard next + 1 < passage.tokens.count, passage.joiner(next) == .comma else { return nil }
    if Self.articles.contains(passage.hash(next)) { next += 1 }
    var country: EntityID?
    var isFirst = false
    for _ in 0..<6 {
      guard next < passage.tokens.count, !passage.isBreak(before: next) else { return nil }
      if let (post, last) = post(at: next) {
        guard let country = country ?? self.country(behindOf: last + 1, ids), isEnd(last + 1) else {
          return nil
        }
        return Apposition(post: post, country: country, isFirst: isFirst)
      }
      if country == nil, let (owner, last) = self.country(at: next, ids) {
        country = owner
        next = passage.isPossessive(last + 1) ? last + 2 : last + 1
      } else {
        if passage.hash(next) == Self.first { isFirst = true }
        guard isModifier(next) || isFirst && passage.hash(next) == Self.first else { return nil }
        next += 1
      }
      if next < passage.tokens.count, passage.joiner(next) == .comma { return nil }
    }
    return nil
  }

  /// “the Polish president, Kaczynski,”, “the president of Guyana, Ali,”.
  private func apposition(before range: ClosedRange<Int>, _ ids: [EntityID]) -> Apposition? {
    let end = range.lowerBound - 1
    guard end > 0, passage.joiner(range.lowerBound) == .comma, isEnd(range.upperBound + 1, ofName: true)
    else {
      return nil
    }
    if let last = passage.candidate(at: end), last.tokens.lowerBound > 2,
      let country = self.country(at: last.tokens.lowerBound, ids)?.id
    {
      var of = last.tokens.lowerBound - 1
      if passage.hash(of) == Word.the { of -= 1 }
      guard passage.hash(of) == Word.of, of > 0, let post = post(endingAt: of - 1) else { return nil }
      return Apposition(post: post.post, country: country)
    }
    guard let (post, first) = post(endingAt: end) else { return nil }
    var owner = first - 1
    while owner > 0, first - owner < 4, passage.isSpaced(owner + 1), isModifier(owner),
      self.country(endingAt: owner, ids) == nil
    {
      owner -= 1
    }
    if owner > 0, passage.isPossessive(owner) { owner -= 1 }
    guard owner >= 0, let country = self.country(endingAt: owner, ids) else { return nil }
    return Apposition(post: post, country: country)
  }

  /// The post in a country that begins at a word, and its last word.
  private func post(at position: Int) -> (post: Post, last: Int)? {
    guard let candidate = passage.candidate(at: position), candidate.tokens.lowerBound == position,
      let post = post(candidate)
    else { return nil }
    return (post, candidate.tokens.upperBound)
  }

  private func post(endingAt position: Int) -> (post: Post, first: Int)? {
    guard position >= 0, let candidate = passage.candidate(at: position),
      candidate.tokens.upperBound == position, let post = post(candidate)
    else { return nil }
    return (post, candidate.tokens.lowerBound)
  }

  private func post(_ candidate: Candidate) -> Post? {
    guard case .post(let index)? = passage.reference(candidate) else { return nil }
    let post = passage.gazetteer.posts[Int(index)]
    return post.isInOrganization || post.isCounterpart ? nil : post
  }

  // MARK: Countries of some leaders

  /// The country of one of these leaders that is named at a word, and its last word.
  func country(at position: Int, _ ids: [EntityID]) -> (id: EntityID, last: Int)? {
    guard let candidate = passage.candidate(at: position), candidate.tokens.lowerBound == position,
      let country = country(of: candidate, ids)
    else { return nil }
    return (country, candidate.tokens.upperBound)
  }

  private func country(endingAt position: Int, _ ids: [EntityID]) -> EntityID? {
    guard let candidate = passage.candidate(at: position), candidate.tokens.upperBound == position else {
      return nil
    }
    return country(of: candidate, ids)
  }

  /// The country of one of some leaders that a candidate may name, also by its capital.
  func country(of candidate: Candidate, _ ids: [EntityID]) -> EntityID? {
    for name in passage.names(of: candidate) {
      for country in passage.countries(of: name) where ids.contains(where: { traits($0).country == country })
      {
        return country
      }
    }
    return nil
  }

  /// The country behind “of”.
  private func country(behindOf position: Int, _ ids: [EntityID]) -> EntityID? {
    guard position + 1 < passage.tokens.count, passage.hash(position) == Word.of else { return nil }
    let name = passage.hash(position + 1) == Word.the ? position + 2 : position + 1
    return country(at: name, ids)?.id
  }

  // MARK: The words around

  /// True where a post that stands as an apposition ends: no noun and no verb follows, as one does in “the Russian president said,”.
  private func isEnd(_ next: Int, ofName: Bool = false) -> Bool {
    guard next < passage.tokens.count else { return true }
    switch passage.joiner(next) {
    case .comma, .dot, .none: return true
    case .space: return !ofName && Self.enders.contains(passage.hash(next))
    case .hyphen, .apostrophe: return false
    }
  }

  /// True for a word that may stand between a country and its post: no verb, and nothing that says that the post is not held.
  private func isModifier(_ position: Int) -> Bool {
    passage.classes(position).isDisjoint(with: [.former, .opener, .speaks, .auxiliary, .locative])
      && !passage.isFiniteVerb(position)
  }

  private static let articles = WordSet("the a an")
  private static let enders = WordSet("of and who whose since with from until")
  private static let first = Hashing.of("first")
}
