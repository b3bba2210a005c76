import Testing

@testable import CommonMark
@testable import Dossier
@testable import Mustache

/// Work grows with the input and not with its square: steps are counted, never seconds.
@Suite struct ComplexityTests {
  @Test func idsOfHeadingsOfOneNameTakeOneStepEach() {
    var ids = SectionIDs()
    var found: Set<String> = []
    for _ in 0..<20_000 { found.insert(ids.next(for: "same")) }
    #expect(found.count == 20_000)
    #expect(ids.steps == 20_000)
  }

  @Test func idsStayDistinctWhereHeadingsAreNamedAsNumberedOnes() {
    var ids = SectionIDs()
    let found = ["a", "a-2", "a", "a", "a-2", "a-3", "a", "page-x", "p1", ""].map { ids.next(for: $0) }
    #expect(Set(found).count == found.count)
    #expect(found.prefix(4) == ["a", "a-2", "a-3", "a-4"])
    #expect(found.suffix(3) == ["section-page-x", "section-p1", "section"])
  }

  private func steps(_ template: String, items: Int) throws -> Int {
    let library = try Library(sources: ["a": template, "b": "{{name}}"])
    let item = Value.object(Object([("name", .text("x"))]))
    var (output, diagnostics) = ([UInt8](), RenderDiagnostics())
    let value = Value.object(Object([("items", .list(Array(repeating: item, count: items)))]))
    library.render("a", value, into: &output, diagnostics: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    return diagnostics.steps
  }

  @Test func aTemplateTakesTheSameStepsForEachItem() throws {
    let template = "{{#items}}<li>{{>b}}{{^name}}-{{/name}}</li>{{/items}}"
    let (one, hundred) = (try steps(template, items: 1), try steps(template, items: 100))
    #expect(try steps(template, items: 1_000) - hundred == (hundred - one) * 900 / 99)
  }

  @Test func templatesThatDoubleAreStopped() throws {
    var sources = ["t0": "x"]
    for level in 1...60 { sources["t\(level)"] = "{{>t\(level - 1)}}{{>t\(level - 1)}}" }
    var library = try Library(sources: sources)
    library.maximumSteps = 10_000
    var (output, diagnostics) = ([UInt8](), RenderDiagnostics())
    library.render("t60", .object(Object([])), into: &output, diagnostics: &diagnostics)
    #expect(diagnostics.isStopped && diagnostics.steps == 10_001)
    #expect(diagnostics.all.map(\.message).contains { $0.contains("too large") })
  }

  @Test func ofManyFaultsSomeAreTold() throws {
    let source = String(repeating: "{{}}\n", count: 20_000)
    let error = #expect(throws: LibraryError.self) { try Library(sources: ["t": source]) }
    #expect(error?.errors.count == 100)
  }

  @Test func templatesThatRepeatLongTextsAreStopped() throws {
    let thousand = String(repeating: "{{>t0}}", count: 1_000)
    var library = try Library(sources: ["t0": String(repeating: "x", count: 1_000), "t1": thousand])
    library.maximumBytes = 100_000
    var (output, diagnostics) = ([UInt8](), RenderDiagnostics())
    library.render("t1", .object(Object([])), into: &output, diagnostics: &diagnostics)
    #expect(diagnostics.isStopped && output.count == 101_000)
    #expect(diagnostics.all.map(\.message).contains { $0.contains("too large") })
  }

  /// A name that is missing everywhere is looked for in all scopes each time, and reported once.
  @Test func missingNamesInDeepTemplatesAreStopped() throws {
    var sources = ["t0": "x"]
    for level in 1...60 {
      sources["t\(level)"] = "{{#a}}{{nothing}}{{>t\(level - 1)}}{{>t\(level - 1)}}{{/a}}"
    }
    var library = try Library(sources: sources)
    library.maximumSteps = 10_000
    var (output, diagnostics) = ([UInt8](), RenderDiagnostics())
    let value = Value.object(Object([("a", .object(Object([("b", .text("c"))])))]))
    library.render("t60", value, into: &output, diagnostics: &diagnostics)
    #expect(diagnostics.isStopped && diagnostics.steps < 10_100)
    // One for each of the templates, and that it was stopped.
    #expect(diagnostics.all.count == 61)
  }

  /// Names that begin with the same words, and how many states of the index are passed in a text of those words.
  @Test func namesThatBeginAlikeAreFoundInBoundedSteps() throws {
    let start = String(repeating: "Grand ", count: 12)
    let names = (0..<500).map { "\"\(start)N\($0)\"" }.joined(separator: ", ")
    let record = try EntityRecord.read(
      Array("---\nname: Grand Union\naliases: [\(names)]\n---\n".utf8),
      kind: .organization,
      path: "organizations/x.md",
      file: "x.md"
    ).0
    let index = Gazetteer.only(records: [record]).0.index
    for count in [1_000, 2_000] {
      let text = Array(String(repeating: "Grand ", count: count).utf8)
      let finder = CandidateFinder(
        index: index,
        text: text,
        tokens: Tokenizer.tokens(of: String(decoding: text, as: UTF8.self))
      )
      let steps = finder.tokens.indices.reduce(0) { $0 + finder.steps(from: $1) }
      #expect(steps <= count * 33 && steps > count)
    }
  }

  /// To look up who is meant all names are gone through.
  @Test(arguments: ["articles/a.md", "leaders/a.md", "pages/a.md", "organizations/a.md"])
  func fewUnknownNamesAreLookedUp(_ path: String) async {
    let links = (0..<80).map { "[a](leader:kim-jong-u\($0 % 10)x\($0))" }.joined(separator: " ")
    let names = (0..<80).map { "kim-jong-un\($0)" }.joined(separator: ", ")
    let body = "[b](leader:kim-jong-um) \(links)"
    let text =
      path.hasPrefix("organizations") ? "name: Own Club\nmembers: [kim-jong-um, \(names)]" : "name: Ada Roe"
    let site = await TestSite.build([path: "---\n\(text)\n---\n\(body)", "articles/b.md": "Text"])
    let unknown = site.report.diagnostics.filter { $0.code == "unknown-reference" }
    #expect(unknown.count >= 80)
    #expect(unknown.count { $0.fix?.contains("did you mean") == true } <= 64)
    #expect(unknown.contains { $0.fix == "did you mean “kim-jong-un”?" })
  }

  @Test(arguments: [
    ("%2F", "/"), ("%2f", "/"), ("%+f", "%+f"), ("%-1", "%-1"), ("%2", "%2"), ("%C3%A9", "é"),
  ])
  func percentsAreDecodedWithTwoDigits(_ text: String, _ decoded: String) {
    #expect(SafeURL.decode(text) == decoded)
  }

  /// One line with more links than can be looked for one by one: their places have no column.
  @Test func linksOnALongLineHaveNoColumn() async {
    for (count, known) in [(100, 100), (600, 101), (5_000, 0)] {
      let links = (0..<count).map { "[a](#b\($0))" }.joined(separator: " ")
      let found = await TestSite.build(["articles/a.md": "# T\n\n\(links)"]).report.diagnostics
        .filter { $0.code == "broken-link" }
      #expect(found.count == count)
      #expect(found.allSatisfy { $0.position.line == 3 })
      #expect(found.count { $0.position.column > 0 } == known)
    }
  }

  /// Of many files for one page a few are named.
  @Test func manyFilesForOnePageAreCounted() async {
    var content: [String: String] = [:]
    for number in 0..<60 { content["articles/a\(number).md"] = "---\naliases: [old]\n---\nText" }
    let found = await TestSite.build(content).report.diagnostics.filter { $0.code == "duplicate-page" }
    #expect(found.count == 59)
    #expect(found.allSatisfy { $0.message.hasSuffix("and 55 more") && $0.message.utf8.count < 400 })
  }

  @Test func anArticleMakesABoundedNumberOfPairs() async throws {
    let names = (0..<400).map { "Aman\($0) Bern\($0)" }
    var content = ["a.md": names.joined(separator: " and ") + " met."]
    for (number, name) in names.enumerated() {
      content["leaders/x\(number).md"] = "---\nname: \(name)\n---\n"
    }
    let files = MemoryFiles(
      Dictionary(uniqueKeysWithValues: content.map { ("/memory/content/\($0.key)", $0.value) })
    )
    let read = await ContentReader(folder: "/memory/content", files: files.system).read()
    let gazetteer = Gazetteer.make(records: read.records).0
    let article = Annotator(gazetteer: gazetteer).annotate(try #require(read.articles.first))
    #expect(Set(article.mentions.map(\.entity)).count == 400)
    let pairs = CrossReference(content: read, gazetteer: gazetteer, articles: [article]).relations.count
    #expect(pairs == RelationCounter.entityLimit * (RelationCounter.entityLimit - 1) / 2)
  }

  /// However long a paragraph is, a pronoun is taken up from near by.
  @Test(arguments: [(0, true), (60, false)])
  func aPronounIsNotTracedThroughAWholeParagraph(_ between: Int, _ isFound: Bool) async throws {
    let text = "Russia is strong. \(String(repeating: "It was so. ", count: between))It may attack Japan."
    let files = MemoryFiles(["/memory/content/a.md": text])
    let read = await ContentReader(folder: "/memory/content", files: files.system).read()
    let gazetteer = Gazetteer.make(records: []).0
    let article = Annotator(gazetteer: gazetteer).annotate(try #require(read.articles.first))
    let russia = try #require(gazetteer.country(code: "RU"))
    #expect(article.judgments.count == 1)
    #expect(article.judgments.first?.actors.contains(russia) == isFound)
  }

  /// Sentences are read word by word for each of their words, and so have a bound; what is longer is read in parts.
  @Test(arguments: [
    "Russia may attack China, and ", "may indeed ", "Россия, Китай; ", "北京", "x", "x                 ",
  ])
  func aSentenceHasABound(_ part: String) {
    let text = Array(String(repeating: part, count: 60_000 / part.utf8.count).utf8)
    let sentences = SentenceSplitter.split(text.indices, of: text)
    #expect(
      sentences.count >= 8 && sentences.allSatisfy { !$0.isEmpty && $0.count <= SentenceSplitter.limit }
    )
    #expect(sentences.allSatisfy { String(validating: text[$0], as: UTF8.self) != nil })
    let ends = [0] + sentences.map(\.upperBound)
    for (end, start) in zip(ends, sentences.map(\.lowerBound) + [text.count]) {
      #expect(text[end..<start].allSatisfy { $0 == 0x20 })
    }
    let cuts = sentences.dropLast().map { text[$0.upperBound - 1] }
    #expect(!part.contains(", ") || cuts.allSatisfy { $0 == 0x2C || $0 == 0x3B })
  }

  /// A sentence may list thousands of names; each of them is shown somewhere, and must not bring all the others along.
  @Test func aListOfNamesMakesASiteThatGrowsWithIt() async {
    func bytes(names count: Int) async -> Int {
      var content: [String: String] = [:]
      for number in 0..<count {
        content["leaders/x\(number).md"] = "---\nname: Aman\(number) Bern\(number)\n---\n"
      }
      let list = (0..<count).map { "Aman\($0) Bern\($0)" }.joined(separator: ", ")
      for article in 0..<3 {
        content["a\(article).md"] =
          "# A\(article)\n\n## Geopolitical implications\n\n\(list) may attack Russia.\n"
      }
      let site = await TestSite.build(content)
      return site.pages.values.reduce(0) { $0 + $1.utf8.count }
    }
    let (fewer, more) = (await bytes(names: 200), await bytes(names: 400))
    #expect(fewer < more && more * 10 < fewer * 23)
  }

  /// An entry of the index is made of its newest articles, however many there are.
  @Test(arguments: [10, 60, 120]) func anEntryOfTheIndexLooksAtABoundedNumberOfArticles(_ count: Int) async {
    var content: [String: String] = [:]
    for number in 0..<count { content["a\(number).md"] = "# A\(number)\n\nRussia met China." }
    let site = await TracingTests.site(content)
    let russia = site.gazetteer.country(code: "RU") ?? EntityID(0)
    let (lines, facts) = ReadLog.tracing { Subentries(site: site, id: russia).lines }
    let kinds: [Fact.Kind] = [.article, .cover, .places, .anchors, .leading]
    let places = facts.filter { kinds.contains($0.kind ?? .relations) }
    #expect(places.count == min(count, 50))
    #expect(lines.first?.locators.count == min(count, 50))
  }

  @Test func aliasesOfAYAMLTextCannotMakeItGrow() {
    let text = String(repeating: "x", count: 100_000)
    let yaml = "a: &a \(text)\nb: [\(String(repeating: "*a, ", count: 1_000))]\n"
    #expect(throws: DiagnosticError.self) {
      try YAMLReader.read(Array(yaml.utf8)[...], file: "a", firstLine: 1)
    }
    // Each anchor nests the one before in sixty lists more.
    let deep = (1..<9).map {
      "a\($0): &a\($0) \(String(repeating: "[", count: 30))*a\($0 - 1)\(String(repeating: "]", count: 30))"
    }
    #expect(throws: DiagnosticError.self) {
      try YAMLReader.read(
        Array((["a0: &a0 x"] + deep).joined(separator: "\n").utf8)[...],
        file: "a",
        firstLine: 1
      )
    }
    #expect(throws: Never.self) {
      try YAMLReader.read(
        Array((["a0: &a0 x"] + deep.prefix(2)).joined(separator: "\n").utf8)[...],
        file: "a",
        firstLine: 1
      )
    }
    let small = "a: &a x\nb: [\(String(repeating: "*a, ", count: 1_000))]\n"
    #expect(throws: Never.self) { try YAMLReader.read(Array(small.utf8)[...], file: "a", firstLine: 1) }
  }
}

extension CandidateFinder {
  /// How many states of the index are asked for from one word on.
  fileprivate func steps(from first: Int) -> Int {
    var (state, last, count) = (index.next(0, tokens[first].hash, afterComma: false), first, 1)
    while let current = state, index.goesOn(current), last + 1 < tokens.count {
      last += 1
      count += 1
      state = index.next(current, tokens[last].hash, afterComma: false)
    }
    return count
  }
}
