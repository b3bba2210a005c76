import Foundation

@testable import Dossier

/// A case of the accuracy tables: a text and the mentions that are to be found in it (see `Accuracy/README.md`).
struct AccuracyCase: Sendable {
  /// A mention as the table marks it.
  struct Mark: Sendable, Hashable {
    /// Byte range in the article's prose.
    var range: Range<Int>
    /// `kind:key reading`.
    var meaning: String
    var isOptional = false
  }

  var file: String
  var line: Int
  var date: String
  var rule: String
  /// The text with its marks.
  var marked: String

  /// The cases of a table.
  static func read(_ text: String, file: String) -> [AccuracyCase] {
    var cases: [AccuracyCase] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#!") { continue }
      if line.hasPrefix("@ ") {
        let words = line.split(separator: " ")
        guard words.count == 3 else { continue }
        cases.append(
          AccuracyCase(
            file: file,
            line: index + 1,
            date: words[1] == "-" ? "" : String(words[1]),
            rule: String(words[2]),
            marked: ""
          )
        )
      } else if !cases.isEmpty {
        cases[cases.count - 1].marked += line + "\n"
      }
    }
    return cases
  }

  /// The text as an author would have written it.
  var source: String {
    marked.replacing(/⟦\??([^|⟦⟧]+)\|[^⟦⟧]*⟧/) { $0.1 }
  }

  /// The marks, found by parsing the text with them in it, as byte ranges of the prose without them.
  func marks(in article: Article) -> [Mark] {
    var text: [UInt8] = []
    var marks: [Mark] = []
    var start: Int?
    var meaning: [UInt8]?
    var isOptional = false
    let bytes = article.document.text
    var index = 0
    while index < bytes.count {
      // ⟦ is E2 9F A6, ⟧ is E2 9F A7.
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x9F {
        if bytes[index + 2] == 0xA6 {
          start = text.count
          isOptional = index + 3 < bytes.count && bytes[index + 3] == 0x3F
          index += isOptional ? 4 : 3
          continue
        }
        if bytes[index + 2] == 0xA7, let from = start, let word = meaning {
          marks.append(
            Mark(
              range: from..<text.count,
              meaning: String(decoding: word, as: UTF8.self),
              isOptional: isOptional
            )
          )
          (start, meaning) = (nil, nil)
          index += 3
          continue
        }
      }
      if start != nil, meaning == nil, bytes[index] == 0x7C {
        meaning = []
      } else if meaning != nil {
        meaning?.append(bytes[index])
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    return marks
  }
}

/// What an accuracy case gave.
struct AccuracyResult: Sendable {
  var test: AccuracyCase
  var missed: [String] = []
  var wrong: [String] = []
  var foundCount = 0

  var isPassed: Bool { missed.isEmpty && wrong.isEmpty }

  /// Reads a case and compares.
  init(_ test: AccuracyCase, _ annotator: Annotator, _ gazetteer: Gazetteer) throws {
    self.test = test
    var (article, _) = try Article.read(Array(test.source.utf8), path: "a.md", file: "a.md")
    let (markedArticle, _) = try Article.read(Array(test.marked.utf8), path: "a.md", file: "a.md")
    if article.date == nil { article.date = ContentDate(test.date) }
    let text = article.document.text
    let found = annotator.annotate(article).mentions.map { mention in
      AccuracyCase.Mark(range: mention.text, meaning: Self.meaning(mention, gazetteer))
    }
    let marks = test.marks(in: markedArticle)
    let foundSet = Set(found)
    let required = marks.filter { !$0.isOptional }
    let allowed = Set(marks.map { AccuracyCase.Mark(range: $0.range, meaning: $0.meaning) })
    let optional = marks.filter(\.isOptional).map(\.range)
    for mark in required where !foundSet.contains(mark) { missed.append(Self.label(mark, text)) }
    for mark in found where !allowed.contains(mark) && !optional.contains(mark.range) {
      wrong.append(Self.label(mark, text))
    }
    foundCount = required.count - missed.count
  }

  private static func meaning(_ mention: Mention, _ gazetteer: Gazetteer) -> String {
    let entity = gazetteer[mention.entity]
    let key = entity.kind == .country ? entity.iso2 : entity.slug
    return "\(entity.kind.rawValue):\(key) \(mention.reading.rawValue)"
  }

  private static func label(_ mark: AccuracyCase.Mark, _ text: [UInt8]) -> String {
    let words = mark.range.upperBound <= text.count ? String(decoding: text[mark.range], as: UTF8.self) : "?"
    return "\(words.replacing("\n", with: " "))|\(mark.meaning)"
  }
}
