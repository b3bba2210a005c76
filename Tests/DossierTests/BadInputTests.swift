import Foundation
import Testing

@testable import Dossier

/// Bad input gets a diagnostic and leaves the last good site as it was.
@Suite struct BadInputTests {
  @Test(arguments: [
    ("articles/a.md", "+++\ntitle = 'x'\n+++\nText", "toml"),
    ("articles/a.md", "---\ntitle: [x\n---\nText", "yaml"),
    ("articles/a.md", "{\"title\": \"T\", \"draft\": true}\n\nText", "json"),
    ("articles/a.md", "{\n  \"draft\": true\n}\n\nText", "json"),
    ("articles/a.md", "---\nstatus: {japan: [improved]}\n---\nText", "bad-value"),
    ("articles/a.md", "---\nstatus: {japan: }\n---\nText", "bad-value"),
    ("articles/a.md", "---\ntitle: x\n", "front-matter"),
    ("articles/a.md", "---\ndate: 2024-02-30\n---\nText", "bad-date"),
    ("articles/a.md", "---\nslug: ../x\n---\nText", "bad-slug"),
    ("leaders/x.md", "---\naliases: [y]\n---\n", "no-name"),
    ("articles/a.md", "---\ndraft: perhaps\n---\nText", "bad-value"),
    ("articles/a.md", "---\naliases: [../../etc/passwd]\n---\nText", "bad-alias"),
  ]) func errors(_ path: String, _ text: String, _ code: String) async {
    let site = await TestSite.build([path: text])
    #expect(site.report.hasErrors)
    #expect(site.pages.isEmpty)
    #expect(site.report.diagnostics.contains { $0.severity == .error && $0.position.file.hasSuffix(path) })
    let known = site.codes.contains(code) || code == "toml" || code == "yaml"
    #expect(known, "\(site.report.diagnostics)")
  }

  @Test func onePathTwiceIsAnError() async {
    let site = await TestSite.build(["articles/2024-01-01-a.md": "A", "articles/2024-01-02-a.md": "B"])
    #expect(site.codes.contains("duplicate-page"))
    #expect(!site.report.isPublished)
    let alias = await TestSite.build(["a.md": "---\naliases: [articles/b/]\n---\nA", "b.md": "B"])
    #expect(alias.codes.contains("duplicate-page"))
    let file = await TestSite.build(["a.md": "A", "static/index.html": "mine"])
    #expect(file.codes.contains("duplicate-page"))
  }

  @Test(arguments: [
    ("articles/a.md", "aliases: [articles/a/]", "this is the page's own address", "take it out"),
    (
      "articles/a.md", "aliases: [countries/]", "the site itself makes countries/index.html",
      "take it out, or"
    ),
    (
      "countries/nato.md", "summary: A", "no country is called “nato”",
      "move the file to organizations/nato.md"
    ),
    ("pages/a.md", "slug: countries", "the site itself makes what is in countries/", "write another slug:"),
    ("pages/countries.md", "title: A", "the site itself makes what is in countries/", "rename the file"),
    (
      "articles/a.md", "aliases: [\(String(repeating: "a", count: 300))/]", "is not a path",
      "write a shorter one"
    ),
    ("articles/a.md", "aliases: [\"old\\u202e/\"]", "is not a path", "write it as old/path/"),
    (
      "articles/a.md", "title: \(String(repeating: "a", count: 1_001))",
      "this text of “title” has 1001 bytes", ""
    ),
    (
      "leaders/a.md", "name: \(String(repeating: "a", count: 1_001))", "this text of “name” has 1001 bytes",
      ""
    ),
    ("articles/a.md", "summary: \(String(repeating: "a", count: 20_001))", "this text of “summary” has", ""),
  ]) func addressesAndTextsThatCannotBeSayWhy(
    _ path: String,
    _ field: String,
    _ message: String,
    _ fix: String
  ) async {
    let text = "---\n\(field)\n---\nRussia"
    let found = await Self.check([path: text, "articles/z.md": "Russia"]).filter { $0.severity == .error }
    #expect(found.count == 1, "\(found)")
    // Of a file's name and of what is not there the place is the file.
    let isOfFile = ["pages/countries.md", "countries/nato.md"].contains(path)
    #expect(isOfFile || found.first?.position.line == 2)
    #expect(found.first?.message.contains(message) == true && found.first?.fix?.hasPrefix(fix) == true)
  }

