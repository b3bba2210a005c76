/// What readers, members and officials are told that they may do, and what published rules say.
extension PermissionReader {
  /// “Readers may consult the archive”, “members of the public may attend”, “ministers may wish to note”.
  func isOfAudience(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let subject = subject(before: may, in: tokens)
    guard let verb = verb(behind: may), verb < tokens.upperBound, let last = subject.last,
      !subject.contains(where: {
        passage.isCapitalized($0) && $0 > tokens.lowerBound || passage.isPossessive($0)
      })
    else { return false }
    let isPublic =
      passage.hash(last) == Self.publicWord && subject.count > 2
      && Self.audience.contains(passage.hash(last - 3))
    let isAudience = isPublic || Self.audience.contains(passage.hash(last))
    if passage.hash(verb) == Self.want { return isAudience && passage.hash(verb + 1) == Word.to }
    if passage.hash(verb) == Self.wish {
      return passage.hash(verb + 1) == Word.to
        && (isAudience || Self.officials.contains(passage.hash(last))
          || Self.bodies.contains(passage.hash(last)))
    }
    return isAudience && Self.uses.contains(passage.hash(verb))
  }

  /// “May be reproduced with attribution”, “may be quoted without permission”
  func isPublished(_ next: Int, _ tokens: Range<Int>) -> Bool {
    var participle = next
    if passage.hash(participle) == NegationReader.not { participle += 1 }
    guard passage.hash(participle) == Self.be else { return false }
    participle += 1
    while participle < tokens.upperBound, passage.isAdverb(participle) { participle += 1 }
    guard participle < tokens.upperBound else { return false }
    if Self.reproduced.contains(passage.hash(participle)) { return true }
    if passage.hash(participle) == Self.cited, passage.hash(participle + 1) == HolderWords.asWord {
      return true
    }
    return Self.quoted.contains(passage.hash(participle))
      && Self.terms.contains(passage.hash(participle + 1))
  }

  /// “The House may, by resolution, annul the order”
  func isByOrder(_ next: Int, _ tokens: Range<Int>) -> Bool {
    guard next + 1 < tokens.upperBound, Self.means.contains(passage.hash(next)) else { return false }
    return (next + 1..<min(next + 4, tokens.upperBound)).contains { Self.orders.contains(passage.hash($0)) }
  }

  /// “May adopt a resolution by simple majority”
  func isByMajority(_ may: Int, _ tokens: Range<Int>) -> Bool {
    (may + 2..<max(may + 2, tokens.upperBound - 1)).contains { position in
      passage.hash(position) == Word.by
        && (position + 1..<min(position + 5, tokens.upperBound)).contains {
          passage.hash($0) == Self.majority
        }
    }
  }

  private static let majority = Hashing.of("majority")

  /// “The agreement provides that either party may end it, and that disputes may be referred to …”
  func isProvided(_ may: Int, _ tokens: Range<Int>) -> Bool {
    (tokens.lowerBound + 1..<max(tokens.lowerBound + 1, may)).contains {
      passage.hash($0) == HolderWords.that && Self.provides.contains(passage.hash($0 - 1))
    }
  }

  /// “Soldiers under the age of eighteen”, “persons under sixteen”
  func isOfAge(_ clause: Range<Int>) -> Bool {
    guard let under = clause.dropFirst().first(where: { Self.unders.contains(passage.hash($0)) }) else {
      return false
    }
    return (under + 1..<clause.upperBound).contains {
      passage.startsWithDigit($0) || Self.ages.contains(passage.hash($0))
    }
  }

  /// “May not apply more than once in any year”
  func isMoreThanOnce(_ next: Int, _ tokens: Range<Int>) -> Bool {
    (next + 1..<max(next + 1, tokens.upperBound - 2)).contains {
      passage.hash($0) == Self.more && passage.hash($0 + 1) == EstimateExceptions.than
        && Self.frequencies.contains(passage.hash($0 + 2))
    }
  }

  private static let publicWord = Hashing.of("public")
  private static let cited = Hashing.of("cited")
  private static let wish = Hashing.of("wish")
  private static let want = Hashing.of("want")
  private static let more = Hashing.of("more")
  private static let frequencies = WordSet("once twice")
  private static let audience = WordSet(
    "reader readers subscriber subscribers clients listeners viewers users members visitors delegates participants attendees"
  )
  private static let officials = WordSet(
    "ministers members delegations colleagues officials parliament house senators peers"
  )
  private static let uses = WordSet(
    "read consult download attend access view order subscribe unsubscribe contact request submit purchase comment register apply book send write obtain browse share copy reproduce print note skip prefer recall remember"
  )
  private static let reproduced = WordSet(
    "reproduced reprinted republished redistributed photocopied downloaded"
  )
  private static let quoted = WordSet("cited quoted copied shared used consulted")
  private static let terms = WordSet("with without provided freely only free online")
  private static let means = WordSet("by with on at")
  private static let orders = WordSet("resolution order regulations leave notice warrant discretion consent")
  private static let provides = WordSet("provides stipulates provide stipulate")
  private static let unders = WordSet("under below over")
  private static let ages = WordSet(
    "age sixteen seventeen eighteen twenty twenty-one fourteen fifteen twelve"
  )
}
