import Foundation
import Testing

@testable import Dossier

@Suite struct ContentListingTests {
  private static let content = [
    "articles/a.md": "---\ntitle: A\ndate: 2024-06-20\n---\nMoscow and Beijing. Russia said no.",
    "articles/b.md": "---\ntitle: B\ndraft: true\ndate: 2024-07-01\n---\nParis.",
    "articles/c.md": "---\ntitle: C\nexpires: 2024-06-01\n---\nNobody is named.",
    "events/unheard.md": "---\nname: Unheard Assembly\n---\n",
    "leaders/jane.md": "---\nname: Jane Unnamed\n---\n",
  ]

  private static func listing(_ kind: ContentListing.Kind) async -> ContentListing {
    let files = Dictionary(uniqueKeysWithValues: content.map { ("/memory/\($0)", $1) })
    var options = BuildOptions()
    options.content = "/memory"
    options.selection.today = ContentDate("2024-06-21")
    return await ContentListing(kind, options, files: MemoryFiles(files).system)
  }

  @Test(
    arguments: [(.drafts, ["b"]), (.future, ["b"]), (.expired, ["c"])] as [(ContentListing.Kind, [String])]
  )
  func articlesAreListed(_ kind: ContentListing.Kind, _ slugs: [String]) async {
    let listing = await Self.listing(kind)
    #expect(listing.items.map(\.slug) == slugs)
    #expect(listing.diagnostics == [])
  }

  @Test func actorsComeMostNamedFirst() async throws {
    let items = await Self.listing(.actors).items
    #expect(items.map(\.slug) == ["russia", "china", "jane", "unheard"])
    #expect(items.map(\.mentionCount) == [2, 1, 0, 0])
    #expect(items[0].articleCount == 1 && items[0].file == nil)
    #expect(ListedItem.text(items).hasPrefix("2 mentions  1 article   country:russia  Russia\n"))
  }

  @Test func orphansAreRecordsAndArticlesWithoutNames() async throws {
    var options = BuildOptions()
    options.content = "/memory"
    let files = Dictionary(uniqueKeysWithValues: Self.content.map { ("/memory/\($0)", $1) })
    let items = await ContentListing(.orphans, options, files: MemoryFiles(files).system).items
    #expect(items.map(\.slug) == ["c", "unheard", "jane"])
    let json = try JSONSerialization.jsonObject(with: Data(ListedItem.json(items))) as? [[String: Any]]
    #expect(json?.compactMap { $0["note"] as? String }.first == "names no actor")
    #expect(json?.last?["file"] as? String == "/memory/leaders/jane.md")
  }

  @Test func listsOfNothingAreEmpty() async throws {
    #expect(await Self.listing(.drafts).note == nil)
    var options = BuildOptions()
    options.content = "/memory"
    let none = await ContentListing(.drafts, options, files: MemoryFiles(["/memory/a.md": "A"]).system)
    #expect(none.note == "there is nothing to list (drafts)")
    #expect(ListedItem.text([]) == "")
    #expect(try JSONSerialization.jsonObject(with: Data(ListedItem.json([]))) as? [String] == [])
  }
}
