/// The files below a folder.
struct FolderWalk {
  /// Paths relative to the folder, sorted.
  private(set) var files: [String] = []
  /// What could not be walked.
  private(set) var diagnostics: [Diagnostic] = []

  private let hidden: [Character]
  /// The folder of files that are copied as they are, in which names count that are left out elsewhere.
  private let copied: String?
  private let fix: String
  /// What is said of something that cannot be taken.
  private let severity: Diagnostic.Severity
  /// How many files are taken at most.
  private let limit: Int
  private var isFull = false

  private static let maximumDepth = 32

  /// Names that begin with one of `hidden` are left out, but in the folder `copied`; `fix` is what to do when there is no
  /// such folder. Links, pipes and names that no file of a site can have are reported with a severity; more files than `limit`
  /// are an error.
  init(
    root: String,
    files access: FileSystem,
    hidden: [Character] = Self.hidden,
    copied: String? = nil,
    fix: String = "name the right folder",
    severity: Diagnostic.Severity = .error,
    limit: Int = .max
  ) {
    (self.hidden, self.copied, self.fix, self.severity, self.limit) = (hidden, copied, fix, severity, limit)
    walk(root, "", access, depth: 0)
    files.sort()
  }

  private mutating func walk(_ root: String, _ folder: String, _ access: FileSystem, depth: Int) {
    let path = folder.isEmpty ? root : ContentPath.join(root, folder)
    guard depth < Self.maximumDepth else {
      diagnostics.append(.error("file", at: SourcePosition(file: path), "folders are nested too deeply here"))
      return
    }
    do throws(FileError) {
      for entry in try access.list(path)
      where !isFull && Self.isTaken(entry.name, in: folder, hidden: hidden, copied: copied) {
        add(entry, root, ContentPath.join(folder, entry.name), access, depth)
      }
    } catch {
      var diagnostic = error.diagnostic()
      if folder.isEmpty {
        diagnostic.fix = fix
      }
      diagnostics.append(diagnostic)
    }
  }

  /// The content of a site.
  static func content(_ folder: String, _ files: FileSystem) -> FolderWalk {
    FolderWalk(
      root: folder,
      files: files,
      copied: Self.copied,
      fix: "name the right folder (--content), or begin a site with “dossier init”"
    )
  }

  /// The templates of a site.
  static func theme(_ folder: String, _ files: FileSystem) -> FolderWalk {
    FolderWalk(
      root: folder,
      files: files,
      fix: "name the right folder (--templates, or templates: in site.yaml)",
      limit: maximumTemplates
    )
  }

  /// More files than that are no templates: the folder is another one, such as `/`.
  private static let maximumTemplates = 10_000

  /// True for what is walked of the content folder, by its name and the path of its folder there.
  static func isInContent(_ name: String, _ folder: String) -> Bool {
    isTaken(name, in: folder, hidden: Self.hidden, copied: Self.copied)
  }

  private static func isTaken(_ name: String, in folder: String, hidden: [Character], copied: String?) -> Bool
  {
    if let copied, folder == copied || folder.hasPrefix(copied + "/") { return !Self.isLitter(name) }
    return !(name.unicodeScalars.first.map { hidden.contains(Character($0)) } ?? true)
  }

  /// True for a name that can be that of a page or of a file that is copied.
  static func isFit(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && ContentPath.isWhole("/\(name)/")
  }

  private static let hidden: [Character] = [".", "_"]
  private static let copied = "static"

  /// True for what systems and version control leave in folders.
  static func isLitter(_ name: String) -> Bool {
    [".DS_Store", ".git", ".gitignore", ".gitkeep", ".gitattributes", ".hg", ".svn", "Thumbs.db"].contains(
      name
    )
      || name.hasPrefix("._") || name.hasPrefix(".") && name.hasSuffix(".swp")
  }

  private mutating func add(
    _ entry: FileEntry,
    _ root: String,
    _ name: String,
    _ access: FileSystem,
    _ depth: Int
  ) {
    let position = SourcePosition(file: ContentPath.join(root, name))
    guard Self.isFit(entry.name) else {
      let isWhole = ContentPath.isWhole("/\(entry.name)/")
      report(
        "file",
        at: position,
        isWhole
          ? "this name has a control character in it"
          : "this name has a mark in it that belongs to no letter",
        fix: "rename it"
      )
      return
    }
    // What stands for bytes that are no text: there is no file of the name that we have.
    guard !entry.name.unicodeScalars.contains("\u{FFFD}") else {
      report("file", at: position, "this name is not UTF-8", fix: "rename it")
      return
    }
    switch entry.kind {
    case .file: take(name, of: root)
    case .folder: walk(root, name, access, depth: depth + 1)
    case .link:
      report(
        "symbolic-link",
        at: position,
        "symbolic links are not followed",
        fix: "put the file or folder itself here"
      )
    case .other: report("file", at: position, "this is neither a file nor a folder", fix: "remove it")
    }
  }

  private mutating func take(_ name: String, of root: String) {
    if files.count < limit { return files.append(name) }
    isFull = true
    diagnostics.append(
      .error("file", at: SourcePosition(file: root), "there are more than \(limit) files here", fix: fix)
    )
  }

  private mutating func report(_ code: String, at position: SourcePosition, _ message: String, fix: String) {
    diagnostics.append(Diagnostic(severity, code, at: position, message, fix: fix))
  }
}
