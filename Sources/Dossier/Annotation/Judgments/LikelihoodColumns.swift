internal import CommonMark

/// Reads tables with a column that is headed “Likelihood”, “Probability”, “Chance” or “Odds”: a figure or a degree that fills a cell
/// of it, “70–80 %” or “High”, is a judgment of the row.
struct LikelihoodColumns {
  let passage: Passage
  let document: Document
  /// The levels by which figures count.
  let scale: LikelihoodScale

  /// Judgments with those of such cells of which none is, in order.
  func completed(_ judgments: [Judgment]) -> [Judgment] {
    let (cells, legends) = cells()
    if cells.isEmpty, legends.isEmpty { return judgments }
    let judgments = judgments.filter { !legends.contains($0.block) }
    let read = Set(judgments.map(\.block))
    let own = cells.filter { !read.contains($0.number) }.compactMap(judgment)
    return own.isEmpty
      ? judgments : (judgments + own).sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
  }

  // MARK: Columns

  /// A cell below such a head.
  private struct Cell {
    /// Its place in ``Document/blocks``.
    var number: Int
    /// True below “Probability (%)”.
    var isInPercent: Bool
  }

  /// The cells below such heads, and those of tables that only say what the terms of a scale mean.
  private func cells() -> (cells: [Cell], legends: Set<Int>) {
    var cells: [Cell] = []
    var legends: Set<Int> = []
    var isLegend = false
    /// The columns of the table, and whether each one is in per cent.
    var columns: [Int: Bool] = [:]
    var column = 0
    for (number, block) in document.blocks.enumerated() where block.isTableCell {
      let isFirst = number == 0 || document.blocks[number - 1].line != block.line
      column = isFirst ? 0 : column + 1
      guard isHead(block) else {
        if isLegend, !columns.isEmpty {
          legends.insert(number)
        } else if let isInPercent = columns[column] {
          cells.append(Cell(number: number, isInPercent: isInPercent))
        }
        continue
      }
      if isFirst { (columns, isLegend) = ([:], isOfTerms(block)) }
      if isOfLikelihood(block) {
        columns[column] = document.text[block.text].contains(UInt8(ascii: "%"))
      }
    }
    return (cells, legends)
  }

  /// “Term”, “Words of estimation”: the first head of a legend.
  private func isOfTerms(_ head: ProseBlock) -> Bool {
    passage.words(in: head.text).first.map { Self.terms.contains(passage.hash($0)) } ?? false
  }

  private static let terms = WordSet("term terms word words expression expressions phrase phrases wording")

  private func isHead(_ cell: ProseBlock) -> Bool { document.events[cell.events.lowerBound].level == 1 }

  private func isOfLikelihood(_ head: ProseBlock) -> Bool {
    passage.words(in: head.text).contains { LevelNoun.nouns.contains(passage.hash($0)) }
  }

  // MARK: Cells

  private func judgment(of cell: Cell) -> Judgment? {
    let text = document.blocks[cell.number].text
    let words = passage.words(in: text)
    guard let (likelihood, end) = figure(in: words, cell.isInPercent) ?? degree(in: words),
      // “40% (up from 30%)”
      end == words.upperBound || passage.gap(before: end).contains(UInt8(ascii: "("))
    else { return nil }
    let phrase = passage.bytes(words.lowerBound...end - 1)
    return Judgment(
      text: text,
      phrase: phrase.lowerBound..<(passage.percentSign(behind: end - 1) ?? phrase.upperBound),
      block: cell.number,
      likelihood: likelihood,
      termSet: 0,
      confidence: nil,
      isConditional: false,
      holder: .author,
      actors: []
    )
  }

  /// “~30%”, “70–80 %”, “less than 5 percent”, “1 in 3”, and the word behind.
  private func figure(in words: Range<Int>, _ isInPercent: Bool) -> (Likelihood, end: Int)? {
    guard let first = words.first(where: { !PlacedFigure.hedges.contains(passage.hash($0)) }) else {
      return nil
    }
    if let (part, whole) = EstimateFinder(passage).ratio(at: first, in: words), part <= whole {
      return (scale.likelihood(percent: part * 100 / max(1, whole)), first + 3)
    }
    return PercentFigure(passage).figure(at: first, in: words, needsSign: !isInPercent).map {
      (scale.likelihood(percent: $0.percent), $0.end)
    }
  }

  /// “Low”, “very high”, “medium”, and the word behind.
  private func degree(in words: Range<Int>) -> (Likelihood, end: Int)? {
    guard let first = words.first else { return nil }
    let isVery = LevelNoun.very.contains(passage.hash(first)) && words.count > 1
    let word = isVery ? first + 1 : first
    if !isVery, Self.middling.contains(passage.hash(word)) { return (.possible, word + 1) }
    return LevelNoun.level(of: passage.hash(word), isVery: isVery).map { ($0, word + 1) }
  }

  private static let middling = WordSet("medium moderate")
}
