/// Places from which a report comes.
extension CapitalReader {
  /// `LONDON (Reuters) —`, `BEIJING/MANILA, Aug 22 —`, `LA PAZ, Bolivia —` at the start of a paragraph.
  var isDateline: Bool {
    let mayOpen = passage.tokens[first].isAllCaps && passage.isSentenceStart(first)
    guard isCity, startsParagraph || mayOpen || startsLine else { return false }
    let text = passage.prose.text
    var end = Int(passage.tokens[range.upperBound].end)
    if passage.tokens[first].isAllCaps, isFollowedByDate || isStopped(at: end) { return true }
    if isBeforeReport { return true }
    for position in next...next + 6 {
      let start = position < passage.tokens.count ? Int(passage.tokens[position].start) : text.count
      let gap = text[end..<max(end, min(start, end + 5))]
      if passage.tokens[first].isAllCaps,
        gap.starts(with: ": ".utf8) || position == next && start == text.count
      {
        return true
      }
      if gap.starts(with: " (".utf8) { return isReport(behindBracketAt: end + 1) }
      if gap.starts(with: " - ".utf8) || gap.starts(with: " -- ".utf8) { return opensReport(position) }
      if gap.starts(with: " \u{2014}".utf8) || gap.starts(with: " \u{2013}".utf8) {
        return (position > next || isUpperOrBare) && opensReport(position)
      }
      guard position < passage.tokens.count else { return false }
      if passage.isBreak(before: position), !passage.classes(position - 1).contains(.calendar) {
        return false
      }
      let isDatePart = passage.isCapitalized(position) || ByteClass.isDigit(text[start])
      guard isDatePart,
        position > next || passage.joiner(position) != .space || passage.tokens[first].isAllCaps
      else {
        return false
      }
      end = Int(passage.tokens[position].end)
    }
    return false
  }

  /// `Nairobi 19 May 2004`, `Anna Smith, Tashkent`: a line of its own that says whence and when, or who and whence.
  var isByline: Bool {
    let text = passage.prose.text
    if passage.prose.startsBlock(Int(passage.tokens[first].start)), passage.isSpaced(next),
      passage.startsWithDigit(next), passage.isSpaced(next + 1), passage.classes(next + 1).contains(.calendar)
    {
      return !passage.isSpaced(next + 2) || passage.number(next + 2, digits: 4...4) != nil
    }
    let end = Int(passage.tokens[range.upperBound].end)
    guard passage.joiner(first) == .comma, end == text.count || text[end] == 0,
      let start = (max(0, first - 4)..<first).first(where: {
        passage.prose.startsBlock(Int(passage.tokens[$0].start))
      })
    else { return false }
    let words = start..<first
    return passage.hash(first - 1) == Self.correspondent
      || words.count > 1
        && words.allSatisfy { passage.isCapitalized($0) && !passage.isKnownName($0) && !passage.isVerb($0) }
  }

  private static let correspondent = Hashing.of("correspondent")

  /// `Lusaka: 24C, cloudy`
  var isWeather: Bool {
    guard passage.isSentenceStart(first), passage.startsWithDigit(next) else { return false }
    return passage.gap(before: next).elementsEqual(": ".utf8)
  }

  /// True when a report begins behind a dash: with a capital, a number or a quotation, or in a text of one dash. “Ankara – a member
  /// of NATO – objected” has another one.
  private func opensReport(_ position: Int) -> Bool {
    guard position < passage.tokens.count else { return true }
    if passage.isCapitalized(position) || passage.startsWithDigit(position) { return !isInserted(position) }
    return !hasDash(behind: position)
  }

  /// “Moscow – NATO’s foe – objected”: a second dash with a small word behind it closes what the first one opened.
  private func isInserted(_ position: Int) -> Bool {
    guard !passage.tokens[first].isAllCaps else { return false }
    guard let second = dash(behind: position) else { return false }
    return passage.isVerb(second) && second - position < 8
  }

  private func hasDash(behind position: Int) -> Bool { dash(behind: position) != nil }

