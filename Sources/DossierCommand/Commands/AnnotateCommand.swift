import Dossier

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs `dossier annotate`.
struct AnnotateCommand {
  private let arguments: AnnotateArguments

  init(_ arguments: AnnotateArguments) {
    self.arguments = arguments
  }

  /// Annotates files or standard input, prints the mentions, and gives the exit code.
  func run() async -> Int32 {
    var site = SiteConfiguration()
    var records: [EntityRecord] = []
    var problems: [Diagnostic] = []
    if let folder = content {
      let content = await ContentReader(folder: folder, selection: .all, jobs: arguments.jobs).read()
      (site, records) = (content.site, content.records)
      problems = content.diagnostics.filter { Self.isOfRegistry($0, in: folder) }
    }
    let (gazetteer, more) = Gazetteer.make(records: records)
    let reader = AnnotationReader(gazetteer: gazetteer, site: site)
    problems += more
    complain(problems)
    let isDone = arguments.readsLines ? await annotateLines(reader) : annotateFiles(reader)
    return isDone && !problems.contains { $0.severity == .error } ? 0 : 1
  }

  /// True for what is wrong with records and the site: articles tell of themselves, and others do not matter here.
  private static func isOfRegistry(_ diagnostic: Diagnostic, in folder: String) -> Bool {
    guard diagnostic.position.file.hasPrefix(folder + "/") else { return false }
    let path = String(diagnostic.position.file.dropFirst(folder.count + 1))
    return ContentReader.recordKind(path) != nil || path == "site.yaml" || path == "strings.yaml"
  }

  /// The content folder: the one that was asked for, or the usual one when a file of it is to be annotated.
  private var content: String? {
    if let asked = arguments.content { return asked }
    let usual = BuildOptions().content
    let root = FileSystem.local.resolve(usual) + "/"
    return arguments.files.contains { FileSystem.local.resolve($0).hasPrefix(root) } ? usual : nil
  }

  private func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.sortedOnce() { Machine.complain(diagnostic.description) }
  }

  private func annotateFiles(_ reader: AnnotationReader) -> Bool {
    let reports = arguments.files.map { reader.annotate(file: $0) }
    complain(reports.flatMap(\.diagnostics))
    let readable = reports.filter { report in !report.diagnostics.contains { $0.severity == .error } }
    switch arguments.format {
    case .json: Machine.write(AnnotationReport.json(readable), to: 1)
    case .text: for report in readable { Machine.print(report.text(isColored: Machine.isColorTerminal)) }
    }
    return readable.count == reports.count
  }

  // MARK: JSON Lines

  /// A line of the input.
  private struct Line: Decodable {
    var id: Identifier?
    var text: String
    var date: String?
  }

  /// A text, or a number, that is given back: whole numbers of 64 bits as they came, others as the number they are.
  private struct Identifier: Decodable {
    var json: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        json = AnnotationLines.quoted(text)
      } else if let number = try? container.decode(Int.self) {
        json = String(number)
      } else if let number = try? container.decode(UInt64.self) {
        json = String(number)
      } else {
        json = String(try container.decode(Double.self))
      }
    }
  }

  private func annotateLines(_ reader: AnnotationReader) async -> Bool {
    var requests: [AnnotationLines.Request] = []
    var isDone = true
    let input: [UInt8]
    do throws(FileError) {
      input = try Machine.standardInput()
    } catch {
      complain([error.diagnostic()])
      return false
    }
    for (index, line) in input.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      switch Self.request(line) {
      case .success(let request): requests.append(request)
      case .failure(let error):
        let position = SourcePosition(file: "standard input", line: index + 1)
        complain([.error("bad-line", at: position, error.message)])
        isDone = false
      }
    }
    Machine.write(await AnnotationLines(reader).answer(requests, jobs: arguments.jobs), to: 1)
    return isDone
  }

  private static func request(_ line: ArraySlice<UInt8>) -> Result<AnnotationLines.Request, UsageError> {
    guard let decoded = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
      return .failure(
        UsageError("this line is not a JSON object with a “text”; write {\"id\":\"1\",\"text\":\"…\"}")
      )
    }
    var date: ContentDate?
    if let text = decoded.date, !text.isEmpty {
      date = ContentDate(text)
      if date == nil {
        return .failure(UsageError("“\(text)” is not a date that exists; write it as 2024-06-21"))
      }
    }
    return .success(AnnotationLines.Request(id: decoded.id?.json ?? "null", text: decoded.text, date: date))
  }
}
