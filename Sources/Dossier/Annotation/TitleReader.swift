/// Reads the title before a name: `President`, `former Prime Minister`, `Mr.`
struct TitleReader {
  struct Title {
    /// The words, without those that say that it is over.
    var words: ClosedRange<Int>
    /// The words folded, with single blanks.
    var text: String
    /// True for `Mr.` and the like, which are no post.
    var isCourtesy: Bool
    /// True when a word such as “former” stands before it.
    var isFormer: Bool
    /// True for `predecessor` and the like, which say nothing of posts.
    var isRelation: Bool
    /// True for a soldier's rank, which says nothing of posts.
    var isRank: Bool

    /// True for `candidate` and `nominee`, which are no posts.
    var isContender: Bool { text.hasSuffix("candidate") || text.hasSuffix("nominee") }

    /// The post to whose holder a vice president is the deputy; nil for other titles.
    var ofDeputy: Title? {
      guard let blank = text.firstIndex(of: " "), ["vice", "deputy"].contains(text[..<blank]) else {
        return nil
      }
      var whole = self
      whole.text = String(text[text.index(after: blank)...])
      whole.isFormer = true
      return whole
    }

    /// True when an office is what the title says.
    func fits(_ office: Office) -> Bool {
      let held = Folding.fold(office.title)
      // The head of a parliament's board is no “President Kim”.
      if text == "president", held.contains("presidium") { return false }
      if held == text || held.hasPrefix(text + " of ") || held.hasSuffix(" " + text) { return true }
      if TitleForms.shared(held) == TitleForms.shared(text) { return true }
      switch text {
      case "premier": return held == "prime minister"
      case "prime minister":
        return ["premier", "chancellor", "president of the government", "taoiseach"].contains(held)
      case "leader", "ruler", "dictator", "strongman":
        return [.ruler, .state, .government].contains(office.role)
      case "chairman", "secretary", "general secretary", "party chief", "party leader":
        return office.role == .ruler
      case "chief", "head", "boss":
        if case .organization = office.role { return true } else { return office.role == .ruler }
      case "candidate", "nominee": return held.hasSuffix("candidate")
      case "king", "queen", "emir", "sultan", "emperor": return held.hasPrefix(text)
      default: return false
      }
    }
  }

  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  private static let courtesies = WordSet(
    "mr mrs ms messrs dr sir lord lady madam comrade then late herr frau mme madame monsieur signor signora senor senora m"
  )
  private static let relations = WordSet("predecessor successor boss incumbent")
  private static let deputies = WordSet("vice deputy")
  private static let general = Hashing.of("general")
  private static let ranks = WordSet(
    "gen general col colonel capt captain marshal adm admiral maj major lt commodore"
  )
  /// Before `General`, what makes it a post.
  private static let generals = WordSet("attorney surgeon solicitor inspector auditor advocate prosecutor")

  /// The title that ends right before a word; nil when there is none.
  func title(before position: Int) -> Title? {
    var start = portfolio(before: position) ?? position
    let limit = start - 5
    while start > 0, start > limit, isTitleWord(start - 1), isJoined(start) { start -= 1 }
    guard start < position else { return nil }
    var isFormer = false
    while start < position, passage.classes(start).contains(.former),
      start == position - 1 || !Self.deputies.contains(passage.hash(start))
    {
      isFormer = true
      start += 1
    }
    if start > 0, passage.isSpaced(start) || passage.joiner(start) == .hyphen,
      passage.classes(start - 1).contains(.former)
    {
      isFormer = true
    }
    guard start < position else { return nil }
    while start < position - 1, passage.classes(start).contains(.adjunct) { start += 1 }
    let words = start...position - 1
    let text = words.map { TitleForms.spelledOut(Folding.fold(passage.surface($0...$0))) }
    return Title(
      words: words,
      text: text.joined(separator: " "),
      isCourtesy: words.allSatisfy { Self.courtesies.contains(passage.hash($0)) },
      isFormer: isFormer,
      isRelation: words.allSatisfy { Self.relations.contains(passage.hash($0)) },
      isRank: isRank(words)
    )
  }

  /// The title in the plural that a name shares with those before it: `Chancellors Merkel and Kern`; nil when there is none.
  func sharedTitle(before position: Int) -> Title? {
    var first = position
    for _ in 0..<4 {
      guard first > 1 else { return nil }
      let isJoined = passage.isSpaced(first) && passage.hash(first - 1) == Word.and
      var last = isJoined ? first - 2 : first - 1
      guard isJoined || passage.joiner(first) == .comma, passage.isCapitalized(last) else { return nil }
      while last > 0, passage.isSpaced(last), passage.isCapitalized(last - 1), !isTitleWord(last - 1) {
        last -= 1
      }
      if let title = title(before: last) {
        return Self.plurals.contains(passage.hash(title.words.upperBound)) ? title : nil
      }
      first = last
    }
    return nil
  }

  private static let plurals = WordSet("presidents ministers premiers chancellors kings messrs")

  private func isRank(_ words: ClosedRange<Int>) -> Bool {
    // “India captain Singh” leads a team.
    guard words.allSatisfy({ Self.ranks.contains(passage.hash($0)) && passage.isCapitalized($0) }) else {
      return false
    }
    return words.lowerBound == 0 || !Self.generals.contains(passage.hash(words.lowerBound - 1))
  }

  /// Where the words `of State` behind a title begin that end right before a word: `Secretary of State Rubio`,
  /// `Minister for Foreign Affairs Wong`; nil when there are none.
  func portfolio(before position: Int) -> Int? {
    var start = position - 1
    guard start > 1, passage.isSpaced(position), passage.isCapitalized(start),
      Self.portfolios.contains(passage.hash(start))
    else { return nil }
    if passage.isSpaced(start), Self.foreign.contains(passage.hash(start - 1)) { start -= 1 }
    guard start > 1, passage.isSpaced(start), passage.isSpaced(start - 1),
      passage.hash(start - 1) == Word.of || passage.hash(start - 1) == Self.for,
      passage.classes(start - 2).contains(.title)
    else { return nil }
    return start - 1
  }

  private static let portfolios = WordSet("state defense defence war affairs")
  private static let foreign = WordSet("foreign external")
  private static let `for` = Hashing.of("for")

  private func isTitleWord(_ position: Int) -> Bool {
    isMonsieur(position)
      || !passage.classes(position).isDisjoint(with: [.title, .former]) && !passage.isPossessive(position)
  }

  /// `M. Hollande`, and not `M. K. Stalin` nor `John M. Smith`.
  func isMonsieur(_ position: Int) -> Bool {
    guard passage.hash(position) == Self.monsieur, passage.isCapitalized(position) else { return false }
    return position == 0 || passage.isBreak(before: position) || !passage.isCapitalized(position - 1)
  }

  private static let monsieur = Hashing.of("m")

  /// True when a word follows the title's word before it: `Mr. Putin`, `Prime Minister Abe`.
  private func isJoined(_ position: Int) -> Bool {
    switch passage.joiner(position) {
    case .space: true
    case .hyphen:
      passage.classes(position - 1).contains(.former) || passage.hash(position) == Self.general
    case .dot: passage.tokens[position - 1].end - passage.tokens[position - 1].start <= 4
    default: false
    }
  }
}
