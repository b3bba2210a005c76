extension MentionResolver {
  /// Adds the posts that stand for their holders and the nouns that take up events, in the order of the text.
  mutating func readReferences() {
    let references = passage.candidates.compactMap { candidate in
      passage.reference(candidate).map { (candidate: candidate, referent: $0) }
    }
    if references.isEmpty { return }
    let posts = PostReader(passage, found: result.mentions)
    let events = EventReader(passage, given: context.events)
    var added: [FoundName] = []
    var eventsBefore: [FoundName] = []
    var introduced: [UInt64: Int] = [:]
    var next = 0
    for (candidate, referent) in references {
      while next < result.mentions.count,
        result.mentions[next].tokens.lowerBound < candidate.tokens.lowerBound
      {
        let name = result.mentions[next]
        if passage.gazetteer.traits[Int(name.mention.entity.index)].kind == .event {
          eventsBefore.append(name)
        }
        next += 1
      }
      if next < result.mentions.count, result.mentions[next].tokens.lowerBound == candidate.tokens.lowerBound
      {
        continue
      }
      switch referent {
      case .post(let index):
        if let name = posts.read(passage.gazetteer.posts[Int(index)], at: candidate.tokens) {
          added.append(name)
        }
      case .eventNoun(let index):
        let noun = passage.gazetteer.eventNouns[Int(index)]
        if events.introduces(candidate.tokens) { introduced[noun.word] = candidate.tokens.lowerBound }
        let name = events.read(
          noun,
          at: candidate.tokens,
          before: eventsBefore.reversed(),
          introduced: introduced[noun.word]
        )
        if let name { added.append(name) }
      default: break
      }
    }
    add(added)
    readCounterparts(references.filter { isCounterpart($0.referent) }.map(\.candidate))
  }

  private mutating func add(_ names: [FoundName]) {
    if names.isEmpty { return }
    result.mentions += names
    result.mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Adds “his French counterpart” and the like, which refer to other posts, too.
  private mutating func readCounterparts(_ candidates: [Candidate]) {
    if candidates.isEmpty { return }
    let posts = PostReader(passage, found: result.mentions)
    add(candidates.compactMap { posts.counterpart(at: $0.tokens) })
  }

  private func isCounterpart(_ referent: Name.Referent) -> Bool {
    if case .post(let index) = referent { passage.gazetteer.posts[Int(index)].isCounterpart } else { false }
  }
}
