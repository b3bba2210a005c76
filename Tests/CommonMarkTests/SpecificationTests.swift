import Foundation
import Testing

@testable import CommonMark

/// The published CommonMark 0.30 examples come through the wrapper as libcmark gives them.
@Suite struct SpecificationTests {
  struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
  }

  static let examples: [Example] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "shared/suites/commonmark/commonmark-0.30.json")
    guard let data = try? Data(contentsOf: file) else {
      print("CommonMark examples skipped: \(file.path) is not there")
      return []
    }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test(.enabled(if: !examples.isEmpty, "the published examples are not on this machine"))
  func everyPublishedExampleIsAsSpecified() {
    #expect(Self.examples.count == 652)
    for example in Self.examples {
      let document = Document(
        parsing: Array(example.markdown.utf8),
        options: ParseOptions(smartPunctuation: false)
      )
      let html = String(decoding: document.html(options: HTMLOptions(rawHTML: true)), as: UTF8.self)
      #expect(html == example.html, "example \(example.example)")
    }
  }

  @Test(.enabled(if: !examples.isEmpty, "the published examples are not on this machine"))
  func everyPublishedExampleEqualsTheLibraryInEachMode() {
    for example in Self.examples {
      for (smart, raw) in [(true, false), (false, false), (true, true)] {
        let source = Array(example.markdown.utf8)
        let options = ParseOptions(smartPunctuation: smart)
        let html = HTMLOptions(rawHTML: raw)
        let ours = Document(parsing: source, options: options).html(options: html)
        let theirs = Document.referenceHTML(parsing: source, options: options, html: html)
        #expect(
          String(decoding: ours, as: UTF8.self) == String(decoding: theirs, as: UTF8.self),
          "example \(example.example), smart \(smart), raw \(raw)"
        )
      }
    }
  }
}
