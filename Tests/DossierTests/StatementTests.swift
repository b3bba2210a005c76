import CommonMark
import Foundation
import Testing

@testable import Dossier

/// Sentences that stand by themselves.
@Suite struct StatementTests {
  @Test(arguments: [
    // the block, what of it is shown, what is marked, the sentence that stands by itself
    ("- inspectors on the ground;", "inspectors on the ground;", "", "Inspectors on the ground."),
    ("- a date for talks,", "a date for talks,", "", "A date for talks."),
    ("- élections in May;", "élections in May;", "élections", "<Élections> in May."),
    ("- talks; and waits", "talks; and waits", "", "Talks; and waits"),
    ("- Talks & waits.", "Talks & waits.", "", "Talks &amp; waits."),
    ("- talks by China;", "talks by China;", "talks", "<Talks> by China."),
    ("- first. then more;", "then more;", "", "then more;"),
    ("al-Qaeda left.", "al-Qaeda left.", "", "Al-Qaeda left."),
  ]) func itemsOfListsBecomeSentences(
    _ source: String,
    _ sentence: String,
    _ mark: String,
    _ expected: String
  ) throws {
    let document = Document(parsing: Array(source.utf8))
    let text = String(decoding: document.text, as: UTF8.self)
    func range(_ part: String) throws -> Range<Int> {
      let found = try #require(text.range(of: part))
      return text.utf8.distance(
        from: text.startIndex,
        to: found.lowerBound
      )..<text.utf8.distance(
        from: text.startIndex,
        to: found.upperBound
      )
    }
    let html = HTML.statement(
      try range(sentence),
      of: document,
      marking: mark.isEmpty ? [] : [try range(mark)]
    )
    let shown = String(decoding: html, as: UTF8.self).replacing("<mark class=\"hit\">", with: "<")
    #expect(shown.replacing("</mark>", with: ">") == expected)
  }
}
