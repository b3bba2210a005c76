import CommonMark
import Testing

@testable import Dossier

/// Corrections: what is struck out stands on its article's page alone.
@Suite struct DeletionTests {
  @Test(arguments: [
    // the text, what is left of it, where "Peru" is marked
    ("Peru will ~~probably~~ certainly pay.", "<Peru> will certainly pay."),
    ("~~Peru~~ Chile pays.", "Chile pays."), ("~~Chile~~ Peru pays.", "<Peru> pays."),
    ("So ~~Chile~~ Peru pays.", "So <Peru> pays."), ("So Peru ~~never~~ pays.", "So <Peru> pays."),
    ("So Peru ~~pays~~.", "So <Peru>."), ("It pays ~~late~~.", "It pays."), ("It pays ~~late~~", "It pays"),
    ("~~One.~~ Two. ~~Three *and* four.~~ Five.", "Two. Five."), ("~~Chile~~~~Bolivia~~ pays", "pays"),
    ("Nothing is struck.", "Nothing is struck."), ("~~All of it~~", ""),
  ]) func deletionsAreLeftOut(_ source: String, _ words: String) {
    let document = Document(parsing: Array(source.utf8), options: ParseOptions(extensions: .all))
    let block = document.blocks[0].text
    let plain = words.filter { $0 != "<" && $0 != ">" }
    #expect(PlainText.of(block, in: document) == (plain.isEmpty ? "All of it" : plain))
    #expect(PlainText.withoutPictures(block, in: document) == plain)
    let text = String(decoding: document.text, as: UTF8.self)
    let marked =
      words.contains("<")
      ? text.ranges(of: "Peru").map { hit in
        hit.lowerBound.utf16Offset(in: text)..<hit.upperBound.utf16Offset(in: text)
      } : []
    let html = String(decoding: HTML.excerpt(block, of: document, marking: marked), as: UTF8.self)
    #expect(html.replacing("<mark class=\"hit\">", with: "<").replacing("</mark>", with: ">") == words)
  }

  @Test func pagesQuoteWhatIsLeft() async throws {
    let site = await TestSite.build([
      "articles/a.md": """
      ---
      title: A
      date: 2025-01-02
      ---

      ~~Peru may xylograph.~~ Peru will ~~probably~~ almost certainly default.

      ~~Nothing here holds.~~
      """
    ])
    let article = try #require(site.pages["articles/a/index.html"])
    #expect(article.contains("<del>probably</del>"))
    #expect(article.contains("content=\"Peru will almost certainly default.\""))
    // The book has the article whole.
    let whole = site.pages.filter { $0.value.contains("<del>") }.keys.sorted()
    #expect(whole == ["articles/a/index.html", "book/index.html"])
    for (path, page) in site.pages where !whole.contains(path) {
      for words in ["xylograph", "Nothing here", "probably almost"] {
        #expect(!page.contains(words), "\(words) in \(path)")
      }
    }
  }
}
