import Foundation
import Testing

@testable import Dossier

/// The hand-made table of judgments, which no change may make worse. `make accuracy` prints the result.
@Suite struct JudgmentAccuracyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Accuracy/Judgments")
  /// The tables; the second was written without sight of the rules.
  private static let names = ["judgments.txt", "heldout.txt"]

  /// What is compared of a case, and the least percentage of cases in which it must be right.
  private static let facets:
    [(
      name: String, floor: Double,
      isEqual: @Sendable ([JudgmentCase.Expected], [JudgmentCase.Expected]) -> Bool
    )] = [
      ("found", 98, { $0.count == $1.count }),
      ("likelihood", 98, { $0.map(\.level) == $1.map(\.level) }),
      ("attribution", 98, { $0.map(\.holder) == $1.map(\.holder) }),
      ("condition", 98, { $0.map(\.isConditional) == $1.map(\.isConditional) }),
      ("confidence", 98, { $0.map(\.confidence) == $1.map(\.confidence) }),
      ("actors", 98, { $0.map(\.actors) == $1.map(\.actors) }),
    ]

  @Test func noFacetFallsBelowItsFloor() throws {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let annotator = Annotator(gazetteer: gazetteer)
    let cases = try Self.names.flatMap { name in
      JudgmentCase.read(try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
    }
    #expect(cases.count >= 150)
    let results = try cases.map { ($0, try $0.found(annotator, gazetteer)) }
    let wish = ProcessInfo.processInfo.environment["DOSSIER_ACCURACY"] ?? ""
    if wish == "failures" { Self.printFailures(results) }
    for facet in Self.facets {
      let passed = results.count { facet.isEqual($0.0.expected, $0.1) }
      let percent = Double(passed) * 100 / Double(results.count)
      if !wish.isEmpty {
        print(
          "judgments: \(facet.name) right in \(passed) of \(results.count) cases (\(String(format: "%.1f", percent)) %)"
        )
      }
      #expect(percent >= facet.floor, "\(facet.name): `make accuracy FAILURES=1` shows what fails")
    }
  }

  private static func printFailures(_ results: [(JudgmentCase, [JudgmentCase.Expected])]) {
    for (test, found) in results where test.expected != found {
      print("line \(test.line) [\(test.rule)] \(test.text.replacing("\n", with: " "))")
      for expected in test.expected { print("  expected \(line(expected))") }
      for found in found { print("  found    \(line(found))") }
    }
  }

  private static func line(_ judgment: JudgmentCase.Expected) -> String {
    [
      judgment.level, judgment.isConditional ? "conditional" : "", judgment.confidence,
      judgment.holder.isEmpty ? "" : "by \(judgment.holder)",
      judgment.actors.sorted().joined(separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
