import Foundation
import Testing

@testable import Dossier

/// A small site whose pages are kept as files. Record them anew with `RECORD=1 swift test --filter Golden`, and read the difference.
@Suite struct GoldenTests {
  static let content = [
    "site.yaml":
      "title: Golden\ndescription: A small site.\nauthor: Desk\nbase_url: https://example.org/g/\n",
    "articles/2024-06-21-treaty.md": """
    ---
    title: A Treaty
    summary: What was signed.
    authors: [A. Author, B. Author]
    tags: [treaties]
    events: [signing]
    status: {RU: improved}
    sources:
      - {publisher: Agency, title: "Text of the *treaty*", date: 2024-06-20, url: "https://example.org/t?a=1&b=2"}
    ---
    [Kim](leader:kim) and Vladimir **Putin** signed in Pyongyang. See the [earlier talks](2023-09-14-talks.md#outlook),
    ![a map](/map.png) and [nothing](missing.md).

    ## Geopolitical Implications

    - Moscow may ask for **North
      Korean** shells.
    - Putin’s words were plain.

    > ## Quoted heading on Russia
    > Japan listens.
    """,
    "articles/2023-09-14-talks.md": "# Talks\n\nRussia spoke.\n\n## Outlook\n\nRussia may call.\n",
    "leaders/kim.md":
      "---\nname: Kim Jong Un\ncountry: KP\noffices:\n  - {title: Supreme Leader, from: 2011-12-17}\n---\nLeads [North Korea](country:KP).\n",
    "leaders/vladimir-putin.md":
      "---\nname: Vladimir Putin\ncountry: RU\noffices:\n  - {title: President, from: 2012-05-07}\n---\n",
    "events/signing.md":
      "---\nname: The Signing\ndate: 2024-06-19\nplace: Pyongyang\ncountry: KP\nparticipants: [kim, vladimir-putin]\n---\n",
    "static/map.png": "not really",
  ]

  @Test(arguments: [
    "index.html", "articles/treaty/index.html", "countries/russia/index.html", "leaders/kim/index.html",
    "events/signing/index.html", "implications/index.html", "timeline/index.html", "index/index.html",
    "sources/index.html",
    "feed.xml", "countries/russia/feed.xml", "sitemap.xml", "404.html", "data/mentions.json",
    "data/relations.json",
  ]) func page(_ path: String) async throws {
    try await compare(path, of: Self.content)
  }

  /// What a page of two countries is made from.
  static let pair = [
    "articles/2024-06-21-visit.md":
      "# A Visit\n\nChinese envoys met in Moscow.\n\nChina thanked Japan & left. The Kremlin waited.\n",
    "articles/2023-09-14-talks.md":
      "# Talks\n\nBeijing said no. Japan agreed. Russia did not.\n\n## Outlook\n\nRussia may call China.\n",
    "events/summit.md": "---\nname: The Summit\ndate: 2024-06-19\nparticipants: [CN, RU]\n---\n",
  ]

  @Test(arguments: ["relations/index.html", "relations/china--russia/index.html"])
  func relationPage(_ path: String) async throws { try await compare(path, of: Self.pair) }

  private func compare(_ path: String, of content: [String: String]) async throws {
    let site = await TestSite.build(content)
    let folder = TestSite.repository.appending(path: "Tests/DossierTests/Golden")
    let file = folder.appending(path: path.replacing("/", with: "--"))
    let text = try #require(site.pages[path], "\(path)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(golden.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    #expect(
      golden == text,
      "\(path) differs first at: \(difference.map { "\($0.0) → \($0.1)" } ?? "its end")"
    )
  }

  @Test func theSmallSiteHoldsTogether() async {
    let site = await TestSite.build(Self.content)
    #expect(site.codes == ["broken-link"])
    #expect(site.report.diagnostics.first?.position.line == 12)
    #expect(LinkWalker(site.pages, basePath: "/g/").problems == [])
    #expect(site.pages["map.png"] == "not really")
  }
}
