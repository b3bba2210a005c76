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

    /// True when an office is what the title says.
    func fits(_ office: Office) -> Bool {
      let held = Folding.fold(office.title)
      if held == text || held.hasPrefix(text + " of ") || held.hasSuffix(" " + text) { return true }
      switch text {
      case "premier": return held == "prime minister"
      case "prime minister":
        return ["premier", "chancellor", "president of the government", "taoiseach"].contains(held)
      case "leader", "ruler", "dictator", "strongman":
        return [.ruler, .state, .government].contains(office.role)
      case "chairman", "secretary", "general secretary", "party chief", "party leader":
        return office.role == .ruler
      case "king", "queen", "emir", "sultan", "emperor": return held.hasPrefix(text)
      default: return false
      }
    }
  }

  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  private static let courtesies = WordSet("mr mrs ms dr sir lord lady madam comrade then late")

  /// The title that ends right before a word; nil when there is none.
  func title(before position: Int) -> Title? {
    var start = position
    while start > 0, position - start < 5, isTitleWord(start - 1), isJoined(start) { start -= 1 }
    guard start < position else { return nil }
    var isFormer = false
    while start < position, passage.classes(start).contains(.former) {
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
    let text = words.map { Folding.fold(passage.surface($0...$0)) }.joined(separator: " ")
    let isCourtesy = words.allSatisfy { Self.courtesies.contains(passage.hash($0)) }
    return Title(words: words, text: text, isCourtesy: isCourtesy, isFormer: isFormer)
  }

  private func isTitleWord(_ position: Int) -> Bool {
    !passage.classes(position).isDisjoint(with: [.title, .former]) && !passage.isPossessive(position)
  }

  /// True when a word follows the title's word before it: `Mr. Putin`, `Prime Minister Abe`.
  private func isJoined(_ position: Int) -> Bool {
    switch passage.joiner(position) {
    case .space: true
    case .hyphen: passage.classes(position - 1).contains(.former)
    case .dot: passage.tokens[position - 1].end - passage.tokens[position - 1].start <= 4
    default: false
    }
  }
}
