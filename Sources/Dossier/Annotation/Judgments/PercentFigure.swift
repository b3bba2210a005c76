/// Reads figures in per cent: “40%”, “30–40 %”, “between 30 and 40 per cent”, “sixty-five percent”.
struct PercentFigure {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The figure that begins at a word, of two the middle, and the word behind its sign; nil for other numbers. Where a table's head
  /// has the sign, none is needed.
  func figure(at position: Int, in tokens: Range<Int>, needsSign: Bool = true) -> (percent: Int, end: Int)? {
    guard
      let (first, behind) = passage.decimal(position, digits: 1...3)
        ?? NumberWords(passage).tens(at: position, in: tokens), first <= 100
    else { return nil }
    func close(_ position: Int) -> Int? {
      end(ofSignBehind: position, in: tokens) ?? (needsSign ? nil : position)
    }
    if let (second, last) = upper(behind: behind, in: tokens), let end = close(last) {
      guard second <= 100 else { return nil }
      return ((first + second) / 2, end)
    }
    return close(behind).map { (first, $0) }
  }

  /// The second figure of `30-60`, `30–60`, `30% to 60` and `30 per cent to 60`, and where it ends.
  private func upper(behind first: Int, in tokens: Range<Int>) -> (whole: Int, end: Int)? {
    var next = first
    guard next < tokens.upperBound else { return nil }
    if passage.joiner(next) == .hyphen || passage.gap(before: next).elementsEqual("–".utf8) {
      return passage.decimal(next, digits: 1...3)
    }
    if Self.percents.contains(passage.hash(next)) { next += passage.hash(next) == Self.per ? 2 : 1 }
    guard next + 1 < tokens.upperBound, passage.hash(next) == Word.to || passage.hash(next) == Word.and
    else { return nil }
    return passage.decimal(next + 1, digits: 1...3)
  }

  /// The word behind “%”, “percent” or “per cent”, which itself stands behind a number; nil when it has no such sign.
  private func end(ofSignBehind position: Int, in tokens: Range<Int>) -> Int? {
    if passage.percentSign(behind: position - 1) != nil { return position }
    guard position < tokens.upperBound, Self.percents.contains(passage.hash(position)) else { return nil }
    return min(position + (passage.hash(position) == Self.per ? 2 : 1), tokens.upperBound)
  }

  private static let per = Hashing.of("per")
  private static let percents = WordSet("percent per")
}

extension Passage {
  /// Where “%” ends behind a word, with or without a blank between; nil without one.
  func percentSign(behind word: Int) -> Int? {
    var next = Int(tokens[word].end)
    while next < prose.text.count {
      switch prose.text[next] {
      case 0x25: return next + 1
      case 0x20: next += 1
      // Blanks at which no line is broken: U+00A0, U+202F.
      case 0xC2 where prose.text[next...].starts(with: [0xC2, 0xA0]): next += 2
      case 0xE2 where prose.text[next...].starts(with: [0xE2, 0x80, 0xAF]): next += 3
      default: return nil
      }
    }
    return nil
  }
}
