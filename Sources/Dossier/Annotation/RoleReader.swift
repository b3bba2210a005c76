/// Finds posts that stand for their holders: “the Russian president”, “China’s premier”, “the president of France”.
struct RoleReader {
  let gazetteer: Gazetteer
  let prose: Prose
  let tokens: [Token]
  /// The mentions found so far, in order.
  let mentions: [Mention]

  /// Mentions of holders at the text's date, in order; each covers the words of the post.
  func find() -> [Mention] {
    var found: [Mention] = []
    let leaders = Set(mentions.map(\.entity).filter { gazetteer[$0].kind == .leader })
    for (index, mention) in mentions.enumerated() where gazetteer[mention.entity].kind == .country {
      guard let post = post(after: mention) ?? post(before: mention) else { continue }
      let nextStart = index + 1 < mentions.count ? mentions[index + 1].text.lowerBound : Int.max
      if post.isBeforeCountry == false, nextStart <= Int(tokens[post.words.upperBound].end) + 2 { continue }
      if isBesideCapital(post) { continue }
      guard let (id, office) = holder(of: post.titles, in: gazetteer[mention.entity].iso2, leaders) else {
        continue
      }
      let range = Int(tokens[post.words.lowerBound].start)..<Int(tokens[post.words.upperBound].end)
      if found.last?.text.overlaps(range) == true { continue }
      found.append(
        Mention(text: range, block: 0, entity: id, reading: .role, reason: .role(office: office.title))
      )
    }
    return found
  }

  private struct Post {
    var words: ClosedRange<Int>
    /// The titles that count, folded; empty for whoever leads.
    var titles: [String]
    var isBeforeCountry: Bool
  }

  private func tokenIndex(startingAt offset: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }

  /// “Russian president”, “Russia’s president”.
  private func post(after mention: Mention) -> Post? {
    guard mention.reading == .demonym || mention.reading == .name,
      var next = tokenIndex(startingAt: mention.text.upperBound)
    else { return nil }
    let isPossessive = tokens[next].joiner == .apostrophe && tokens[next].hash == Words.s
    if isPossessive { next += 1 } else if mention.reading != .demonym { return nil }
    guard next < tokens.count, tokens[next].joiner == .space else { return nil }
    return post(at: next, isBeforeCountry: false)
  }

  /// “the president of Russia”.
  private func post(before mention: Mention) -> Post? {
    guard mention.reading == .name, let first = tokenIndex(startingAt: mention.text.lowerBound) else {
      return nil
    }
    var back = first - 1
    if back >= 0, tokens[back].hash == Words.the { back -= 1 }
    guard back > 1, tokens[back].hash == Words.of, tokens[first].joiner == .space else { return nil }
    for start in [back - 2, back - 1] where start > 0 {
      guard let post = post(at: start, isBeforeCountry: true), post.words.upperBound == back - 1,
        tokens[start - 1].hash == Words.the
      else { continue }
      return post
    }
    return nil
  }

  private func post(at start: Int, isBeforeCountry: Bool) -> Post? {
    if start + 1 < tokens.count, tokens[start + 1].hash == Words.minister, tokens[start + 1].joiner == .space
    {
      if tokens[start].hash == Words.prime {
        return Post(
          words: start...start + 1,
          titles: ["prime minister", "premier"],
          isBeforeCountry: isBeforeCountry
        )
      }
      if tokens[start].hash == Words.foreign {
        return Post(
          words: start...start + 1,
          titles: ["foreign minister", "minister of foreign affairs"],
          isBeforeCountry: isBeforeCountry
        )
      }
    }
    guard let titles = Words.posts[tokens[start].hash] else { return nil }
    return Post(words: start...start, titles: titles, isBeforeCountry: isBeforeCountry)
  }

  /// A capitalised word behind the post is a person's name that is not in the gazetteer: `Russian President Ivanov`.
  private func isBesideCapital(_ post: Post) -> Bool {
    let next = post.words.upperBound + 1
    guard !post.isBeforeCountry, next < tokens.count else { return false }
    return tokens[next].isCapitalized && tokens[next].joiner == .space || tokens[next].joiner == .hyphen
  }

  private func holder(of titles: [String], in iso2: String, _ leaders: Set<EntityID>) -> (EntityID, Office)? {
    let holders = gazetteer.holders[iso2] ?? []
    var fitting: [(EntityID, Office)] = []
    for id in holders {
      for office in gazetteer[id].offices where fits(office, titles) && isHeld(office, by: id, leaders) {
        fitting.append((id, office))
        break
      }
    }
    if titles.isEmpty, fitting.contains(where: { $0.1.role == .ruler }) {
      fitting.removeAll { $0.1.role != .ruler }
    }
    if fitting.count == 1 { return fitting[0] }
    let present = fitting.filter { leaders.contains($0.0) }
    return present.count == 1 ? present[0] : nil
  }

  private func fits(_ office: Office, _ titles: [String]) -> Bool {
    if office.isDisputed { return false }
    if !titles.isEmpty { return titles.contains(Folding.fold(office.title)) }
    return office.role == .ruler || office.role == .government
      || (office.role == .state && isExecutive(office))
  }

  /// Presidents lead; kings and queens reign.
  private func isExecutive(_ office: Office) -> Bool { Folding.fold(office.title).hasSuffix("president") }

  private func isHeld(_ office: Office, by id: EntityID, _ leaders: Set<EntityID>) -> Bool {
    guard let day = prose.day else { return leaders.contains(id) && office.to == nil }
    return office.covers(day: day) && office.to?.firstDay != day
  }
}
