import Foundation
import Testing

@testable import Dossier

/// What holds for every text.
@Suite struct AnnotationPropertyTests {
  /// A small generator of the same numbers each time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "Moscow", "Beijing", "Washington", "Brussels", "Georgia", "Jordan", "Chad", "Congo", "Turkey", "Korea",
    "the", "The",
    "of", "in", "to", "from", "for", "between", "and", "or", "a", "capital", "Kim", "Kim Jong Un", "Bush",
    "May", "Xi",
    "President", "Mr.", "Prime Minister", "former", "president", "prime minister", "leader", "chief",
    "summit", "war",
    "West", "Sino", "US", "U.S.", "us", "UK", "UN", "NATO", "9/11", "OPEC+", "Jr.", "III", "J.", "said",
    "was", "hit", "by",
    "Ohio", "New", "York", "Street", "Times", "al-Assad", "d’Ivoire", "Côte", "Türkiye", "’s", "'s", "'", "’",
    "-", "–",
    "—", ",", ".", "!", "?", ":", "(", ")", "“", "”", "/", "//", "https://x.org/Russia", "\n", "\n\n",
    "\u{AD}", "\u{301}",
    "🇷🇺", "中国", "1996", "22", "elect", "Michael", "Kate", "Hunter", "+", "&", "#", "",
  ]

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 1...24, using: &numbers)).map { _ in
      (pieces.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? " " : "")
    }.joined()
  }

  @Test func mentionsAreOrderedApartAndWithinTheText() {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let annotator = Annotator(gazetteer: gazetteer)
    var numbers = Numbers(state: 7)
    for round in 0..<12_000 {
      let text = Self.text(&numbers)
      let bytes = Array(text.utf8)
      let day = round % 3 == 0 ? nil : 9_000 + round
      let mentions = annotator.annotate(plain: bytes, day: day)
      var end = 0
      for mention in mentions {
        #expect(mention.text.lowerBound >= end && mention.text.upperBound <= bytes.count, "\(text)")
        #expect(String(validating: bytes[mention.text], as: UTF8.self)?.isEmpty == false, "\(text)")
        #expect(!mention.rivals.contains(mention.entity), "\(text)")
        #expect(
          !Strings.english.explanation(
            mention.reason,
            of: gazetteer[mention.entity],
            traps: gazetteer.traps,
            text: bytes
          ).isEmpty
        )
        end = mention.text.upperBound
      }
    }
  }

  /// Rules that look at the words around a name must not look beyond the text: each case is cut behind each of its words, and before it.
  @Test(arguments: ["seats", "leaders", "roles", "traps", "countries"]) func textsMayEndAnywhere(
    _ table: String
  ) throws {
    let annotator = Annotator(gazetteer: Gazetteer.make(records: []).0)
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Accuracy/\(table).txt")
    let cases = AccuracyCase.read(try String(contentsOf: file, encoding: .utf8), file: table)
    for test in cases where test.source.utf8.count < 300 {
      let words = test.source.split(separator: " ")
      for cut in words.indices {
        for part in [words[...cut], words[cut...]] {
          let text = Array(part.joined(separator: " ").utf8)
          let mentions = annotator.annotate(plain: text, day: 12_000)
          #expect(mentions.allSatisfy { $0.text.upperBound <= text.count })
        }
      }
    }
  }

  @Test func markdownAndExplanationsHoldTogether() throws {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let annotator = Annotator(gazetteer: gazetteer)
    var numbers = Numbers(state: 11)
    for _ in 0..<1_000 {
      let text = Self.text(&numbers)
      let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
      let plain = annotator.annotate(article)
      let explained = annotator.annotate(article, explains: true)
      #expect(plain.mentions == explained.mentions, "\(text)")
      let taken = explained.mentions.map(\.text)
      for passed in explained.passed {
        #expect(!taken.contains { $0.overlaps(passed.text) }, "\(text)")
      }
    }
  }

  @Test func aTitleOutOfOfficeIsAWarning() throws {
    let (gazetteer, _) = Gazetteer.make(records: [])
    func codes(_ text: String) throws -> [String] {
      let (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
      return Annotator(gazetteer: gazetteer).annotate(article).diagnostics.map(\.code)
    }
    #expect(
      try codes("---\ndate: 2015-06-01\n---\nPresident Medvedev spoke. President Dmitry Medvedev left.") == [
        "out-of-office"
      ]
    )
    #expect(try codes("---\ndate: 2010-06-01\n---\nPresident Medvedev spoke.").isEmpty)
    #expect(try codes("---\ndate: 2015-06-01\n---\nFormer President Medvedev spoke.").isEmpty)
    #expect(try codes("President Medvedev spoke.").isEmpty)
  }

  @Test func theReportShowsRivalsAndWhatWasPassedOver() {
    let reader = AnnotationReader(gazetteer: Gazetteer.make(records: []).0)
    let report = reader.annotate(
      Array("---\ndate: 2003-03-20\n---\nBush waited. New Mexico and Kate Bush did not.".utf8),
      file: "a.md"
    )
    let text = report.text(isColored: false)
    #expect(text.contains("surname of leader:george-w-bush"))
    #expect(text.contains("not leader:george-h-w-bush"))
    #expect(text.contains("New Mexico: passed over, New Mexico is a state of the United States"))
    #expect(!text.contains("\u{1B}"))
    #expect(report.text(isColored: true).contains("\u{1B}[35mBush\u{1B}[0m"))
  }
}
