/// What a build did, as one JSON object for programs; docs/ci.md describes it.
public struct BuildSummary: Sendable {
  private let report: BuildReport
  private let stages: [(stage: BuildStage, milliseconds: Int)]
  private let milliseconds: Int

  /// A summary of a report, with what each stage and the whole took.
  public init(
    _ report: BuildReport,
    stages: [(stage: BuildStage, milliseconds: Int)],
    milliseconds: Int
  ) {
    self.report = report
    self.stages = stages
    self.milliseconds = milliseconds
  }

  /// The object, on one line.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("published", report.isPublished)
      writer.member("pages", report.pageCount)
      writer.member("files", report.fileCount)
      writer.member("changed", report.changedCount)
      writer.member("articles", report.articleCount)
      writer.member("drafts", report.draftCount)
      writer.member("future", report.futureCount)
      writer.member("expired", report.expiredCount)
      writer.member("records", report.recordCount)
      writer.member("mentions", report.mentionCount)
      writer.member("unresolved", count("unknown-reference", "unknown-country"))
      writer.member("brokenLinks", count("broken-link", "broken-image", "empty-link", "undefined-link"))
      writer.member("errors", report.diagnostics.count - report.warningCount)
      writer.member("warnings", report.warningCount)
      writer.key("seconds")
      writer.raw(seconds)
    }
    writer.newLine()
    return writer.bytes
  }

  private func count(_ codes: String...) -> Int { report.diagnostics.count { codes.contains($0.code) } }

  private var seconds: String {
    // A build that fails reads the content again, to find all problems.
    let parts =
      stages.reduce(into: [(String, Int)]()) { parts, stage in
        if let known = parts.firstIndex(where: { $0.0 == stage.stage.rawValue }) {
          parts[known].1 += stage.milliseconds
        } else {
          parts.append((stage.stage.rawValue, stage.milliseconds))
        }
      } + [("total", milliseconds)]
    return "{" + parts.map { "\"\($0)\":\(Self.seconds($1))" }.joined(separator: ",") + "}"
  }

  /// `1.042`.
  private static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1_000).\(ContentDate.padded(milliseconds % 1_000, 3))"
  }
}
