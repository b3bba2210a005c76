import Testing

@testable import Dossier

/// The strip of kinds above implications.
@Suite struct ImplicationTotalsTests {
  @Test func theStripIsFilledByTheKindsThatAPageHas() {
    let totals = ImplicationTotals([.geopolitical, .geopolitical, .domestic, .military] as [SectionKind])
    let all = SectionKind.allCases.map { totals.stretch($0, among: SectionKind.allCases) }
    #expect(all.map { $0.end - $0.start }.reduce(0, +) == 1_000)
    // What is on the next page leaves no gap.
    let shown: [SectionKind] = [.military, .geopolitical]
    #expect(totals.stretch(.geopolitical, among: shown) == (0, 666))
    #expect(totals.stretch(.military, among: shown) == (666, 1_000))
  }
}
