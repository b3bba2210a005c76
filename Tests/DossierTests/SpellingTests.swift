import Testing

@testable import Dossier
@testable import DossierCommand

/// What the program asks whether it was meant.
@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("tgas", ["date", "tags", "title"], "tags"), ("rusia", ["rusi", "russia"], "russia"),
      ("rusia", ["russia", "rusi"], "russia"), ("drfat", ["date", "draft"], "draft"),
      ("ab", ["ba"], "ba"), ("abcd", ["badc"], nil), ("abcde", ["badce"], "badce"), ("x", [], nil),
      ("tags", ["tags", "taxs"], "tags"),
    ] as [(String, [String], String?)]
  ) func theNearestIsMeant(_ text: String, _ candidates: [String], _ expected: String?) {
    #expect(Spelling.nearest(to: text, in: candidates) == expected)
  }

  @Test(arguments: [
    ("tgas: [a]", "did you mean “tags”?"), ("lang: de", "did you mean “language”?"),
    ("categories: [a]", "did you mean “tags”?"), ("keywords: [a]", "did you mean “tags”?"),
    ("auhtor: A", "did you mean “authors”?"), ("drfat: false", "did you mean “draft”?"),
    ("status: {rusia: improved}", "did you mean “russia”?"),
    ("actors: [Macrn]", "did you mean “emmanuel-macron”?"),
    ("actors: [Kim]", "write the whole name"), ("actors: [Frnace]", "did you mean “france”?"),
    ("actors: [Qwxyzzy]", "add a record for it"),
    ("events: [nato-hague-summit]", "did you mean “nato-hague-summit-2025”?"),
    ("events: [Hague NATO summit 2025]", "did you mean “nato-hague-summit-2025”?"),
    ("events: [Atlantis Summit]", "add a record for it"), ("zzzzzz: 1", ""),
  ]) func keysAndActors(_ field: String, _ fix: String) async {
    let site = await TestSite.build(["articles/a.md": "---\ntitle: T\nsummary: S\n\(field)\n---\nIran."])
    #expect(site.report.diagnostics.map { $0.fix ?? "" } == [fix], "\(site.report.diagnostics)")
  }

  /// A record that gives someone another slug and spelling is of the same person.
  @Test func aPersonIsNamedOnceAmongSeveral() async {
    let site = await TestSite.build([
      "leaders/guterres.md": "---\nname: Antonio Guterres\n---\n",
      "a.md": "---\ntitle: A\nactors: [Guterres]\n---\nText.",
    ])
    #expect(
      site.report.diagnostics.map(\.message) == [
        "“Guterres” is the surname of several: Antonio Guterres, Francisco Guterres"
      ]
    )
  }

  @Test func aSurnameOfSeveralIsSaidToBeOne() async {
    let site = await TestSite.build(["articles/a.md": "---\ntitle: T\nsummary: S\nactors: [Kim]\n---\nIran."])
    #expect(site.report.diagnostics.first?.message.hasPrefix("“Kim” is the surname of several: Kim ") == true)
  }

  @Test(
    arguments: [
      ("Untied Kingdom", .country, "United Kingdom"), ("Angela Merkle", .leader, "Angela Merkel"),
      ("Germany", .country, "Germany"), ("Atlantis", .country, nil), ("Vladimir Putin", .article, nil),
      ("Chda", .country, nil),
    ] as [(String, NewContent.Kind, String?)]
  ) func namesThatMayBeMeant(_ name: String, _ kind: NewContent.Kind, _ expected: String?) {
    let (gazetteer, _) = Gazetteer.make(records: [])
    #expect(NewContent.near(name, kind, gazetteer) == expected)
  }

  @Test(
    arguments: [
      (.country, "Wakanda", "no country built in is called “Wakanda”"),
      (.country, "Burkino", "did you mean “"), (.country, "Mali", nil), (.leader, "Jane Doe", nil),
    ] as [(NewContent.Kind, String, String?)]
  ) func newCountriesAreRemarkedUpon(_ kind: NewContent.Kind, _ name: String, _ words: String?) throws {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let today = ContentDate(year: 2024, month: 1, day: 1)
    let new = try #require(NewContent(kind, name: name, today: today, gazetteer: gazetteer))
    #expect(new.note(gazetteer)?.contains(words ?? "–") ?? (words == nil))
  }

  @Test func anotherYearIsAnotherEvent() {
    let record = EntityRecord(kind: .event, slug: "summit-2025", name: "Oslo Summit 2025")
    let (gazetteer, _) = Gazetteer.make(records: [record])
    #expect(NewContent.near("Oslo Summit 2026", .event, gazetteer) == nil)
    #expect(NewContent.near("Olso Summit 2025", .event, gazetteer) == "Oslo Summit 2025")
  }

  @Test(
    arguments: [
      (.article, "Five per cent", "content/articles/2024-01-01-five-per-cent.md"),
      (.article, "Six", nil), (.page, "About", "content/pages/about.md"),
      (.leader, "A B", "content/leaders/x.md"), (.country, "Five per cent", nil),
    ] as [(NewContent.Kind, String, String?)]
  ) func whoseThePageIs(_ kind: NewContent.Kind, _ name: String, _ owner: String?) async throws {
    let memory = MemoryFiles([
      "content/articles/2024-01-01-five-per-cent.md": "Text", "content/pages/about.md": "Us",
      "content/leaders/x.md": "---\nname: A B\nslug: a-b\n---\n",
    ])
    let content = await ContentReader(folder: "content", files: memory.system, selection: .all).read()
    let (gazetteer, _) = Gazetteer.make(records: content.records)
    let today = ContentDate(year: 2026, month: 1, day: 1)
    let new = try #require(NewContent(kind, name: name, today: today, gazetteer: gazetteer))
    #expect(new.owner(in: content) == owner)
  }

  @Test(arguments: [
    (["build", "--jobs", "999999"], "1 to 1024"), (["man", "x"], "“x” is not expected"),
    (["help", "build", "watch"], "“watch” is not expected"),
  ]) func messages(_ arguments: [String], _ words: String) {
    let error = #expect(throws: UsageError.self) { try Command.parse(arguments) }
    #expect(error?.message.contains(words) == true)
    #expect(error?.message.contains("--content") == false)
  }

  @Test(arguments: [
    (["build", "--nothing"], "dossier help build"), (["nothing"], "dossier --help"),
    (["--x"], "dossier --help"),
    ([], "dossier --help"),
  ]) func whatToTry(_ arguments: [String], _ command: String) {
    #expect(Help.command(on: arguments) == command)
  }

  @Test func aListAmongSourcesIsOneError() async {
    let site = await TestSite.build(["articles/a.md": "---\nsummary: S\nsources:\n- [a, b]\n---\nIran."])
    #expect(site.codes == ["bad-source"])
  }

  @Test func aMissingFolderIsAllThatIsWrong() async {
    var options = BuildOptions()
    (options.content, options.environment) = ("/memory/nothing", "prod")
    let found = await Pipeline(options, files: MemoryFiles().system).check().diagnostics
    #expect(found.map(\.position.file) == ["/memory/nothing"])
  }

  @Test(arguments: [
    (["articles/a.md", "articles/b\u{FFFD}.md"], "this name is not UTF-8"),
    (["articles/caf\u{E9}.md", "articles/cafe\u{301}.md"], "marks written otherwise"),
  ]) func oddNames(_ paths: [String], _ words: String) async {
    // As dictionaries take names with marks apart for the same, the folder is made by hand.
    let system = FileSystem(
      read: { _ throws(FileError) in Array("---\nsummary: S\n---\nIran.".utf8) },
      list: { folder throws(FileError) in
        folder == "content"
          ? [FileEntry(name: "articles", kind: .folder)]
          : paths.map { FileEntry(name: String($0.dropFirst(9)), kind: .file) }
      },
      kind: { _ in .file },
      write: { _, _ throws(FileError) in },
      makeFolder: { _ throws(FileError) in },
      move: { _, _ throws(FileError) in },
      remove: { _ throws(FileError) in }
    )
    let content = await ContentReader(folder: "content", files: system).read()
    #expect(content.diagnostics.map(\.severity) == [.error])
    #expect(content.diagnostics.first?.message.contains(words) == true, "\(content.diagnostics)")
  }
}
