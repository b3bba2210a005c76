import Foundation
import Testing

@testable import Dossier

@Suite struct ScaffoldTests {
  private static let today = ContentDate(year: 2026, month: 2, day: 3)
  private static let gazetteer = Gazetteer.make(records: []).0

  private static func options(_ folder: String) -> BuildOptions {
    var options = BuildOptions()
    options.content = "\(folder)/content"
    options.output = "\(folder)/public"
    return options
  }

  @Test func aNewSiteHasNothingToComplainAbout() async throws {
    let memory = MemoryFiles()
    let paths = try Scaffold(folder: "/memory/site", files: memory.system).begin(
      StarterSite.files(withTheme: false)
    )
    #expect(paths.contains("/memory/site/.github/workflows/site.yml"))
    #expect(!paths.contains { $0.contains("Templates") })
    let pipeline = Pipeline(Self.options("/memory/site"), files: memory.system)
    #expect(await pipeline.check().diagnostics == [])
    let report = await pipeline.build()
    #expect(report.isPublished)
    #expect(report.articleCount == 1 && report.recordCount == 2)
    for (path, page) in memory.texts(in: "/memory/site/public") {
      #expect(!page.contains("A file in"), "\(path)")
    }
  }

  @Test func aCopiedThemeBuildsTheSameSite() async throws {
    let memory = MemoryFiles()
    let files = StarterSite.files(withTheme: true)
    _ = try Scaffold(folder: "/memory/site", files: memory.system).begin(files)
    let texts = memory.texts(in: "/memory/site")
    let site = try #require(texts["content/site.yaml"])
    #expect(site.hasSuffix("\ntemplates: ../Templates\n"))
    let options = Self.options("/memory/site")
    let report = await Pipeline(options, files: memory.system).build()
    #expect(report.isPublished && report.diagnostics.isEmpty)
    let plain = site.replacing("templates: ../Templates", with: "")
    try memory.system.write(Array(plain.utf8), "/memory/site/content/site.yaml")
    #expect(await Pipeline(options, files: memory.system).build().changedCount == 0)
  }

