/// Finds words beside a name that make a longer name of it: `Moscow Times`, `Gulf of Mexico`.
struct NeighbourTraps {
  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  /// The trap that stands beside some words, as an index into ``Gazetteer/traps``.
  func trap(beside range: ClosedRange<Int>) -> Int? {
    let next = range.upperBound + 1
    if next < passage.tokens.count, passage.joiner(next) == .space || passage.joiner(next) == .hyphen {
      for neighbour in passage.gazetteer.neighbours.beginning(with: passage.hash(next)) {
        let end = next + neighbour.words.count
        // `Dutch Post-Impressionist` is no newspaper.
        if follows(neighbour, at: next), passage.joiner(end) != .hyphen { return neighbour.trap }
      }
    }
    let before = range.lowerBound - 1
    if before >= 0, passage.isSpaced(range.lowerBound) {
      for neighbour in passage.gazetteer.neighbours.ending(with: passage.hash(before)) {
        let start = before - neighbour.words.count + 1
        // `Swedish-speaking Finnish` is no language.
        if start >= 0, follows(neighbour, at: start), passage.joiner(start) != .hyphen {
          return neighbour.trap
        }
      }
    }
    return nil
  }

  private func follows(_ neighbour: Trap.Neighbour, at start: Int) -> Bool {
    guard start + neighbour.words.count <= passage.tokens.count else { return false }
    if neighbour.isCapitalized, !passage.tokens[start].isCapitalized { return false }
    for (offset, word) in neighbour.words.enumerated() {
      let token = passage.tokens[start + offset]
      if token.hash != word || (offset > 0 && token.joiner == .none) { return false }
    }
    return true
  }
}