  /// The word behind the next dash of the sentence.
  private func dash(behind position: Int) -> Int? {
    for other in position + 1..<max(position + 1, min(position + 20, passage.tokens.count)) {
      if passage.isBreak(before: other) { return nil }
      let gap = passage.gap(before: other)
      if gap.starts(with: " - ".utf8) || gap.starts(with: " -- ".utf8) || gap.contains(0xE2) { return other }
    }
    return nil
  }

  /// `LONDON (Reuters) —`, `Seoul (Yonhap): `: a bracket with an agency or a country in it and a report behind it. A small word in
  /// it or behind it goes on with the sentence: “Moscow (which denies it) objected”.
  private func isReport(behindBracketAt start: Int) -> Bool {
    let text = passage.prose.text
    guard next < passage.tokens.count, passage.isCapitalized(next) || passage.startsWithDigit(next),
      let close = text[start..<min(start + 60, text.count)].firstIndex(of: 0x29)
    else { return false }
    let inside = passage.words(in: start..<close)
    let behind = inside.upperBound
    guard behind < passage.tokens.count else { return true }
    let gap = text[(close + 1)..<max(close + 1, Int(passage.tokens[behind].start))]
    if gap.allSatisfy({ $0 == 0x20 }) {
      return passage.isCapitalized(behind) || passage.tokens[first].isAllCaps
    }
    return gap.first != 0x2C || passage.tokens[first].isAllCaps || passage.isCapitalized(behind)
      || passage.startsWithDigit(behind)
  }

  /// `BISHKEK. March 13 (Interfax)`, `BAGHDAD / Aswat al-Iraq:`: a stop right behind a name in capitals.
  private func isStopped(at end: Int) -> Bool {
    let rest = passage.prose.text[end...]
    return [". ", " / ", "/ "].contains { rest.starts(with: $0.utf8) }
  }

  /// `Vienna June 4 2023:`, `Colombo, President Sirisena arrived`, `Islamabad: Prime Minister Khan`: a place right before its report.
  private var isBeforeReport: Bool {
    guard passage.prose.startsBlock(Int(passage.tokens[first].start)), next + 1 < passage.tokens.count,
      passage.isCapitalized(next)
    else { return false }
    if passage.isSpaced(next) {
      return passage.classes(next).contains(.calendar)
        && ByteClass.isDigit(passage.prose.text[Int(passage.tokens[next + 1].start)])
    }
    let gap = passage.prose.text[Int(passage.tokens[range.upperBound].end)..<Int(passage.tokens[next].start)]
    guard gap.elementsEqual(": ".utf8) || gap.elementsEqual(", ".utf8) else { return false }
    return passage.classes(next).contains(.title)
      || passage.isSpaced(next + 1) && passage.classes(next + 1).contains(.title)
        && passage.candidate(at: next) != nil
  }

  /// `LONDON 1996-08-22`, with nothing else in the paragraph.
  private var isFollowedByDate: Bool {
    let text = passage.prose.text
    var index = Int(passage.tokens[range.upperBound].end)
    let start = index
    while index < text.count, ByteClass.isDigit(text[index]) || text[index] == 0x20 || text[index] == 0x2D {
      index += 1
    }
    return index > start + 4 && (index == text.count || text[index] == 0 || text[index] == 0x0A)
  }

  /// A dash right behind the first word of a paragraph ends a dateline, unless that is a heading’s.
  private var isUpperOrBare: Bool { passage.tokens[first].isAllCaps || !passage.isTitleCase(around: range) }

  /// True for a name in capitals at the start of a line.
  private var startsLine: Bool {
    let start = Int(passage.tokens[first].start)
    return passage.tokens[first].isAllCaps && start > 0 && passage.prose.text[start - 1] == 0x0A
  }

  /// True when only other capitalised words stand before the name in its paragraph.
  private var startsParagraph: Bool {
    var position = first
    while position > 0, first - position < 4 {
      if passage.prose.startsBlock(Int(passage.tokens[position].start)) { return true }
      guard passage.joiner(position) != .space, passage.isCapitalized(position - 1) else { return false }
      position -= 1
    }
    return passage.prose.startsBlock(Int(passage.tokens[position].start))
  }
}
