/// What bodies, officers and those whom rules bind may do by a treaty, a statute or rules of procedure.
extension PermissionReader {
  /// “The Council may extend the mandate for further periods”, “the Director may, after consulting the Board, waive the fee”, unlike
  /// “the Council may fail to extend it” and “may extend it next week”.
  func isOfCompetence(_ may: Int, _ tokens: Range<Int>) -> Bool {
    let subject = subject(before: may, in: tokens)
    let rest = may + 1..<tokens.upperBound
    guard let last = subject.last, isOffice(last), !subject.contains(where: isOfCountry),
      let first = rest.first(where: { !passage.isAdverb($0) }), !Self.failing.contains(passage.hash(first)),
      !rest.contains(where: isSoon)
    else { return false }
    return isFormal(rest) || isConvening(first, subject)
      || isInInstrument(may) && !rest.contains { passage.isCapitalized($0) && !isOffice($0) }
  }

  /// “The owner may apply for release”, “masters may contact the coastguard”
  func isOfRegulated(_ may: Int, _ tokens: Range<Int>) -> Bool {
    guard let last = subject(before: may, in: tokens).last, Self.regulated.contains(passage.hash(last)),
      !passage.isCapitalized(last) || passage.isSentenceStart(last)
    else { return false }
    let (verb, next) = (passage.hash(may + 1), passage.hash(may + 2))
    return Self.filing.contains(verb) || verb == Self.apply && (next == Word.for || next == Word.to)
  }

  /// “Vessels may call at Djibouti”, “crews may go ashore”
  func isPortCall(_ may: Int, _ tokens: Range<Int>) -> Bool {
    guard let last = subject(before: may, in: tokens).last, Self.seafaring.contains(passage.hash(last)) else {
      return false
    }
    let (verb, next) = (passage.hash(may + 1), passage.hash(may + 2))
    return (Self.calling.contains(verb) || verb == Self.go && next == Self.ashore)
      && !(may + 1..<tokens.upperBound).contains(where: isSoon)
  }

  /// True for the name of a country that is all of a subject: “Russia may”, unlike “ships bound for Russia may”.
  func isCountry(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first(where: { passage.hash($0) != Word.the }),
      let candidate = passage.candidate(at: first), candidate.tokens.upperBound + 1 == subject.upperBound
    else { return false }
    return isOfCountry(first)
  }

  // MARK: Who

  private func isOffice(_ word: Int) -> Bool {
    let hash = passage.hash(word)
    return Self.bodies.contains(hash) || Self.officers.contains(hash) || Self.parties.contains(hash)
  }

  /// “The French parliament”, “Ukraine's court”: somebody in particular.
  private func isOfCountry(_ word: Int) -> Bool {
    guard let candidate = passage.candidate(at: word) else { return false }
    return passage.names(of: candidate).contains { !passage.countries(of: $0).isEmpty }
  }

  // MARK: When and by what

  /// “Next week”, “this month”: it may come, unlike what may be done at any time.
  private func isSoon(_ word: Int) -> Bool {
    Self.soon.contains(passage.hash(word))
      || passage.hash(word) == Self.this && Self.times.contains(passage.hash(word + 1))
  }

  /// “At the request of”, “of its own motion”, “in accordance with”, “for further periods”: the manner of rules.
  private func isFormal(_ words: Range<Int>) -> Bool {
    words.contains { word in
      // “May, on a proposal from the Commission, extend”, unlike “may vote on a proposal”
      if passage.hash(word) == Self.proposal {
        return passage.hash(word - 2) == Word.on && passage.joiner(word - 2) == .comma
      }
      return Self.manners[passage.hash(word)]?.contains { manner in
        manner.indices.allSatisfy { passage.hash(word + $0) == manner[$0] }
      } ?? false
    }
  }

  /// “The President of the Assembly may convene it”: an officer of a body.
  private func isConvening(_ verb: Int, _ subject: Range<Int>) -> Bool {
    Self.convening.contains(passage.hash(verb))
      && subject.dropLast(2).contains {
        Self.officers.contains(passage.hash($0)) && passage.hash($0 + 1) == Word.of
      }
  }

  /// True in a paragraph that says what somebody shall do: one of rules.
  private func isInInstrument(_ may: Int) -> Bool {
    let start = Int(passage.tokens[may].start)
    let next = passage.prose.blocks.partitioningIndex { $0.lowerBound > start }
    guard next > 0 else { return false }
    let block = passage.words(in: passage.prose.blocks[next - 1])
    let near = max(block.lowerBound, may - Self.reach)..<min(block.upperBound, may + Self.reach)
    return near.contains { passage.hash($0) == Self.shall }
  }

  /// How many words on either side “shall” is looked for.
  private static let reach = 200
  private static let officers = WordSet(
    "president minister governor director director-general general secretary registrar chair chairman chairperson commission commissioner authority agency prosecutor judge ministry registry"
  )
  private static let failing = WordSet(
    "fail have need be face seek lose try struggle still well want find become remain"
  )
  private static let regulated = WordSet(
    "owner owners shipowner shipowners master masters operator operators applicant applicants licensee licensees holder holders importer importers exporter exporters claimant claimants mariner mariners"
  )
  private static let filing = WordSet("appeal contact notify submit lodge file")
  private static let seafaring = WordSet("vessel vessels ship ships crew crews tanker tankers yachts")
  private static let calling = WordSet("call berth dock anchor moor bunker land disembark")
  private static let go = Hashing.of("go")
  private static let ashore = Hashing.of("ashore")
  private static let apply = Hashing.of("apply")
  private static let convening = WordSet("convene adjourn summon call appoint delegate designate")
  /// By their first words.
  private static let manners = Dictionary(
    grouping: [
      "at the request", "upon request", "on request", "upon application", "at its discretion",
      "in its discretion", "at his discretion", "on the recommendation", "upon the recommendation",
      "on its own initiative", "on its own motion", "of its own motion", "proprio motu", "in accordance with",
      "pursuant to", "in writing", "acting unanimously", "acting by", "acting on", "acting jointly",
      "after consulting", "after consultation with", "for further periods", "for periods of",
      "by notification", "as it deems", "where it deems", "if it deems", "any matter", "any question",
      "any dispute",
    ].map { $0.split(separator: " ").map { Hashing.of($0) } },
    by: { $0[0] }
  )
  private static let soon = WordSet("next soon tomorrow today tonight yet now later again")
  private static let this = Hashing.of("this")
  private static let proposal = Hashing.of("proposal")
  private static let shall = Hashing.of("shall")
}
