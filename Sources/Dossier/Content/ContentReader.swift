/// Reads a content folder.
public struct ContentReader: Sendable {
  private let folder: String
  private let files: FileSystem
  let selection: ArticleSelection
  private let environment: String?
  private let jobs: Int
  private let known: ContentMemory?

  /// A reader of `folder`, which may be any folder with Markdown in it.
  public init(
    folder: String,
    files: FileSystem = .local,
    selection: ArticleSelection = ArticleSelection(),
    environment: String? = nil,
    jobs: Int = 1
  ) {
    self.init(
      folder: folder,
      files: files,
      selection: selection,
      environment: environment,
      jobs: jobs,
      known: nil
    )
  }

  /// A reader that takes articles that were read before as they were.
  init(
    folder: String,
    files: FileSystem,
    selection: ArticleSelection,
    environment: String?,
    jobs: Int,
    known: ContentMemory?
  ) {
    self.known = known
    self.folder = folder
    self.files = files
    self.selection = selection
    self.environment = environment
    self.jobs = jobs
  }

  /// An error for a folder that stands where a file is read.
  private func folderInPlace(of name: String) -> Diagnostic? {
    let path = ContentPath.join(folder, name)
    guard files.kind(path) == .folder else { return nil }
    return .error(
      "misnamed",
      at: SourcePosition(file: path),
      "this is a folder, and \(name) is read as a file",
      fix: "write the file, or rename the folder"
    )
  }

  /// The folder's content, with a diagnostic for each thing that could not be read.
  public func read() async -> Content {
    var content = Content()
    let walk = FolderWalk.content(folder, files)
    content.diagnostics = walk.diagnostics
    if walk.files.contains("site.yaml") {
      readSite(into: &content)
    } else if let environment, !walk.diagnostics.contains(where: { $0.position.file == folder }) {
      let file = ContentPath.join(folder, "site.yaml")
      content.diagnostics.append(SiteConfiguration.unknown(environment, [], file: file))
    }
    content.diagnostics += ["site.yaml", "strings.yaml"].compactMap(folderInPlace(of:))
    content.diagnostics += MisnamedPath.all(in: walk.files).map { $0.diagnostic(folder) }
    let selection = selection.adding(content.site)
    if walk.files.contains("strings.yaml") { readStrings(into: &content) }
    content.setCopied(walk.files.filter(Self.isCopied))
    let readable = walk.files.filter { Self.isMarkdown($0) && !Self.isStatic($0) }
    let results = await Parallel.map(readable, jobs: jobs) { readFile($0) }
    for (path, result) in zip(readable, results) { add(result, of: path, selection, to: &content) }
    // Their places are sorted and not they themselves, which are large.
    let order = content.articles.indices.sorted { Self.isBefore(content.articles[$0], content.articles[$1]) }
    content.articles = order.map { content.articles[$0] }
    content.diagnostics += Self.duplicates(in: content)
    if content.articles.isEmpty, content.absent.isEmpty, content.diagnostics.isEmpty {
      content.diagnostics.append(
        .warning(
          "no-articles",
          at: SourcePosition(file: folder),
          "there is no article here",
          fix: "put Markdown files into \(ContentPath.join(folder, "articles"))/"
        )
      )
    }
    return content
  }

  /// What reading one file gave.
  enum Result: Sendable {
    case article(Article, byteCount: Int, [Diagnostic])
    case record(EntityRecord, byteCount: Int, [Diagnostic])
    case page(PlainPage, byteCount: Int, [Diagnostic])
    case failure(Diagnostic)
  }

  func readFile(_ path: String) -> Result {
    let file = ContentPath.join(folder, path)
    if let known = known?.articles[path] {
      return .article(known.article, byteCount: known.article.source.count, known.diagnostics)
    }
    do {
      let bytes = try files.read(file)
      if let known = known?.records[path] {
        return .record(known.record, byteCount: bytes.count, known.diagnostics)
      }
      if let problem = Self.problem(with: bytes, of: file) { return .failure(problem) }
      if let kind = Self.recordKind(path) {
        let (record, diagnostics) = try EntityRecord.read(bytes, kind: kind, path: path, file: file)
        return .record(record, byteCount: bytes.count, diagnostics)
      }
      if Self.isPlainPage(path) {
        let (page, diagnostics) = try PlainPage.read(bytes, path: path, file: file)
        return .page(page, byteCount: bytes.count, diagnostics)
      }
      let (article, diagnostics) = try Article.read(bytes, path: path, file: file)
      return .article(article, byteCount: bytes.count, diagnostics)
    } catch let error as FileError {
      return .failure(error.diagnostic())
    } catch let error as DiagnosticError {
      return .failure(error.diagnostic)
    } catch {
      return .failure(.error("file", at: SourcePosition(file: file), "cannot read this: \(error)"))
    }
  }

