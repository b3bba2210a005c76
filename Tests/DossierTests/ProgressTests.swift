import Foundation
import Testing

@testable import Dossier
@testable import DossierCommand

@Suite struct ProgressTests {
  @Test(arguments: [1, 4]) func everyItemIsCounted(_ jobs: Int) async throws {
    let files = (0..<30).map { ("/memory/content/articles/\($0).md", "Moscow \($0).") }
    var options = BuildOptions()
    options.content = "/memory/content"
    options.output = "/memory/public"
    options.jobs = jobs
    let memory = MemoryFiles(Dictionary(uniqueKeysWithValues: files))
    let events = Guarded<[BuildEvent]>([])
    let report = await Pipeline(options, files: memory.system) { event in events.withLock { $0.append(event) }
    }
    .build()
    #expect(report.isPublished)
    let all = events.withLock { $0 }
    let ended = all.compactMap { if case .ended(let stage) = $0 { stage } else { nil } }
    #expect(ended == [.read, .gazetteer, .annotate, .crossReference, .render, .publish])
    for stage in [BuildStage.annotate, .render] {
      let total = try #require(
        all.compactMap { if case .began(stage, let count) = $0 { count } else { nil } }.first
      )
      let done = all.compactMap { if case .advanced(stage, let count) = $0 { count } else { nil } }
      #expect(total >= 30)
      #expect(done.reduce(0, +) == total)
    }
  }

  private static func written(shows: Bool, after duration: Duration) -> String {
    let output = Guarded("")
    let line = ProgressLine(shows: shows) { text in output.withLock { $0 += text } }
    let now = ContinuousClock.now + duration
    line.note(.began(.read, of: 0), at: now)
    line.note(.ended(.read), at: now)
    line.note(.began(.render, of: 20), at: now)
    line.note(.advanced(.render, by: 5), at: now)
    line.clear()
    line.clear()
    return output.withLock { $0 }
  }

  @Test func theLineIsShownAfterASecondAndCleared() {
    let clear = "\r\u{1B}[K"
    let expected = "\(clear)read\(clear)render 0/20\(clear)render 5/20\(clear)"
    #expect(Self.written(shows: true, after: .seconds(5)) == expected)
    #expect(Self.written(shows: true, after: .zero) == "")
    #expect(Self.written(shows: false, after: .seconds(5)) == "")
  }

  @Test func theSummaryIsOneObject() throws {
    var report = BuildReport()
    report.isPublished = true
    report.pageCount = 3
    report.fileCount = 5
    report.diagnostics = [
      .warning("unknown-reference", at: SourcePosition(file: "a"), "m"),
      .warning("broken-link", at: SourcePosition(file: "a"), "m"),
      .warning("broken-image", at: SourcePosition(file: "a"), "m"),
      .error("yaml", at: SourcePosition(file: "a"), "m"),
    ]
    let summary = BuildSummary(
      report,
      stages: [(.read, 3), (.crossReference, 1_042), (.read, 4)],
      milliseconds: 61_050
    )
    #expect(summary.json.split(separator: 0x0A).count == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(summary.json)) as? [String: Any])
    let numbers = ["pages", "files", "unresolved", "brokenLinks", "errors", "warnings"].map {
      object[$0] as? Int
    }
    #expect(numbers == [3, 5, 1, 2, 1, 3])
    #expect(object["published"] as? Bool == true)
    #expect(
      object["seconds"] as? [String: Double] == ["read": 0.007, "cross-reference": 1.042, "total": 61.05]
    )
  }
}
