import Foundation

@testable import Dossier

/// A case of `Accuracy/Judgments/judgments.txt`: a text and the judgments that are to be found in it.
struct JudgmentCase: Sendable {
  /// A judgment as the table writes it: `likely; conditional; confidence high; by Analysts; actors country:CN`.
  struct Expected: Sendable, Equatable {
    var level = ""
    var isConditional = false
    var confidence = ""
    /// Empty for the author, `-` for nobody in particular.
    var holder = ""
    var actors: Set<String> = []

    init(_ line: Substring) {
      for (index, part) in line.split(separator: ";").enumerated() {
        let words = part.trimmingCharacters(in: .whitespaces)
        if index == 0 {
          level = words
        } else if words == "conditional" {
          isConditional = true
        } else if words.hasPrefix("confidence ") {
          confidence = String(words.dropFirst(11))
        } else if words.hasPrefix("by ") {
          holder = String(words.dropFirst(3))
        } else if words.hasPrefix("actors ") {
          actors = Set(
            words.dropFirst(7).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
          )
        }
      }
    }

    init(_ judgment: Judgment, _ text: [UInt8], _ gazetteer: Gazetteer) {
      level = judgment.likelihood.rawValue
      isConditional = judgment.isConditional
      confidence = judgment.confidence?.rawValue ?? ""
      switch judgment.holder {
      case .author: holder = ""
      case .unnamed: holder = "-"
      case .named(let range):
        holder = String(decoding: text[range], as: UTF8.self).replacing("\n", with: " ").replacing(
          "\u{2019}",
          with: "'"
        )
      }
      actors = Set(
        judgment.actors.map { id in
          let entity = gazetteer[id]
          return "\(entity.kind.rawValue):\(entity.kind == .country ? entity.iso2 : entity.slug)"
        }
      )
    }
  }

  var line: Int
  var date: String
  var rule: String
  var text = ""
  var expected: [Expected] = []

  /// The cases of a table.
  static func read(_ table: String) -> [JudgmentCase] {
    var cases: [JudgmentCase] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#!") { continue }
      if line.hasPrefix("@ ") {
        let words = line.split(separator: " ").map(String.init)
        cases.append(
          JudgmentCase(line: index + 1, date: words.count > 1 ? words[1] : "", rule: words.last ?? "")
        )
      } else if line.hasPrefix("= "), !cases.isEmpty {
        if line != "= none" { cases[cases.count - 1].expected.append(Expected(line.dropFirst(2))) }
      } else if !cases.isEmpty {
        cases[cases.count - 1].text += line + "\n"
      }
    }
    return cases
  }

  /// The judgments that are found.
  func found(_ annotator: Annotator, _ gazetteer: Gazetteer) throws -> [Expected] {
    var (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    article.date = ContentDate(date)
    return annotator.annotate(article).judgments.map { Expected($0, article.document.text, gazetteer) }
  }
}
