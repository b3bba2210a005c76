import Testing

@testable import Dossier

/// Countries that no one but the site knows.
@Suite struct OwnCountryTests {
  @Test func countriesWithoutACodeAreToldApart() async throws {
    let site = try CachedSite([
      "countries/atlantis.md": "---\nname: Atlantis\n---\n",
      "countries/ruritania.md": "---\nname: Ruritania\n---\n",
      "leaders/ann.md":
        "---\nname: Ann Bee\ncountry: Atlantis\noffices:\n  - {title: President, from: 2025-03-01}\n---\n",
      "leaders/zed.md": "---\nname: Zed Wye\n---\n",
      "events/cairo.md": "---\nname: Cairo Summit\ndate: 2025-07-03\nparticipants: [Egypt]\n---\n",
      "articles/a.md":
        "---\ntitle: A\ndate: 2025-07-05\n---\nAnn Bee met Zed Wye. Atlantis said no. Ruritania said no.\n",
    ])
    let standing = try #require(await Pipeline(site.options).build(after: nil, isKept: true).memory?.standing)
    let built = standing.site
    func id(_ kind: EntityKind, _ slug: String) throws -> EntityID {
      try #require(standing.crossReference.gazetteer.resolve(slug, as: [kind]))
    }
    let atlantis = try id(.country, "atlantis")
    let ruritania = try id(.country, "ruritania")
    #expect(built.country(of: try id(.leader, "ann")) == atlantis)
    #expect(built.country(of: try id(.leader, "zed")) == nil)
    #expect(built.entityPages.leaders[atlantis] == [try id(.leader, "ann")])
    #expect((built.entityPages.leaders[ruritania] ?? []).isEmpty)
    #expect((built.entityPages.events[ruritania] ?? []).isEmpty)
    #expect((built.entityPages.events[atlantis] ?? []).isEmpty)
    // The mark by which they are told apart is no one's business.
    #expect(standing.crossReference.gazetteer[atlantis].isoCode.isEmpty)
    let files = site.files(in: "public")
    #expect(files["leaders/ann/index.html"] != nil)
    for (path, bytes) in files {
      #expect(!Bytes.holds(String(decoding: bytes, as: UTF8.self), "~ATLANTIS"), "\(path)")
    }
  }
}

/// Countries that the site calls otherwise.
@Suite struct RenamedCountryTests {
  @Test func theFormerNameStillFindsIt() async throws {
    let site = await TestSite.build([
      "countries/germany.md": "---\nname: Deutschland\n---\n",
      "articles/a.md": "---\ntitle: A\n---\nDeutschland and France met. Germany agreed.\n",
    ])
    #expect(site.pages["countries/germany/index.html"]?.contains("Germany") == true)
    let names = site.pages.filter { $0.key.hasPrefix("search/entities/") }.values.joined()
    #expect(names.contains("Deutschland") && names.contains("Germany"))
  }
}

/// What records say of themselves.
@Suite struct RecordTests {
  @Test func membersAreNamedOnceAndNobodyIsOfItself() async throws {
    let site = await TestSite.build([
      "organizations/alpha.md": "---\nname: Alpha Org\nmembers: [alpha, RU, Russia, peru]\n---\n",
      "a.md": "---\ntitle: A\n---\nAlpha Org met.\n",
    ])
    let page = try #require(site.pages["organizations/alpha/index.html"])
    let list = try #require(page.firstMatch(of: #/Members<[\s\S]*?<\/dl>/#)).0
    #expect(list.matches(of: #/Alpha Org|Russia|Peru/#).map { String($0.0) }.count == 2, "\(list)")
  }

  @Test func anOfficeNeedsATitle() async {
    let site = await TestSite.build([
      "leaders/x.md": "---\nname: X Y\noffices:\n  - {title: '  ', from: 2020}\n---\n", "a.md": "Iran.",
    ])
    #expect(site.codes == ["bad-value"])
  }
}

/// Records whose names are those of others.
@Suite struct SharedNameTests {
  @Test(
    arguments: [
      (
        ["organizations/fa.md": "name: Football Association\naliases: [Peru]"],
        ["organizations/fa.md 2:7 shared-name"]
      ),
      (["events/e.md": "name: Peru\ndate: 2024"], ["events/e.md 2:7 shared-name"]),
      (["countries/peru.md": "name: Chile"], ["countries/peru.md 2:7 shared-name"]),
      (
        [
          "leaders/a.md": "name: Ab Cd\naliases: [Big Boss]",
          "leaders/b.md": "name: Ef Gh\naliases: [big boss]",
        ],
        ["leaders/b.md 2:7 shared-name"]
      ),
      (
        ["leaders/c.md": "name: \"😀\"", "leaders/f.md": "name: \"***\""],
        ["leaders/c.md 2:7 no-name", "leaders/f.md 2:7 no-name"]
      ),
      (["leaders/c.md": "name: \"\\u200b\\u200b\""], ["leaders/c.md 2:7 no-name"]),
      (["countries/peru.md": "name: Perú", "leaders/putin.md": "name: Vladimir Putin"], []),
      (
        ["events/e.md": "name: Lima Summit\ndate: 2024\nparticipants: [peru, \"\"]"],
        ["events/e.md 4:22 bad-value"]
      ),
    ] as [([String: String], [String])]
  )
  func recordsDoNotTakeNamesUnnoticed(_ records: [String: String], _ problems: [String]) async {
    var content = records.mapValues { "---\n\($0)\n---\n" }
    content["articles/a.md"] = "---\ntitle: A\n---\nPeru and Chile met the Big Boss.\n"
    let site = await TestSite.build(content)
    #expect(
      site.report.diagnostics.map { diagnostic in
        let place = diagnostic.position
        return
          "\(place.file.split(separator: "/").suffix(2).joined(separator: "/")) \(place.line):\(place.column) \(diagnostic.code)"
      } == problems
    )
  }
}
