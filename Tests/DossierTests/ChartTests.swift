import Testing

@testable import Dossier

/// Drawings other than the small maps.
@Suite struct ChartTests {
  // MARK: The map of the world

  @Test(arguments: [
    ([], [], []),
    ([0, 0], [], []),
    ([1], ["1"], [5]),
    ([1, 1, 1, 4], ["1", "2", "3", "4"], [2, 3, 4, 5]),
    ([1, 1, 1, 9], ["1", "2", "3–4", "5+"], [2, 3, 4, 5]),
    ([1, 96, 103], ["1", "2–4", "5–14", "15–29", "30+"], [1, 2, 3, 4, 5]),
    ([1, 1, 2, 40, 1_200], ["1–2", "3–14", "15–49", "50–199", "200+"], [1, 2, 3, 4, 5]),
    ([9_000_000], ["1–19", "20–499", "500–9,999", "10,000–299,999", "300,000+"], [1, 2, 3, 4, 5]),
  ]) func classesBeginAtRoundNumbers(_ numbers: [Int], _ labels: [String], _ shades: [Int]) {
    let classes = MapClasses(numbers)
    #expect(classes.lowers.indices.map { classes.label($0, .english) } == labels)
    #expect(classes.lowers.indices.map(classes.shade) == shades)
    for number in numbers { #expect((classes.step(number) == 0) == (number == 0)) }
  }

  @Test func fieldsOfPointsDoNotOverlap() {
    let points = [SIMD2(100, 100), SIMD2(120, 100), SIMD2(104, 100), SIMD2(400, 400)]
    #expect(WorldMap.reach(of: points, atMost: 22) == [WorldMap.dot, 8, WorldMap.dot, 22])
    #expect(WorldMap.reach(of: [SIMD2(1, 1)], atMost: 65) == [65])
  }

  @Test func theMapLinksEveryCountryWithAPage() async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nRussia met China and Singapore. Russia left.",
      "countries/fiji.md": "---\nname: Fiji\n---\n",
    ])
    let page = try #require(site.pages["countries/index.html"])
    for (slug, name) in [
      ("russia", "Russia, 2 mentions in 1 article"), ("china", "China, 1 mention in 1 article"),
      ("singapore", "Singapore, 1 mention in 1 article"), ("fiji", "Fiji, 0 mentions in 0 articles"),
    ] {
      #expect(page.contains("<a href=\"../countries/\(slug)/\"><title>\(name)</title>"), "\(slug)")
    }
    #expect(page.components(separatedBy: "class=\"map-dot").count == 3)
    #expect(page.components(separatedBy: "class=\"map-touch").count == 3)
    #expect(page.contains("<td>2</td><td>1</td>"))
    #expect(LinkWalker(site.pages).problems == [])
  }

  @Test func withoutCountriesThereIsNoMap() async {
    let site = await TestSite.build(["a.md": "# A\n\nNothing."])
    #expect(site.pages["countries/index.html"]?.contains("<svg") == false)
  }

  // MARK: Networks

  @Test func aLongNameIsCutBeforeItLeavesTheDrawing() {
    // As wide as browsers drew it in DejaVu Sans, at 12.5 pixels.
    #expect(ChartLabel.width("Abdourahama…") >= 100.7)
    let names = (0..<12).map { $0 == 9 ? "United Arab Emirates" : "Peru" }
    #expect(RingLayout(names, around: 0).nodes[9].lines == ["United Arab", "Emirates"])
    #expect(CircleLayout(names).nodes[9].lines == ["United Arab", "Emirates"])
  }

  private static let names = [
    "Organization for Security and Co-operation in Europe", "Xi Jinping",
    "Bundeswehrverwaltungsamtsleiter Nord",
    "United States", "WWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMM", "İstanbul", "中华人民共和国外交部发言人办公室",
    "Mohammed bin Zayed Al Nahyan", "Treaty on the Non-Proliferation of Nuclear Weapons", "UN", "A",
    "North Korea",
  ]

  @Test(arguments: 1...12, [nil, 0, 100, 122]) func labelsAndMarksDoNotMeet(_ count: Int, _ box: Double?) {
    for start in Self.names.indices {
      let names = (0..<count).map { Self.names[(start + $0) % Self.names.count] }
      let (circle, ring) = (CircleLayout(names), RingLayout(names, around: box ?? 0))
      let nodes = box == nil ? circle.nodes : ring.nodes
      let width = Double(box == nil ? CircleLayout.width : RingLayout.width)
      let height = Double(box == nil ? circle.height : ring.height)
      let marks = nodes.map { SIMD4(lowHalf: $0.mark - 8, highHalf: $0.mark + 8) }
      let middle = box.map { SIMD4(width / 2 - $0 / 2, height / 2, width / 2 + $0 / 2, height / 2) }
      let boxes = nodes.map(\.box) + marks + (middle.map { [$0] } ?? [])
      for (index, box) in boxes.enumerated() {
        #expect(box.x >= 0 && box.z <= width, "\(names)")
        #expect(box.y >= 0 && box.w <= height, "\(names)")
        for other in boxes[..<index] {
          let isApart = box.z <= other.x || other.z <= box.x || box.w <= other.y || other.w <= box.y
          #expect(isApart, "\(names)")
        }
      }
    }
  }

  @Test func longNamesAreBrokenAndShortened() {
    #expect(ChartLabel.lines("Xi Jinping", width: 95) == ["Xi Jinping"])
    #expect(ChartLabel.lines("UN Security Council", width: 95) == ["UN Security", "Council"])
    let lines = ChartLabel.lines(Self.names[0], width: 95)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(ChartLabel.lines("", width: 95).isEmpty)
  }

  @Test func namesInDrawingsAreEscaped() async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nFish & Chips met Russia, China and Japan.", "b.md": "# B\n\nRussia met China.",
      "organizations/fish.md": "---\nname: Fish & Chips\naliases: [\"<b>Fish</b>\"]\n---\n",
    ])
    let page = try #require(site.pages["countries/russia/index.html"])
    #expect(page.contains("<title>Fish &amp; Chips, organisation: 1 article, 1 sentence</title>"))
    #expect(page.contains(">Fish &amp; Chips</tspan>"))
    #expect(!page.contains("Fish & Chips"))
  }

  /// A name in the middle is not cut.
  @Test func aDrawingHasItsSubjectsWholeName() async throws {
    let name = "Joint Commission on the Navigation of the Lower Amur"
    let site = await TestSite.build([
      "a.md": "# A\n\nThe \(name) met Russia, China and Japan.\n", "b.md": "# B\n\nThe \(name) met Russia.\n",
      "organizations/jc.md": "---\nname: \(name)\n---\n",
    ])
    let page = try #require(site.pages["organizations/jc/index.html"])
    let center = try #require(page.firstMatch(of: #/<text class="node-name">(.*?)<\/text>/#)).1
    let lines = center.matches(of: #/<tspan[^>]*>(.*?)<\/tspan>/#).map(\.1)
    #expect(lines.joined(separator: " ") == name)
  }

  @Test func thoseAsCloseAsEachOtherHaveNoDrawing() async throws {
    let pages = await TestSite.build(["a.md": "# A\n\nRussia met China, Japan and Peru.\n"]).pages
    let page = try #require(pages["countries/peru/index.html"])
    #expect(page.contains("id=\"page-related\"") && !page.contains("class=\"network\""))
  }

  @Test func nodesLeadToThePairWhereItHasAPage() async throws {
    let site = await TestSite.build([
      "a.md": "# A\n\nRussia met China and Japan and NATO.", "b.md": "# B\n\nRussia met China again.",
    ])
    let page = try #require(site.pages["countries/russia/index.html"])
    #expect(
      page.contains(
        "<a href=\"../../relations/china--russia/\"><title>China, country: 2 articles, 2 sentences"
      )
    )
    #expect(page.contains("<a href=\"../../countries/japan/\"><title>Japan, country: 1 article, 1 sentence"))
  }

  // MARK: Time

  private static func date(_ year: Int, _ month: Int = 0) -> ContentDate {
    ContentDate(year: year, month: month)
  }

  @Test(arguments: [
    (1, "May\u{A0}2024"), (3, "Q2 2024"), (12, "2024"), (60, "2020–2024"), (120, "2020–2029"),
  ])
  func periodsAreNamed(_ months: Int, _ label: String) throws {
    let periods = try #require(Periods([Self.date(2024, 5)], months: months))
    #expect(periods.label(periods.range.lowerBound, .english) == label)
  }

  @Test func longStretchesWithoutAnythingAreCutShort() throws {
    let axis = try #require(TimeAxis([Self.date(2024, 6), Self.date(2024, 3), Self.date(2020, 1)], .english))
    #expect(axis.periods.months == 1)
    let kinds = axis.spans.map(\.kind)
    let march = 2024 * 12 + 2
    #expect(
      kinds == [
        .period(2020 * 12), .gap("≈ 4 years"), .period(march), .period(march + 1), .period(march + 2),
        .period(march + 3),
      ]
    )
    #expect(zip(axis.spans, axis.spans.dropFirst()).allSatisfy { $0.right == $1.left })
    #expect(axis.ticks.map(\.text) == ["2020", "2024"])
  }

  @Test func theAxisFitsAnyDates() throws {
    for step in [1, 2, 5, 7, 13, 40, 400] {
      let dates = (0..<300).map { Self.date(1 + $0 * step / 12 % 9_000, $0 * step % 12 + 1) }
      let axis = try #require(TimeAxis(dates, .english))
      #expect(axis.end <= TimeAxis.width)
      #expect(axis.spans.allSatisfy { $0.right > $0.left })
      #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $1.x - $0.x >= 44 })
    }
    #expect(TimeAxis([], .english) == nil)
  }

  @Test func mentionsByQuarterNeedThreeQuarters() async throws {
    func page(_ second: String) async throws -> String {
      let site = await TestSite.build([
        "articles/2024-02-01-a.md": "# A\n\nRussia and Russia.", "articles/\(second)-b.md": "# B\n\nRussia.",
      ])
      return try #require(site.pages["countries/russia/index.html"])
    }
    #expect(try await !page("2024-05-01").contains("Mentions by quarter"))
    let found = try await page("2024-09-30")
    #expect(found.contains("Mentions by quarter, Q1 2024 to Q3 2024; most in Q1 2024: 2"))
    #expect(found.contains("<th scope=\"row\">2024</th><td>2</td><td>0</td><td>1</td><td></td>"))
  }

  @Test func theTimelinesColumnsLeadToTheirYears() async throws {
    var content: [String: String] = [:]
    for number in 0..<120 {
      let date = ContentDate(year: 2014 + number / 12, month: number % 12 + 1, day: 1).iso
      content["articles/\(date)-a\(number).md"] = "# Article \(number)\n\nRussia."
    }
    let site = await TestSite.build(content)
    let page = try #require(site.pages["timeline/index.html"])
    #expect(page.contains("<a href=\"#year-2023\"><title>Q4 2023: 3 articles, 0 events</title>"))
    #expect(
      page.contains("<a href=\"../timeline/page/3/#year-2014\"><title>Q1 2014: 3 articles, 0 events</title>")
    )
    #expect(LinkWalker(site.pages).problems == [])
    #expect(site.pages["timeline/page/2/index.html"]?.contains("<svg") == false)
    // Without events there is no room for them.
    #expect(page.contains("<svg viewBox=\"0 0 720 118\"") && !page.contains("time-key-event"))
  }
}