  @Test(arguments: [
    (
      "articles/a.md", "translates: z\nlanguage: fr\nstatus: {russia: worse}", "write it in the original, “z”"
    ),
    (
      "articles/a.md", "ignore: [\"country:RU\"]",
      "write the name that is not to be read, such as ignore: [Jordan]"
    ),
    ("events/e.md", "name: Zenda Summit\nto: 2024-02-03", "write from: or date:"),
    ("site.yaml", "sections: {domestic: [A], economic: [A]}", "take it out of one of the two"),
  ]) func whatDoesNotCountIsSaid(_ path: String, _ field: String, _ fix: String) async {
    let text = path == "site.yaml" ? field : "---\n\(field)\n---\nRussia"
    let found = await Self.check([path: text, "articles/z.md": "Russia"])
      .filter { ["bad-value", "bad-date"].contains($0.code) }
    #expect(found.map(\.fix) == [fix])
  }

  @Test func whatWouldBeWrittenTwiceIsReportedWithBothFiles() async {
    let files = [
      "articles/a.md": "---\naliases: [/old/, /x/]\n---\nA",
      "articles/b.md": "---\naliases:\n- /old/\n- x/\n---\nB", "articles/c.md": "---\naliases: [x]\n---\nB",
      "leaders/l.md": "---\nname: L M\noffices: [{from: 2020}]\n---\n", "static/about/index.html": "x",
      "pages/about.md": "# About", "pages/sources.md": "# S", "articles/2024-01-01-c.md": "B",
    ]
    let found = await Self.check(files).filter { $0.code == "duplicate-page" }.map {
      "\($0.position.file):\($0.position.line) \($0.message)"
    }
    let both = "two things would be written to"
    #expect(
      found == [
        "content/articles/b.md:3 \(both) old/index.html of the output: content/articles/a.md and content/articles/b.md",
        "content/articles/b.md:4 \(both) x/index.html of the output: content/articles/a.md, content/articles/b.md and content/articles/c.md",
        "content/articles/c.md:1 content/articles/2024-01-01-c.md makes the same page, articles/c/",
        "content/articles/c.md:2 \(both) x/index.html of the output: content/articles/a.md, content/articles/b.md and content/articles/c.md",
        "content/pages/sources.md:0 the site itself makes what is in sources/",
        "content/static/about/index.html:0 \(both) about/index.html of the output: content/pages/about.md and content/static/about/index.html",
      ]
    )
    #expect(await Self.check(files).contains { $0.message == "an office needs a title" })
  }

  @Test(arguments: [
    ("site.yaml", "navigation: [x]\n", "an item of “navigation”", "write - {title: About, url: /about/}"),
    (
      "leaders/a.md", "---\nname: Ada Roe\noffices: [x]\n---\n", "an item of “offices”",
      "write - {title: President"
    ),
    (
      "leaders/a.md", "---\nname: Ada Roe\noffices: x\n---\n", "“offices” should be a list",
      "write - {title: President"
    ),
    (
      "leaders/a.md", "---\nname: Ada Roe\nstatus: [x]\n---\n", "an item of “status”",
      "write - {date: 2025-09"
    ),
  ]) func anItemThatIsNoMappingIsReportedOnce(
    _ path: String,
    _ text: String,
    _ message: String,
    _ fix: String
  )
    async
  {
    let found = await Self.check([path: text]).filter { $0.severity == .error }
    #expect(found.count == 1)
    #expect(found.first?.message.hasPrefix(message) == true && found.first?.fix?.hasPrefix(fix) == true)
  }

  /// Each makes pages of its own, on which the others stand.
  @Test(arguments: ["tags", "authors", "author"]) func namesThatMakePagesHaveABound(_ key: String) async {
    let names = (0...200).map { "Ada\($0) Roe\($0)" }
    for text in ["[\(names.joined(separator: ", "))]", "\"\(names.joined(separator: ", "))\""] {
      let found = await Self.check(["articles/a.md": "---\n\(key): \(text)\n---\nText"])
        .filter { $0.severity == .error }
      #expect(found.map(\.code) == ["bad-value"] && found.first?.position.line == 2)
      #expect(found.first?.message == "“\(key)” has 201 items, and at most 200 are taken")
    }
  }

  @Test func anAliasThatIsThereTwiceIsReportedOnce() async {
    let text = "---\naliases: [old, new, old]\n---\nText"
    for path in ["articles/a.md", "pages/a.md"] {
      let site = await TestSite.build([path: text, "articles/b.md": "Text"])
      let found = site.report.diagnostics.filter { $0.code == "bad-value" || $0.severity == .error }
      #expect(found.map(\.message) == ["“old” is in “aliases” twice"], "\(path)")
      #expect(site.pages["old/index.html"] != nil)
    }
  }

  @Test func aCharacterThatYAMLDoesNotTakeIsFound() {
    let found = SiteConfiguration.read(Array("title: A\nauthor: B\n# \u{1B}[31m\n".utf8), file: "site.yaml").1
    #expect(found.map(\.code) == ["yaml"])
    #expect(found.first?.position.line == 3 && found.first?.position.column == 3)
    #expect(found.first?.fix?.hasPrefix("take the character out") == true)
  }

  @Test func configurationThatIsNotUTF8SaysSo() {
    let bytes = Array("# a\ntitle: \"caf".utf8) + [0xE9] + Array("\"\n".utf8)
    var site = SiteConfiguration()
    let found = [
      SiteConfiguration.read(bytes, file: "site.yaml").1, site.readStrings(bytes, file: "strings.yaml"),
    ]
    #expect(found.map { $0.map(\.code) } == [["not-utf8"], ["not-utf8"]])
    #expect(found.flatMap(\.self).allSatisfy { $0.position.line == 2 && $0.fix == "save it as UTF-8" })
  }

  @Test(arguments: [
    ("{{>missing}}{{nope}}", ["no template is called “missing”", "“nope”", "bad-slug"]),
    ("{{#open}}", ["is never closed", "bad-slug"]), ("\u{0}", ["NUL", "bad-slug"]),
  ]) func templatesThatDoNotCompileHideNothingElse(_ template: String, _ said: [String]) async {
    let files = ["articles/a.md": "---\nslug: /\n---\nA"]
    let found = await Self.check(files, templates: ["404.mustache": template]).filter {
      $0.severity == .error || $0.code == "template"
    }
    for words in said {
      #expect(found.contains { $0.message.contains(words) || $0.code == words }, "\(words): \(found)")
    }
  }

  @Test(arguments: [
    ("---\ntitle: A\nsources:\n\t- B\n---\nText", "yaml", 4, "indent it with blanks"),
    ("---\ntitle: A\nsummary: [\n---\nText", "yaml", 4, "put text that has a colon"),
    ("---\ntags: {a: b}\n---\nText", "bad-value", 2, "write tags: [one, two]"),
    ("---\nauthors: {a: b}\n---\nText", "bad-value", 2, "write authors: [one, two]"),
    (
      "title: A\ndate: 2024-06-21\ntags:\n- a\n  # b\n\n---\nText", "front-matter", 1,
      "add a line of three hyphens"
    ),
    ("\u{FEFF}date: 2024-06-21\r\n---\r\nText", "front-matter", 1, "add a line of three hyphens"),
  ]) func faultsComeWithWhatToDo(_ text: String, _ code: String, _ line: Int, _ fix: String) async {
    let found = await Self.check(["articles/a.md": text]).first { $0.code == code }
    #expect(found?.position.line == line)
    #expect(found?.fix?.hasPrefix(fix) == true, "\(found?.description ?? "")")
  }

  @Test(arguments: [
    (" ---\ntitle: A\ndraft: true\n---\nText", 1), ("<!-- a\nb -->\n\n---\ntitle: A\n---\nText", 4),
    ("\n\u{FEFF}---\r\ntitle: A\r\n---\r\nText", 2), ("—\nTitle: A\n—\nText", 1),
    ("----\ntags:\n- a\n\n----\nText", 1), ("\n---\ntitle: A\ndraft: true\n\nText", 2),
    ("title: A\ndraft: true\n---\nText", 1), ("Hello.\n\n---\ntitle: A\ndraft: true\n---\nText", 3),
    ("# H\n---\ntitle: A\ndraft: true\n---\nText", 2),
    ("<!--\n---\ndraft: true\n---\n-->\nText", 2), ("<!-- c\n---\ntitle: A\n---\n-->\nText", 2),
    ("<!--\ndraft: true\n-->\nText", 2), ("```yaml\ndraft: true\n```\nText", 2),
    ("\n```\ntitle: A\ndraft: yes\n```\n", 3), ("draft: true\n\nText", 1), ("\nDraft: yes\n\nText", 2),
    ("\u{200B}---\ndraft: true\n---\nText", 1),
  ]) func frontMatterThatIsLostIsAnError(_ text: String, _ line: Int) async {
    for path in ["articles/a.md", "pages/a.md", "leaders/a.md"] {
      let report = await TestSite.build([path: text, "articles/b.md": "Text."]).report
      let errors = report.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.code) == ["front-matter"] && errors.first?.position.line == line, "\(path)")
      #expect(!report.isPublished)
    }
  }

  @Test(arguments: [
    "***\ntitle: A\n***\nText", "Text\n\n```\n---\ntitle: A\ndraft: true\n---\n```\n",
    "Text\n\n---\ndraft: false\n---\n", " ---\nText: no\n\n---\nText",
    "<!-- a -->\n---\nWe say: no\n---\nText",
    "<!-- a --> b\n---\ntitle: A\n---\n", "<!--\nnote: no\n-->\nText", "```yaml\ntitle: A\n```\nText",
    "Draft: comments are welcome\n\nText", "<!--\ndraft: of a plan\n-->\nText", " ---\ntitle: A\nText\n---\n",
    "Text\n\n---\ntitle: A\n---\n", "—",
    "",
  ]) func aRuleAboveProseIsNoLostFrontMatter(_ text: String) async {
    #expect(await Self.check(["articles/a.md": text]).allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "Draft: true", "DRAFT: \"true\"", "drafts: yes", "is_draft: 1", "drfat: true", "published: false",
    "Public: no",
    "private: true", "unlisted: true", "hidden: on", "visibility: Private", "post_status: draft",
    "status: draft",
    "draft: false\nDraft: true", "expired: true", "x: &x {Draft: true}\n<<: *x",
  ]) func whatIsNotToBePublishedIsNot(_ field: String) async {
    let report = await TestSite.build(["articles/a.md": "---\ntitle: A\n\(field)\n---\nText"]).report
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.fix) == ["write draft: true"])
    #expect(!report.isPublished)
  }

  @Test(arguments: [
    ("articles/a.md", "publishDate: 2099-01-01", "write date: 2099-01-01"),
    ("articles/a.md", "date: 2024-01-01\nembargo: 2099-01-01", "write date: 2099-01-01"),
    ("articles/a.md", "Date: 2099-01-01", "write date: 2099-01-01"),
    ("articles/a.md", "Expires: 2020-01-01", "write expires: 2020-01-01"),
    ("articles/a.md", "expiry_date: 2020-01-01", "write expires: 2020-01-01"),
    ("pages/a.md", "private: true", "write draft: true"),
    ("leaders/a.md", "draft: true", "move the file out of the folder, or put _ before its name"),
    ("countries/peru.md", "Published: no", "move the file out of the folder, or put _ before its name"),
    ("events/a.md", "private: true", "move the file out of the folder, or put _ before its name"),
  ]) func aTimeOrAMarkThatIsNotReadHoldsNothingBack(_ path: String, _ field: String, _ fix: String) async {
    let report = await TestSite.build([path: "---\nname: Peru\n\(field)\n---\nText", "articles/b.md": "B"])
      .report
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.fix) == [fix])
    #expect(!report.isPublished)
  }

  @Test func keysOfAMergedMappingCount() async {
    let article = """
      ---
      defaults: &d {draft: true, title: Other}
      more: &m {title: Third, tags: [one]}
      <<: [*d, *m]
      title: Own
      ---
      Text
      """
    let report = await TestSite.build(["articles/a.md": article, "articles/b.md": "B"]).report
    #expect(report.draftCount == 1 && report.articleCount == 1)
  }

  @Test(arguments: [
    "published: true", "date: 2024-02-01\npublishDate: 2024-02-01",
    "expires: 2099-01-01\nExpires: 2020-01-01",
    "embargo: none", "Date: soon", "<<: text", "Draft: false", "private: no", "visibility: public",
    "published: 2024-01-01",
    "craft: pots",
    "draft: true\npublished: false", "published:", "Draft:",
  ]) func whatMayBePublishedIsAWarning(_ field: String) async {
    let found = await Self.check(["articles/a.md": "---\ntitle: A\n\(field)\n---\nText", "b.md": "B"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "It said: no\n---\nText", "note: no", "Note: x\n---\nText", "- a: b\n---\n", "http://e.org\n---",
    "a: b\nText\n---",
  ]) func proseIsNoFrontMatter(_ text: String) async {
    #expect(await Self.check(["articles/a.md": text]).allSatisfy { $0.code != "front-matter" })
  }

  @Test func aBlockThatItsParentDoesNotHaveIsAWarning() async {
    let templates = [
      "404.mustache": "{{<layout}}\n{{$mian}}a{{/mian}}{{$main}}{{$own}}{{/own}}{{/main}}{{/layout}}",
      "search.mustache": "{{<404}}{{$own}}a{{/own}}{{$main}}{{/main}}{{$head}}{{/head}}{{/404}}",
    ]
    let found = await Self.check(["a.md": "Text."], templates: templates).filter { $0.code == "template" }
    #expect(
      found.map {
        "\($0.position.file):\($0.position.line):\($0.position.column) \($0.severity) \($0.message)"
      } == [
        "templates/404.mustache:2:1 warning “layout” has no block “mian”, so that this one is not shown; did you mean “main”?"
      ]
    )
  }

  private static func check(_ content: [String: String], templates: [String: String] = [:]) async
    -> [Diagnostic]
  {
    let files = content.map { ("content/\($0)", $1) } + templates.map { ("templates/\($0)", $1) }
    let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ($0, $1) }))
    var options = BuildOptions()
    options.content = "content"
    options.templates = templates.isEmpty ? nil : "templates"
    return await Pipeline(options, files: memory.system).check().diagnostics
  }

  /// Of two records of one leader, one would be lost.
  @Test func oneNameTwiceIsAnError() async {
    for (one, other) in [("leaders/x.md", "leaders/y.md"), ("countries/fr.md", "countries/france.md")] {
      let name = one.hasPrefix("leaders") ? "Foo Bar" : "France"
      let record = "---\nname: \(name)\n---\nText."
      let site = await TestSite.build(["a.md": "Iran", one: record, other: record])
      #expect(site.codes == ["duplicate-page"], "\(one)")
    }
  }

  @Test func aTemplateThatNobodyUsesIsAWarning() async throws {
    let site = await TestSite.build(
      ["a.md": "Iran"],
      templates: [
        "artcle.mustache": "x", "own.mustache": "y", "404.mustache": "{{>own}}", "assets/own.css": "a {}",
      ]
    )
    #expect(site.codes == ["template"])
    let warning = try #require(site.report.diagnostics.first)
    #expect(warning.position.file.hasSuffix("artcle.mustache") && warning.fix?.contains("article") == true)
    #expect(site.report.isPublished)
  }

  /// U+0301 joins the slash before it in one `Character`, U+0600 takes in the one behind it.
  @Test(arguments: [
    "articles/\u{301}b.md", "leaders/\u{301}x.md", "static/\u{301}s.txt", "static/d\u{600}/s.txt",
    "articles/\u{600}/m.png",
  ]) func namesWithAMarkThatBelongsToNoLetterAreErrors(_ path: String) async {
    let site = await TestSite.build(["articles/a.md": "Iran.", path: "x"])
    #expect(site.codes == ["file"] && !site.report.isPublished)
  }

  @Test func hiddenNamesAreLeftOutWithAMarkToo() async {
    let site = await TestSite.build([
      "a.md": "Iran.", "articles/_\u{301}b.md": "x", "articles/.\u{301}c.md": "x",
    ])
    #expect(site.report.articleCount == 1)
  }

  @Test(arguments: ["a/\u{301}b", "/\u{301}b", "x\u{600}/", ".\u{301}a"])
  func aliasesWithSuchMarksAreErrors(_ alias: String) async {
    #expect(await TestSite.build(["a.md": "---\naliases: [\"\(alias)\"]\n---\nIran."]).codes == ["bad-alias"])
  }

  @Test func aFolderMayNotDifferFromAFileInCaseAlone() async {
    for alias in ["INDEX.HTML", "Feed.xml/x/"] {
      let site = await TestSite.build(["a.md": "---\naliases: [\(alias)]\n---\nIran."])
      #expect(site.codes == ["duplicate-page"], "\(alias)")
    }
  }

  @Test func aRecordsPageIsCalledAfterItsNameWhenItsFileHasNone() async throws {
    let site = await TestSite.build(["a.md": "Iran.", "leaders/🇰🇵.md": "---\nname: Zork Blatt\n---\nText."])
    #expect(site.pages["leaders/zork-blatt/index.html"] != nil && site.report.isPublished)
    let nameless = await TestSite.build(["a.md": "Iran.", "leaders/!!!.md": "---\nname: 🙂\n---\nText."])
    #expect(nameless.codes == ["bad-slug", "no-name"])
  }

  /// It would take the place of the list by which a build knows its own files.
  @Test func noFileOfTheSiteIsCalledAsTheManifest() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nIran.\n"])
    #expect(await site.build().isPublished)
    let before = site.output
    for name in [".dossier-manifest", ".DOSSIER-manifest", ".dossier-next/a.txt", ".dossier-lock"] {
      try site.set("content/static/\(name)", "MINE")
      for isInPlace in [false, true] {
        site.options.isInPlace = isInPlace
        let report = await site.build()
        #expect(report.diagnostics.map(\.code) == ["duplicate-page"] && !report.isPublished)
        #expect(await Pipeline(site.options).check().diagnostics.contains { $0.code == "duplicate-page" })
        #expect(CachedSite.differences(site.output, before) == [])
      }
      try site.set("content/static/\(name)", nil)
    }
    #expect(await site.build().isPublished)
  }

  @Test func controlCharactersReachNoPage() async throws {
    let escaped = await TestSite.build(["a.md": "---\ntitle: \"a\\e[31m\"\n---\nIran."])
    #expect(escaped.codes == ["yaml"] && escaped.report.diagnostics.first?.position.line == 2)
    let raw = await TestSite.build(["a.md": "---\ntitle: A\n---\n\nIran \u{1B}[31m said \u{7F}.\n"])
    let warning = try #require(raw.report.diagnostics.first { $0.code == "control-character" })
    #expect(warning.position.line == 5 && warning.position.column == 6)
    for (path, text) in raw.pages {
      #expect(!text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }, "\(path)")
    }
  }

  @Test func messagesQuoteLongValuesInPart() async throws {
    let long = String(repeating: "x", count: 70_000)
    for text in ["---\ndate: \(long)\n---\nIran.", "# A\n\n[a](\(long).md) Iran."] {
      let diagnostic = try #require(await TestSite.build(["a.md": text]).report.diagnostics.first)
      #expect(diagnostic.message.count < 500 && diagnostic.fix?.count ?? 0 < 500)
    }
  }

  @Test func theSiteNamesItsTemplates() async {
    let page = "_theme/404.mustache"
    let own = await TestSite.build(["a.md": "Iran", "site.yaml": "templates: _theme\n", page: "own"])
    #expect(own.report.diagnostics.isEmpty && own.pages["404.html"] == "own")
    let missing = await TestSite.build(["a.md": "Iran", "site.yaml": "templates: ../theme\n"])
    #expect(missing.codes == ["file"] && !missing.report.isPublished)
    #expect(missing.report.diagnostics.first?.position.file == "/memory/theme")
    let asked = await TestSite.build(
      ["a.md": "Iran", "site.yaml": "templates: _theme\n", page: "own"],
      templates: ["404.mustache": "asked"]
    )
    #expect(asked.pages["404.html"] == "asked")
  }

  @Test func theOutputMayNotLieInTheContent() async throws {
    let site = try CachedSite(["articles/a.md": "Iran"])
    for output in ["content/public", "content/../content/x", ""] {
      site.options.output = site.root.path + "/" + output
      #expect(await site.build().diagnostics.map(\.code) == ["output"], "\(output)")
    }
    try FileManager.default.createSymbolicLink(
      at: site.root.appending(path: "link"),
      withDestinationURL: site.root.appending(path: "content")
    )
    site.options.output = site.root.path + "/link/public"
    #expect(await site.build().diagnostics.map(\.code) == ["output"])
    site.options.output = site.root.path + "/content-public/new"
    #expect(await site.build().isPublished)
  }

  @Test func strictRefusesWarnings() async {
    let content = ["a.md": "Text.\n\nSource link"]
    let lenient = await TestSite.build(content)
    let strict = await TestSite.build(content, strict: true)
    #expect(lenient.report.isPublished)
    #expect(!strict.report.isPublished)
    #expect(strict.pages.isEmpty)
  }

  /// “//host” takes the scheme of the page, which is none on a disk.
  @Test(arguments: [
    ("//example.org/x", "unsafe-link"), ("///x", "unsafe-link"), ("http://", "broken-link"),
    ("https:///x", "broken-link"), ("https://example.org", nil), ("mailto:a@example.org", nil),
  ]) func addressesHaveASchemeAndAHost(_ url: String, _ code: String?) async throws {
    let site = await TestSite.build(["a.md": "# T\n\nSee [this](\(url))."])
    #expect(site.codes == (code.map { [$0] } ?? []))
    let page = try #require(site.pages["articles/a/index.html"])
    #expect(page.contains("See <a href=\"\(url)\">") == (code == nil))
  }

  @Test func outputIsSafe() async throws {
    let site = await TestSite.build([
      "a.md": """
      # <b>T</b> & "x"

      <script>alert(1)</script>

      [a](javascript:alert%281%29) [b](JAVASCRIPT:x) [c](data:text/html,x) [d](vbscript:x) [e](file:///etc/passwd)
      ![i](javascript:x) [f](https://example.org/?a=1&b="2")
      """,
      "site.yaml": "title: '<i>&'\ndescription: '<script>'\n",
      "countries/fr.md": "---\nname: France\nslug: france\nsummary: '<u>'\n---\n<img src=x onerror=alert(1)>",
    ])
    for (path, page) in site.pages where path.hasSuffix(".html") {
      let own = #/<script (src="[.\/]*assets\/[a-z]+\.js" defer|type="application\/ld\+json")>/#
      let text = page.replacing(own, with: "")
      for bad in [
        "<script", "javascript:", "JAVASCRIPT:", "vbscript:", "file:///", "data:text", "onerror", "<i>",
        "<u>",
      ] {
        #expect(!text.contains(bad), "\(path): \(bad)")
      }
    }
    let page = try #require(site.pages["articles/a/index.html"])
    #expect(page.contains("https://example.org/?a=1&amp;b=%222%22"))
    #expect(site.codes.filter { $0 == "unsafe-link" }.count == 6)
  }

  @Test(arguments: [
    "", "\n", "---\n---\n", "\u{FEFF}# T", "# T\r\n\r\nx\r\n", String(repeating: "> ", count: 3_000),
  ])
  func oddArticlesBuild(_ text: String) async {
    let site = await TestSite.build(["a.md": text])
    #expect(site.report.isPublished)
    #expect(LinkWalker(site.pages).problems == [])
  }
}