  private func add(
    _ result: Result,
    of path: String,
    _ selection: ArticleSelection,
    to content: inout Content
  ) {
    switch result {
    case .failure(let diagnostic):
      content.diagnostics.append(diagnostic)
      content.absent[path] = .unreadable
    case .record(let record, let byteCount, let diagnostics):
      content.records.append(record)
      content.recordSizes[path] = byteCount
      content.byteCount += byteCount
      content.diagnostics += diagnostics
      content.fileDiagnostics[path] = diagnostics
    case .page(let page, let byteCount, let diagnostics):
      content.byteCount += byteCount
      content.diagnostics += diagnostics
      if page.isDraft, !selection.includesDrafts {
        content.absent[path] = .draft
      } else {
        content.pages.append(page)
      }
    case .article(let article, let byteCount, let diagnostics):
      content.byteCount += byteCount
      content.diagnostics += diagnostics
      content.fileDiagnostics[path] = diagnostics
      content.days = content.days.clamped(to: selection.days(of: article))
      if let absence = selection.absence(of: article) {
        content.absent[path] = absence
      } else {
        content.articles.append(article)
      }
    }
  }

  private func readSite(into content: inout Content) {
    let file = ContentPath.join(folder, "site.yaml")
    do throws(FileError) {
      let bytes = try files.read(file)
      content.byteCount += bytes.count
      let (site, diagnostics) = SiteConfiguration.read(bytes, file: file, environment: environment)
      content.site = site
      content.diagnostics += diagnostics
    } catch {
      content.diagnostics.append(error.diagnostic())
    }
  }

  /// True for a file of a content folder whose bytes are read for a site, by its path from the folder.
  static func isRead(_ path: String) -> Bool {
    path == "site.yaml" || path == "strings.yaml" || isStatic(path) || isAttachment(path) || isMarkdown(path)
  }

  /// True for a file that is read as an article.
  static func isArticle(_ path: String) -> Bool {
    isMarkdown(path) && !isStatic(path) && !isPlainPage(path) && recordKind(path) == nil
  }

  /// True for a Markdown file that is read as a plain page.
  static func isPlainPage(_ path: String) -> Bool {
    path.hasPrefix(PlainPage.folder + "/") && isMarkdown(path)
  }

  /// True for a file that is read as a record of an entity.
  static func isRecord(_ path: String) -> Bool {
    isMarkdown(path) && !isStatic(path) && recordKind(path) != nil
  }

  /// True for a file that is copied as it is.
  static func isCopied(_ path: String) -> Bool { isStatic(path) || isAttachment(path) }

  /// True for what lies in `static/`.
  fileprivate static func isStatic(_ path: String) -> Bool { path.hasPrefix("static/") }

  /// True for what an article may show or hand out, by the end of its name.
  static func isAttachment(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf"].contains { name.hasSuffix($0) }
  }

  private func readStrings(into content: inout Content) {
    let file = ContentPath.join(folder, "strings.yaml")
    do throws(FileError) {
      let bytes = try files.read(file)
      content.byteCount += bytes.count
      content.diagnostics += content.site.readStrings(bytes, file: file)
    } catch {
      content.diagnostics.append(error.diagnostic())
    }
  }

  static func isMarkdown(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }

  /// The kind of record that a file in a registry folder is, by its path in the content; nil for articles.
  package static func recordKind(_ path: String) -> EntityKind? {
    EntityKind.allCases.first { path.hasPrefix($0.folder + "/") }
  }

  /// What keeps bytes from being text.
  static func problem(with bytes: [UInt8], of file: String) -> Diagnostic? {
    let hasNUL = bytes.contains(0)
    guard hasNUL || String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return .error(
      "not-utf8",
      at: SourcePosition(file: file, line: firstBadLine(bytes)),
      hasNUL ? "this file has a NUL, which no text has" : "this file is not UTF-8",
      fix: "save it as UTF-8"
    )
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = FrontMatter.lines(of: bytes)
    let bad = lines.firstIndex { line in
      bytes[line].contains(0) || String(validating: bytes[line], as: UTF8.self) == nil
    }
    return (bad ?? lines.count) + 1
  }

  private static func duplicates(in content: Content) -> [Diagnostic] {
    var owners: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (page, file) in content.pageFiles {
      if let other = owners[page] {
        // Equal texts may be written otherwise.
        let name = other == file ? "a file with its marks written otherwise (NFC and NFD)" : other
        diagnostics.append(
          .error(
            "duplicate-page",
            at: SourcePosition(file: file, line: 1),
            "\(name) makes the same page, \(page)/",
            fix: other == file
              ? "remove one of the two, or give it another name"
              : "give one of them another slug: in its front matter"
          )
        )
      } else {
        owners[page] = file
      }
    }
    return diagnostics
  }
}

extension Content {
  /// Takes note of the files that are copied as they are, by their paths in the content folder.
  mutating func setCopied(_ paths: [String]) {
    staticFiles = paths.filter(ContentReader.isStatic).map { String($0.dropFirst(7)) }
    attachments = paths.filter { !ContentReader.isStatic($0) }
  }
}