  @Test func nothingIsOverwritten() throws {
    let site = StarterSite.files(withTheme: false)
    for taken in ["/memory/site/x", "/memory/site"] {
      let memory = MemoryFiles([taken: "x"])
      let error = #expect(throws: ScaffoldError.self) {
        try Scaffold(folder: "/memory/site", files: memory.system).begin(site)
      }
      #expect(error?.diagnostic.code == "exists")
      #expect(memory.all.count == 1)
    }
    let repository = MemoryFiles(["/memory/site/.git/HEAD": ""])
    #expect(throws: Never.self) {
      try Scaffold(folder: "/memory/site", files: repository.system).begin(site)
    }
    let file = try #require(
      NewContent(.event, name: "A", today: Self.today, gazetteer: Self.gazetteer)
    ).file
    let scaffold = Scaffold(folder: "/memory/c", files: MemoryFiles(["/memory/c/events/a.md": "x"]).system)
    #expect(throws: ScaffoldError.self) { try scaffold.add([file]) }
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "links-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    for folder in ["elsewhere", "content"] {
      try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/content/events",
      withDestinationPath: "../elsewhere"
    )
    let file = try #require(
      NewContent(.event, name: "A", today: Self.today, gazetteer: Self.gazetteer)
    ).file
    let error = #expect(throws: ScaffoldError.self) {
      try Scaffold(folder: "\(root)/content").add([file])
    }
    #expect(error?.diagnostic.code == "symbolic-link")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(root)/elsewhere") == [])
  }

  @Test func faultsOfTheDiskAreReported() {
    let memory = MemoryFiles([:], failingWrite: 2)
    let error = #expect(throws: ScaffoldError.self) {
      try Scaffold(folder: "/memory/site", files: memory.system).begin(StarterSite.files(withTheme: false))
    }
    #expect(error?.diagnostic.message.contains("No space left") == true)
  }

  @Test(
    arguments: [
      (.article, "Two Summits in a Week", "articles/2026-02-03-two-summits-in-a-week.md"),
      (.article, "Путин и Си", "articles/2026-02-03-putin-i-si.md"),
      (.article, "Ελλάδα", "articles/2026-02-03-ellada.md"),
      (.article, "  a  b ", "articles/2026-02-03-a-b.md"),
      (.country, "DPRK", "countries/north-korea.md"), (.country, "Ruritania", "countries/ruritania.md"),
      (.leader, "Vladimir Putin", "leaders/vladimir-putin.md"), (.leader, "Щукин", "leaders/shchukin.md"),
      (.event, "習近平", "events/習近平.md"),
      (.organization, "Evil \"Corp\" \\ Ltd.", "organizations/evil-corp-ltd.md"),
    ] as [(NewContent.Kind, String, String)]
  )
  func newFilesCanBeRead(_ kind: NewContent.Kind, _ name: String, _ path: String) async throws {
    let new = try #require(NewContent(kind, name: name, today: Self.today, gazetteer: Self.gazetteer))
    #expect(new.file.path == path)
    let memory = MemoryFiles()
    _ = try Scaffold(folder: "/memory/content", files: memory.system).add([new.file])
    let content = await ContentReader(folder: "/memory/content", files: memory.system, selection: .all).read()
    #expect(content.diagnostics.filter { $0.code != "no-articles" } == [])
    #expect(Gazetteer.make(records: content.records).1 == [])
    if let article = content.articles.first {
      #expect(article.title == name.split(separator: " ").joined(separator: " "))
      #expect(article.isDraft && article.date == Self.today)
    } else {
      let record = try #require(content.records.first)
      #expect(record.kind == kind.entity)
      #expect(record.name == (new.known?.name ?? name))
    }
  }

  @Test(arguments: [
    ("Sources", nil, true), ("Countries", nil, true), ("About", nil, false), ("A", "search", true),
  ])
  func aPageTakesNoPlaceOfTheSite(_ name: String, _ slug: String?, _ isTaken: Bool) {
    func make(_ kind: NewContent.Kind) -> Bool? {
      NewContent(kind, name: name, slug: slug, today: Self.today, gazetteer: Self.gazetteer)?.isTaken
    }
    #expect(make(.page) == isTaken)
    #expect(make(.article) == false)
  }

  @Test(arguments: ["", "raw_html: true"]) func aNewRecordHasNoProfileYet(_ configuration: String)
    async throws
  {
    let new = NewContent(.organization, name: "Club of Rome", today: Self.today, gazetteer: Self.gazetteer)
    let file = try #require(new?.file)
    let site = await TestSite.build([
      file.path: String(decoding: file.bytes, as: UTF8.self), "articles/a.md": "The <!-- c -->Club of Rome.",
      "site.yaml": configuration,
    ])
    let page = try #require(site.pages["organizations/club-of-rome/index.html"])
    #expect(!page.contains("The profile.") && !page.contains("omitted") && !page.contains("Profile"))
    #expect(site.pages["articles/a/index.html"]?.contains("omitted") == false)
  }

  @Test func slugsAreGivenOrMade() {
    func make(_ name: String, slug: String? = nil) -> String? {
      NewContent(.event, name: name, slug: slug, today: Self.today, gazetteer: Self.gazetteer)?.file.path
    }
    #expect(make("!!!") == nil)
    #expect(make("!!!", slug: "x") == "events/x.md")
    #expect(make("A", slug: "../x") == nil)
    #expect(make("A", slug: "") == nil)
    #expect(make("") == nil)
  }

  @Test(arguments: [
    ("Москва", "Moskva"), ("Зеленський", "Zelenskiy"), ("Съезд", "Sezd"), ("Αθήνα", "Athina"),
    ("Zürich", "Zürich"),
    ("Їжак", "Yizhak"), ("", ""),
  ]) func cyrillicAndGreekBecomeLatin(_ text: String, _ latin: String) {
    let result = Transliteration.latin(text)
    #expect(result == latin)
  }
}
