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
    let merged = old.sorted().merging(all.subtracting(old), keeping: all.contains, by: <)
    #expect(merged == all.sorted())
  }
}
