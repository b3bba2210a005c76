import Foundation
import Testing

@testable import Dossier

/// The search index, as a reader's browser gets it.
@Suite struct SearchTests {
  @Test(arguments: [
    ("Kim Jong-un met Putin.", "kim jong un met putin"),
    ("Türkiye’s ÉLYSÉE, Łódź and Đà Nẵng", "turkiye elysee lodz and da nang"),
    ("Cafe\u{301} Zürich, straße, Ærø", "cafe zurich strasse aero"),
    ("the U.S.-led G7; D.C. and J.Smith", "the us led g7 dc and smith"),
    ("a U.S.Army post, U.K", "us army post uk"),
    ("5G, 2024–25, 3 × 4", "5g 2024 25"),
    ("Москва и Київ", "москва и київ"),
    ("中国とロシア", "中 国 と ロ シ ア"),
    ("J.K.Rowling and the E.U’s U.S.A. X.Q’s", "jk rowling and the eu usa xq"),
    ("<img onerror=\"x\">", "img onerror"),
    ("\u{1D400}\u{1D401} x", ""),
  ]) func words(_ text: String, _ expected: String) {
    var tokenizer = SearchTokenizer()
    var found: [String] = []
    tokenizer.read(text) { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func wordsThatNobodyTypesAreLeftOut() {
    var tokenizer = SearchTokenizer()
    var found: [Int] = []
    tokenizer.read(String(repeating: "x", count: 40) + " " + String(repeating: "y", count: 41)) {
      found.append($0.count)
    }
    #expect(found == [40])
  }

  @Test func capitalsFoldAsSmallLetters() {
    var count = 0
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isUppercase else { continue }
      let capital = String(Character(scalar))
      guard Folding.base(of: UInt32(value)) != nil else { continue }
      #expect(Folding.fold(capital) == Folding.fold(capital.lowercased()), "\(capital)")
      count += 1
    }
    #expect(count > 200)
  }

  @Test func numbersSurviveTheCode() {
    let values = [0, 1, 57, 58, 59, 89, 90, 1_855, 1_856, 5_000, 123_456, 9_999_999]
    var code = SearchCode()
    for value in values { code.number(value) }
    for digit in UInt8(0)...89 { code.digit(digit) }
    let text = String(decoding: code.bytes, as: UTF8.self)
    #expect(!text.contains { "<\\\"! \n".contains($0) })
    var reader = SearchParts.Code(text)
    #expect(values.map { _ in reader.number() } == values)
    #expect((0...89).map { _ in reader.digit() } == Array(0...89))
    #expect(reader.isAtEnd)
  }

  @Test func everyDocumentIsFoundByItsNames() async throws {
    let site = await TestSite.build(folder: TestSite.sample)
    let parts = try SearchParts(site)
    let index = parts.index
    let stopWords = Set(SearchStopWords.words(language: "en").split(separator: " ").map(String.init))
    let entities = parts.number("entities")
    let documents = (0..<parts.number("size")).filter { parts.document($0) != nil }
    #expect(parts.number("size") == entities + site.report.articleCount)
    #expect(documents.count { $0 < entities } == site.report.entityCounts.values.reduce(0, +))
    #expect(documents.count == parts.number("documents"))
    for number in documents {
      let (title, path) = try #require(parts.document(number))
      let page = try #require(site.pages[path + "index.html"], "\(path)")
      var tokenizer = SearchTokenizer()
      tokenizer.read(title) { word in
        let word = String(decoding: word, as: UTF8.self)
        if number >= entities, stopWords.contains(word) { return }
        let found = index[word]?.first { $0.number == number }
        #expect((found?.level ?? 0) >= 4, "\(word) does not find \(path)")
      }
      guard number >= entities else { continue }
      for fragment in parts.fragments(ofArticle: number - entities) where !fragment.isEmpty {
        #expect(page.contains(" id=\"\(fragment)\""), "\(path)#\(fragment)")
      }
    }
    for word in ["the", "which"] { #expect(index[word]?.contains { $0.number >= entities } != true) }
    #expect(index["dprk"]?.contains { parts.document($0.number)?.path == "countries/north-korea/" } == true)
  }

  @Test func whatAnEntityIsFoundByCanBeShown() async throws {
    let site = await TestSite.build([
      "countries/peru.md": "---\nslug: peru\n---\nIt signed\na *treaty*.\n\nIt left."
    ])
    let record = try #require(site.pages.first { $0.key.hasPrefix("search/entities/") }?.value)
    #expect(record.contains("[\"It signed a treaty.\",\"It left.\"]"))
    let article = await TestSite.build(["a.md": "---\ntitle: A\ntags: [Arms]\nauthors: [Bo Li]\n---\nText."])
    let found = try #require(article.pages.first { $0.key.hasPrefix("search/articles/") }?.value)
    #expect(found.contains("[\"Arms\",\"Bo Li\"]]"))
  }

  @Test func partsAreBoundedAndInOrder() async throws {
    var content: [String: String] = [:]
    for number in 0..<60 {
      let words = (0..<300).map { "word\($0 * (number + 7) % 9_973)x\($0 % 13)" }
      content["articles/a\(number).md"] = "# Number \(number)\n\n" + words.joined(separator: " ")
    }
    let parts = try SearchParts(await TestSite.build(content))
    let first = try #require(parts.manifest["terms"] as? [String])
    #expect(first.count > 4)
    #expect(parts.text("terms/\(first.count)") == nil)
    var last = ""
    for (number, word) in first.enumerated() {
      let part = try #require(parts.text("terms/\(number)"))
      #expect(part.utf8.count <= SearchShards.limit)
      let words = SearchParts.words(part).map(\.word)
      #expect(words.first == word)
      #expect(words == words.sorted() && last < word)
      last = words.last ?? ""
    }
  }

  /// A word more leaves the parts of the index that it does not stand in as they are, and nobody another number.
  @Test func aWordMoreLeavesMostPartsAsTheyAre() async throws {
    var content: [String: String] = [:]
    for number in 0..<60 {
      let words = (0..<300).map { "word\($0 * (number + 7) % 9_973)x\($0 % 13)" }
      content["articles/a\(number).md"] = "# Number \(number)\n\n" + words.joined(separator: " ")
    }
    func parts(_ content: [String: String]) async throws -> [String: String] {
      let site = await TestSite.build(content)
      return site.pages.filter { $0.key.hasPrefix("search/terms/") }
    }
    let before = try await parts(content)
    content["articles/a7.md", default: ""] += " Word1y, and Emmanuel Macron."
    let after = try await parts(content)
    #expect(before.count > 8 && after.count == before.count)
    // Those of “word1y”, “emmanuel”, “macron”, and of the words by which a first mention is found.
    #expect(after.count { before[$0.key] != $0.value } < before.count / 2)
  }

  /// An article among older ones renames the records of its month alone.
  @Test func anOldArticleLeavesTheRecordsOfOtherMonthsAsTheyAre() async throws {
    var content: [String: String] = [:]
    for number in 10..<40 {
      content["articles/a\(number).md"] =
        "---\ndate: 2024-0\(number / 5)-\(10 + number % 15)\n---\n# Number \(number)\n\nWords.\n"
    }
    func records(_ content: [String: String]) async throws -> [String: String] {
      let site = await TestSite.build(content)
      return site.pages.filter { $0.key.hasPrefix("search/articles/") }
    }
    let before = try await records(content)
    content["articles/new.md"] = "---\ndate: 2024-03-01\n---\n# Another\n\nWords.\n"
    let after = try await records(content)
    #expect(before.keys.contains("search/articles/2024-02/0.js"))
    #expect(after.count == 31)
    let changed = after.keys.filter { before[$0] != after[$0] }
    #expect(!changed.isEmpty && changed.allSatisfy { $0.hasPrefix("search/articles/2024-03/") })
  }

  @Test func sectionsAreKeptApart() async throws {
    let text =
      "# T\n\nApples grow.\n\n## Outlook\n\nPears and apples.\n\n## Military implications\n\nPlums.\n"
    let index = try SearchParts(await TestSite.build(["a.md": text])).index
    func kinds(_ word: String) -> [SectionKind] {
      let mask = index[word]?.first?.kinds ?? 0
      return SectionKind.allCases.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
    }
    #expect(kinds("apples") == [.outlook, .body])
    #expect(kinds("pears") == [.outlook])
    #expect(kinds("plums") == [.military])
    #expect(kinds("military") == [.military])
  }

  @Test func hostileTextStaysText() async throws {
    let title = "</script><img src=x onerror=alert(1)> \"\\ \u{2028}\u{2029} end"
    let yaml = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    let site = await TestSite.build([
      "articles/a.md": "---\ntitle: \"\(yaml)\"\n---\nText </script> \u{2028} here.\n"
    ])
    for (path, text) in site.pages where path.hasPrefix("search/") && path.hasSuffix(".js") {
      #expect(!text.contains("<") && !text.contains("\u{2028}") && !text.contains("\u{2029}"), "\(path)")
    }
    let parts = try SearchParts(site)
    #expect(parts.document(parts.number("entities"))?.title == title.replacing("\"", with: "“"))
  }

  @Test func misspelledWordsHaveNeighbours() async throws {
    let parts = try SearchParts(await TestSite.build(folder: TestSite.sample))
    let lengths = try #require(parts.manifest["spelling"] as? [Int])
    #expect(lengths.min() == 4)
    for word in ["russia", "pyongyang", "sanctions"] {
      let list = try #require(parts.text("spelling/\(word.count)"))
      #expect(SearchParts.words(list).contains { $0.word == word }, "\(word)")
    }
  }

  @Test func resultsCanBeNarrowedDown() async throws {
    let site = await TestSite.build([
      "articles/a.md": "---\ntitle: A\ndate: 2024-01-02\ntags: [Arms Control]\n---\nNATO met in Peru.",
      "articles/b.md": "---\ntitle: B\ndate: 2025-01-02\ntags: [arms control, Trade]\n---\nPeru said so.",
    ])
    #expect(
      try SearchParts(site).facets() == [
        "country": ["peru Peru: Peru, A, B"],
        "organization": ["nato NATO: NATO, A"],
        "topic": ["arms-control Arms Control: A, B", "trade Trade: B"],
        "year": ["2025 2025: B", "2024 2024: A"],
      ]
    )
    let page = try #require(site.pages["search/index.html"])
    let names = page.matches(of: /<select id="search-(\w+)"/).map { String($0.output.1) }
    #expect(names == ["country", "organization", "topic", "kind", "year"])
  }

  @Test func aSiteCanDoWithoutSearch() async {
    let content = ["site.yaml": "search: false\n", "a.md": "# A\n\nText on Japan.\n"]
    let site = await TestSite.build(content)
    #expect(site.codes == [])
    #expect(!site.pages.keys.contains { $0.hasPrefix("search/") })
    #expect(site.pages["index.html"]?.contains("search.js") == false)
    #expect(site.pages["index.html"]?.contains("site-search") == false)
    #expect(LinkWalker(site.pages).problems == [])
    let bad = await TestSite.build(["site.yaml": "search: perhaps\n", "a.md": "# A\n\nText.\n"])
    #expect(bad.codes == ["bad-value"])
  }
}
