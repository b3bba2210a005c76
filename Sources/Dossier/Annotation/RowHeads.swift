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
      mentions(in: cell).map(\.entity).filter {
        passage.gazetteer.traits[Int($0.index)].kind != .event
      }
    }
  }

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
