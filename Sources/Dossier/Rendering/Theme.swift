package import Mustache

/// The templates and assets that pages are made with.
public struct Theme: Sendable {
  /// The compiled templates.
  package let library: Library
  /// Files to put under `assets/`.
  let assets: [Page]
  /// The files of templates that replace those of the default theme, by name.
  private let files: [String: String]
  /// Warnings for files of templates with which no page is made, and for blocks that no page shows.
  let diagnostics: [Diagnostic]
  /// What each template makes of a value, in short, with all templates that it uses.
  let digests: [Fact: Digest]

  private init(_ library: Library, _ assets: [Page], _ files: [String: String]) {
    (self.library, self.assets, self.files) = (library, assets, files)
    diagnostics =
      Self.unused(library, files) + library.lostBlocks.map { Self.diagnostic($0, .warning, files) }
    digests = Dictionary(
      library.names.map { name in
        let used = library.templates(usedBy: name)
        return (
          Fact.template(name),
          Digest { writer in
            writer.add(used) { template, writer in
              writer.add(template.name)
              writer.add(Digest(of: template.source))
              // Diagnostics name it.
              writer.add(files[template.name] ?? "")
            }
          }
        )
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The default theme with the files of a folder in place of those of the same name.
  ///
  /// Gives what is wrong with the templates, with nothing else, when they do not compile.
  public static func load(
    folder: String?,
    files access: FileSystem = .local
  ) -> Result<Theme, ThemeError> {
    do throws(ThemeError) { return .success(try sources(folder, access).theme()) } catch {
      return .failure(error)
    }
  }

  /// The same for pages that are only looked at: with what is wrong with the templates a theme all the same: those that
  /// are missing are empty in it, and where others do not compile it is the default one.
  static func lenient(folder: String?, files access: FileSystem) -> (theme: Theme?, errors: [Diagnostic]) {
    var sources = Sources()
    var errors: [Diagnostic] = []
    do throws(ThemeError) {
      sources = try Self.sources(folder, access)
      return (try sources.theme(), [])
    } catch {
      errors = error.diagnostics
      for name in error.missing { sources.templates[name] = [] }
    }
    if let theme = try? sources.theme() { return (theme, errors) }
    return (try? Sources().theme(), errors)
  }

  /// What a theme is made of.
  private struct Sources {
    var templates = builtInTemplates
    var assets = builtInAssets
    /// The files of templates that replace those of the default theme, by name.
    var files: [String: String] = [:]

    func theme() throws(ThemeError) -> Theme {
      do throws(LibraryError) {
        let library = try Library(sources: templates.map { (name: $0.key, source: $0.value) })
        let pages = assets.sorted { $0.key < $1.key }.map { Page(path: $0.key, bytes: $0.value) }
        return Theme(library, pages, files)
      } catch {
        let diagnostics = error.errors.map { Theme.diagnostic($0, .error, files) }
        throw ThemeError(diagnostics: diagnostics, missing: error.missing)
      }
    }
  }

  private static func sources(_ folder: String?, _ access: FileSystem) throws(ThemeError) -> Sources {
    var sources = Sources()
    guard let folder else { return sources }
    let walk = FolderWalk.theme(folder, access)
    if !walk.diagnostics.isEmpty { throw ThemeError(diagnostics: walk.diagnostics.strict) }
    for path in walk.files where isRead(path) {
      let file = ContentPath.join(folder, path)
      do throws(FileError) {
        let bytes = try access.read(file)
        if isAsset(path) {
          sources.assets[path] = bytes
          continue
        }
        let name = String(path.dropLast(9))
        sources.templates[name] = bytes
        sources.files[name] = file
      } catch {
        throw ThemeError(diagnostics: [error.diagnostic()])
      }
    }
    let problems = sources.files.sorted { $0.value < $1.value }.compactMap { name, file in
      ContentReader.problem(with: sources.templates[name] ?? [], of: file)
    }
    if !problems.isEmpty { throw ThemeError(diagnostics: problems) }
    return sources
  }

  /// A warning for each template that is neither one of the default theme nor used by one.
  private static func unused(_ library: Library, _ files: [String: String]) -> [Diagnostic] {
    let pages = builtInTemplates.keys.sorted()
    let used = Set(pages.flatMap { library.templates(usedBy: $0).map(\.name) })
    return files.keys.filter { !used.contains($0) }.sorted().map { name in
      .warning(
        "template",
        at: SourcePosition(file: files[name] ?? name),
        "no page is made with this template, and no other uses it",
        fix: Spelling.nearest(to: name, in: pages).map { "did you mean “\($0).mustache”?" }
      )
    }
  }

  /// True for a file of a folder of templates that is read, by its path from the folder.
  static func isRead(_ path: String) -> Bool { isAsset(path) || path.hasSuffix(".mustache") }

  private static func isAsset(_ path: String) -> Bool { path.hasPrefix("assets/") }

  private static var builtInTemplates: [String: [UInt8]] {
    builtIn { $0.hasSuffix(".mustache") ? String($0.dropLast(9)) : nil }
  }

  private static var builtInAssets: [String: [UInt8]] {
    builtIn { $0.hasPrefix("assets/") ? $0 : nil }
  }

  private static func builtIn(_ key: (String) -> String?) -> [String: [UInt8]] {
    let prefix = "Templates/"
    var found: [String: [UInt8]] = [:]
    for name in BuiltIn.names where name.hasPrefix(prefix) {
      if let key = key(String(name.dropFirst(prefix.utf8.count))) { found[key] = BuiltIn.file(name) }
    }
    return found
  }

  /// A template's problem with the file that it is in.
  func diagnostic(_ error: TemplateError, _ severity: Diagnostic.Severity) -> Diagnostic {
    Self.diagnostic(error, severity, files)
  }

  private static func diagnostic(
    _ error: TemplateError,
    _ severity: Diagnostic.Severity,
    _ files: [String: String]
  ) -> Diagnostic {
    let file = files[error.template] ?? "default theme: \(error.template).mustache"
    return Diagnostic(
      severity,
      "template",
      at: SourcePosition(file: file, line: error.line, column: error.column),
      error.message
    )
  }
}
