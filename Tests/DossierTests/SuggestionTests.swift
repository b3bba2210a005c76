import Testing

@testable import Dossier

@Suite struct SuggestionTests {
  private func suggestions(_ texts: [String], minimum: Int = 1) async throws -> [Suggestion] {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let articles = try texts.enumerated().map { number, text in
      try Article.read(Array(text.utf8), path: "articles/\(number).md", file: "\(number).md").0
    }
    return await Suggester(gazetteer: gazetteer).suggestions(in: articles, minimum: minimum)
  }

  @Test func namesWithoutARecordAreCountedWithTheirKind() async throws {
    let found = try await suggestions([
      """
      # The Plan

      The Ruritanian Defence Council met. Defence Minister Ottokar Zenda said it would wait. Zenda left.

      Vladimir Putin said no. The Black Lake Accord was signed in Moscow. On Monday Zenda spoke.
      """,
      "An aide to Ottokar Zenda denied it. The ZNLA claimed the attack.",
    ])
    let lines = found.map {
      "\($0.count) \($0.files.count) \($0.kind?.rawValue ?? "?") \($0.name) \($0.aliases)"
    }
    #expect(
      lines == [
        "4 2 leader Ottokar Zenda [\"Zenda\"]", "1 1 event Black Lake Accord []",
        "1 1 organization Ruritanian Defence Council []", "1 1 organization ZNLA []",
      ]
    )
    #expect(found.first?.title == "Defence Minister")
  }

  /// A word that may be something else, and is not taken for it, ends a name.
  @Test func aNameMayEndWithAWordOfManyMeanings() async throws {
    let found = try await suggestions(["Foreign Minister Mola Rand said so. Officials met Mola Rand in Oslo."]
    )
    #expect(found.map(\.name) == ["Mola Rand"])
    #expect(found.map(\.count) == [2])
  }

  @Test(arguments: [
    "Putin met Xi in Beijing.", "It rained in April on Monday. The End came.", "# Big Plans For Tiny Towns",
    "She moved to New Mexico.", "Russia and China signed.",
  ]) func whatIsKnownOrNoNameIsNotSuggested(_ text: String) async throws {
    #expect(try await suggestions([text]).isEmpty)
  }

  @Test func recordsAreReadyToEditAndNothingIsOverwritten() async throws {
    let found = try await suggestions([
      "French Defence Minister Ottokar \u{201C}Z\u{201D} left. General Ottokar Zenda stayed."
    ])
    let zenda = try #require(found.first { $0.name == "Ottokar Zenda" })
    let memory = MemoryFiles(["/memory/content/articles/a.md": "x"])
    let writer = SuggestionWriter(folder: "/memory/content", files: memory.system)
    let written = try writer.write([zenda])
    #expect(written == ["/memory/content/leaders/ottokar-zenda.md"])
    let text = try #require(memory.texts(in: "/memory/content")["leaders/ottokar-zenda.md"])
    let site = await TestSite.build([
      "articles/a.md": "Zenda and Ottokar Zenda.", "leaders/ottokar-zenda.md": text,
    ])
    #expect(site.codes.isEmpty)
    #expect(site.pages["leaders/ottokar-zenda/index.html"] != nil)
    #expect(try writer.write([zenda]).isEmpty)
  }
}
