import Testing

@testable import Dossier

/// Sections under a heading of the same kind.
@Suite struct SectionPartTests {
  @Test func aPartIsNotCalledLikeWhatItIsPartOf() async throws {
    let site = await TestSite.build([
      "a.md": """
      # A

      ## Consequences at Home

      Peru may vote.

      ### The Coast

      Lima may vote.

      ### Military Consequences

      Chile may arm.

      ## Domestic Consequences

      Peru may vote again.
      """
    ])
    let page = try #require(site.pages["articles/a/index.html"])
    let sections = page.matches(
      of:
        #/<section class="section kind-([a-z]*)( part)?"[^>]*>\n<h\d>.*<\/h\d>\n(<p class="section-kind">)?/#
    )
    #expect(sections.map { String($0.1) } == ["domestic", "domestic", "military", "domestic"])
    #expect(sections.map { $0.2 != nil } == [false, true, false, false])
    #expect(sections.map { $0.3 != nil } == [true, false, true, true])
  }
}
