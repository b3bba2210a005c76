import Foundation
import Testing

@testable import Dossier

/// The hand-made tables of `Accuracy/`, which no change may make worse. `make accuracy` prints the result.
@Suite struct AccuracyTests {
  /// The tables of this repository, or those of the folder that DOSSIER_ACCURACY_FOLDER names.
  private static let folder =
    ProcessInfo.processInfo.environment["DOSSIER_ACCURACY_FOLDER"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Accuracy")

  private static func cases(_ kind: String) throws -> [AccuracyCase] {
    let file = folder.appending(path: "\(kind).txt")
    return AccuracyCase.read(try String(contentsOf: file, encoding: .utf8), file: "\(kind).txt")
  }

  /// The least percentage of cases that must pass, by kind.
  private static let floors: [(kind: String, percent: Double)] = {
    let text = (try? String(contentsOf: folder.appending(path: "floors.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let percent = Double(cells[1]) else { return nil }
      return (String(cells[0]), percent)
    }
  }()

  @Test func noKindFallsBelowItsFloor() throws {
    let (gazetteer, _) = Gazetteer.make(records: [])
    let annotator = Annotator(gazetteer: gazetteer)
    let wish = ProcessInfo.processInfo.environment["DOSSIER_ACCURACY"] ?? ""
    var table = AccuracyTable()
    for (kind, floor) in Self.floors {
      let results = try Self.cases(kind).map { try AccuracyResult($0, annotator, gazetteer) }
      table.add(kind, results)
      if wish == "failures" { AccuracyTable.printFailures(results) }
      let passed = results.count { $0.isPassed }
      #expect(
        Double(passed) * 100 >= floor * Double(results.count),
        "\(kind): \(passed) of \(results.count) cases pass; `make accuracy` shows those that do not"
      )
    }
    if !wish.isEmpty { print(table.text) }
    if ProcessInfo.processInfo.environment["DOSSIER_ACCURACY_FOLDER"] == nil {
      #expect(table.caseCount >= 400)
    }
  }
}

/// Counts by kind.
struct AccuracyTable {
  private(set) var caseCount = 0
  private var lines: [String] = []

  mutating func add(_ kind: String, _ results: [AccuracyResult]) {
    let passed = results.count { $0.isPassed }
    let found = results.reduce(0) { $0 + $1.foundCount }
    let missed = results.reduce(0) { $0 + $1.missed.count }
    let wrong = results.reduce(0) { $0 + $1.wrong.count }
    let precision = Self.percent(found, found + wrong)
    let recall = Self.percent(found, found + missed)
    caseCount += results.count
    let name = kind.padding(toLength: 15, withPad: " ", startingAt: 0)
    lines.append(
      "\(name) \(Self.cell(results.count)) \(Self.percent(passed, results.count)) \(Self.cell(found + missed)) \(precision) \(recall)"
    )
  }

  var text: String {
    (["kind              cases   pass    mentions precision recall"] + lines).joined(separator: "\n")
  }

  private static func cell(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "      -" : String(format: "%6.1f%%", Double(part) * 100 / Double(whole))
  }

  static func printFailures(_ results: [AccuracyResult]) {
    for result in results where !result.isPassed {
      print("\(result.test.file):\(result.test.line) [\(result.test.rule) \(result.test.date)]")
      for text in result.missed { print("  missed \(text)") }
      for text in result.wrong { print("  wrong  \(text)") }
    }
  }
}
