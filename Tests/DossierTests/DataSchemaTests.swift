import Foundation
import Testing

@testable import Dossier

/// The files under `data/` against their published schema.
@Suite struct DataSchemaTests {
  private static let names = [
    "entities", "articles", "mentions", "relations", "implications", "judgments", "timeline", "sources",
    "tracker",
    "outlook", "index",
  ]

  private static func schema() throws -> JSONSchema {
    try JSONSchema(Data(contentsOf: TestSite.repository.appending(path: "docs/data.schema.json")))
  }

  @Test func theSampleSitesFilesFollowTheSchema() async throws {
    let schema = try Self.schema()
    let pages = await TestSite.build(folder: TestSite.sample).pages
    for name in Self.names {
      let text = try #require(pages["data/\(name).json"], "\(name)")
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(schema.faults(in: value, definition: name).prefix(5) == [], "\(name)")
      #expect(!(value as? [Any] ?? []).isEmpty, "\(name)")
    }
    let files = pages.keys.filter { $0.hasPrefix("data/") && $0.hasSuffix(".json") }
    #expect(files.sorted() == Self.names.map { "data/\($0).json" }.sorted())
  }

  @Test(arguments: [
    (#"[{"a":"country:china","b":"country:japan","articles":1,"paragraphs":0,"sentences":0}]"#, "no weight"),
    (
      #"[{"a":"china","b":"country:japan","articles":1,"paragraphs":0,"sentences":0,"weight":1}]"#,
      "china is not like"
    ),
    (
      #"[{"a":"country:china","b":"country:japan","articles":-1,"paragraphs":0,"sentences":0,"weight":1}]"#,
      "below 0"
    ),
    (
      #"[{"a":"country:china","b":"country:japan","articles":1,"paragraphs":0,"sentences":0,"weight":1,"x":1}]"#,
      "x is not described"
    ),
    (#"{}"#, "not of type array"),
  ])
  func aFaultyFileIsFound(_ text: String, _ fault: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let faults = try Self.schema().faults(in: value, definition: "relations")
    #expect(faults.count == 1)
    #expect(faults.first?.contains(fault) == true)
  }
}
