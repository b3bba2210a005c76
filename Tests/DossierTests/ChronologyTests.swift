import Testing

@testable import Dossier

/// The timeline's gaps and an event's neighbours in time.
@Suite struct ChronologyTests {
  private static let content = [
    "articles/a.md": "---\ntitle: A\ndate: 2024-01-05\n---\nNorway came to the Oslo Meeting.",
    "events/one.md": "---\nname: Bergen Meeting\ndate: 2018-02-01\n---\n",
    "events/two.md": "---\nname: Oslo Meeting\ndate: 2020-02-01\nparticipants: [sweden]\n---\n",
    "events/three.md": "---\nname: Tromsø Meeting\ndate: 2021-02-01\n---\n",
  ]

  @Test func yearsWithoutAnEntryAreSaid() async throws {
    let page = try #require(await TestSite.build(Self.content).pages["timeline/index.html"])
    let marks = [">2024</h2>", "for 2022–2023.", ">2021</h2>", ">2020</h2>", "for 2019.", ">2018</h2>"]
    let places = try marks.map { try #require(page.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(page.ranges(of: "class=\"gap\"").count == 2)
  }

  @Test func anEventHasItsNeighboursAndThoseNamedWithIt() async throws {
    let page = try #require(await TestSite.build(Self.content).pages["events/two/index.html"])
    func fact(_ label: String) throws -> Substring {
      let start = try #require(page.range(of: label), "\(label)")
      return page[start.upperBound...].prefix(200)
    }
    #expect(try fact("Participants").contains(">Sweden"))
    #expect(try fact("In the same sentences").contains(">Norway"))
    #expect(try fact("Event before").contains(">Bergen Meeting"))
    #expect(try fact("Event after").contains(">Tromsø Meeting"))
  }

  @Test func anActorsTimelineHasItsEventsAndArticlesWithTheGaps() async throws {
    let page = try #require(await TestSite.build(Self.norway).pages["countries/norway/index.html"])
    let norway = page[try #require(page.range(of: "id=\"page-timeline\"")).lowerBound...]
    let marks = [">2024</h3>", ">A</a>", "for 2021–2023.", ">2020</h3>", ">Oslo Meeting</a>"]
    let places = try marks.map { try #require(norway.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  private static let norway = content.merging([
    "events/two.md": "---\nname: Oslo Meeting\ndate: 2020-02-01\nparticipants: [norway]\n---\n"
  ]) { $1 }
}
