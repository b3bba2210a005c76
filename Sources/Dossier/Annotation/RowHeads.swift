internal import CommonMark

/// Finds whom the row of a table is about: those whose names alone fill a cell of it, as in `| Egypt | 4 % | a review may slip |`.
struct RowHeads {
  let passage: Passage
  let document: Document
  /// The names that were found, in order.
  let mentions: [Mention]

  /// The countries, leaders and organisations that other cells of a cell's row name alone; none for a block that is no cell.
  func actors(besideCell number: Int) -> [EntityID] {
    guard document.blocks[number].isTableCell else { return [] }
    return document.row(ofBlock: number).filter { $0 != number && isName($0) }.flatMap { cell in
      mentions(in: cell).map(\.entity).filter { !isEvent($0) }
    }
  }

  /// A judgment with whom its row is about. Of a cell that is no more than a verdict (`| Blockade of Taiwan | Unlikely |`) the whole row
  /// is its text, and those whom the other cells name are its actors.
  func completed(_ judgment: Judgment) -> Judgment {
    guard document.blocks[judgment.block].isTableCell else { return judgment }
    var judgment = judgment
    let row = document.row(ofBlock: judgment.block)
    var actors = actors(besideCell: judgment.block)
    if isVerdict(judgment), row.count > 1 {
      judgment.text = document.rowText(ofBlock: judgment.block)
      for mention in row.lazy.filter({ $0 != judgment.block }).flatMap({ mentions(in: $0) })
      where mention.reading != .place && !actors.contains(mention.entity) && !isEvent(mention.entity) {
        actors.append(mention.entity)
      }
    }
    judgment.actors = actors + judgment.actors.filter { !actors.contains($0) }
    return judgment
  }

  /// True for “Unlikely”, “Likely (60 %)”: a judgment whose cell says little else.
  private func isVerdict(_ judgment: Judgment) -> Bool {
    let words = passage.words(in: document.blocks[judgment.block].text).count
    return words - passage.words(in: judgment.phrase).count <= Self.besideVerdict
  }

  /// How many words a cell has besides a verdict.
  private static let besideVerdict = 1

  private func isEvent(_ id: EntityID) -> Bool { passage.gazetteer.traits[Int(id.index)].kind == .event }

  /// True for a cell that says nothing but names.
  func isName(_ number: Int) -> Bool {
    let block = document.blocks[number]
    let names = mentions(in: number)
    guard block.isTableCell, !names.isEmpty else { return false }
    return passage.words(in: block.text).allSatisfy { word in
      names.contains { $0.text.overlaps(Int(passage.tokens[word].start)..<Int(passage.tokens[word].end)) }
        || Self.joining.contains(passage.hash(word))
    }
  }

  /// True for a cell of so many words that they may say something.
  func isProse(_ number: Int) -> Bool { passage.words(in: document.blocks[number].text).count > 2 }

  private func mentions(in block: Int) -> ArraySlice<Mention> {
    mentions.stretch(block..<block + 1) { $0.block }
  }

  private static let joining = WordSet("and the")
}
