import Testing

@testable import Dossier

/// Lists that are brought up to date by what has changed.
@Suite struct MergingTests {
  @Test(arguments: 0..<40) func aListWithWhatHasChangedIsAsOneSortedAnew(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    func some(_ count: Int) -> Set<Int> {
      Set((0..<count).map { _ in Int.random(in: 0..<60, using: &random) })
    }
    let (old, all) = (some(30), some(30))
    let merged = old.sorted().revised(
      without: old.subtracting(all),
      with: all.subtracting(old),
      by: <
    )
    #expect(merged == all.sorted())
    // What is not there is not taken away.
    let gone = old.subtracting(all).union([60, -1])
    #expect(old.sorted().revised(without: gone, with: all.subtracting(old), by: <) == all.sorted())
  }

  @Test(arguments: 0..<40) func groupsAreFoundByName(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let reads = RenderMemory.Reads([], nil)
    let old = (0..<30).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let memory = RenderMemory(
      ground: Digest(of: []),
      numbers: ArticleNumbers.Given(identities: [], generation: 0),
      groups: old.map { RenderMemory.Group(name: GroupName(.article, index: $0), reads: reads, pieces: []) }
    )
    // One at a time is found where it stands; of many, those that have moved, too.
    let one = (0..<30).filter { old.contains($0) != ($0 == Int(seed) % 30) }
    let many = (0..<30).shuffled(using: &random)
    for numbers in [old, one, many] {
      let places = memory.places(of: numbers.map { GroupName(.article, index: $0) })
      #expect(places == numbers.map { old.firstIndex(of: $0) })
    }
  }

  @Test(
    arguments: [
      ([1, 2, 3], [1, 2, 3]), ([1, 2, 3], [2, 3, 4]), ([], [1]), ([1, 2], []), ([1, 2, 3], [3]),
      ([3], [1, 2, 3]),
    ] as [(Set<Int>, Set<Int>)]
  ) func aSetTellsWhatItHasGainedAndLost(last: Set<Int>, next: Set<Int>) {
    let (new, gone) = next.changes(since: last)
    #expect(new.sorted() == next.subtracting(last).sorted())
    #expect(gone.sorted() == last.subtracting(next).sorted())
    var larger = last.union([9])
    larger.change(from: last, to: next)
    #expect(larger == next.union([9]))
  }
}
