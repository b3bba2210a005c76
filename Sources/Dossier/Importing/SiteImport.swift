/// A site of Hugo or Jekyll as the files of a site for Dossier.
public struct SiteImport: Sendable {
  /// The files, by path in the new site's folder.
  public private(set) var files: [NewFile] = []
  /// What could not be taken over as it was, sorted by place.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many articles there are.
  public private(set) var articleCount = 0
  /// How many plain pages there are.
  public private(set) var pageCount = 0
  /// `Hugo` or `Jekyll`.
  public let system: String

  private let layout: ImportLayout
  private let former: FormerAddress

  /// Reads a content folder, or the folder of a whole site; nothing in it is changed.
  public init(from folder: String, files access: FileSystem = .local) {
    let walk = FolderWalk(
      root: folder,
      files: access,
      hidden: ["."],
      copied: "static",
      fix: "name the folder of a Hugo or Jekyll site"
    )
    layout = ImportLayout(walk.files)
    system = layout.system.rawValue
    former = FormerAddress(
      isJekyll: layout.system == .jekyll,
      configuration: layout.configuration.flatMap { Self.configuration(ContentPath.join(folder, $0), access) }
    )
    diagnostics = walk.diagnostics
    var left: Set<String> = []
    let held = Self.heldBack(walk.files, in: folder, access)
    for path in walk.files {
      let place = layout.place(path)
      if place == .none {
        left.insert(layout.reported(path))
        continue
      }
      let file = ContentPath.join(folder, path)
      let isHeld = held.contains { path.hasPrefix($0) }
      do throws(FileError) { add(try access.read(file), place, file, isHeld) } catch {
        diagnostics.append(error.diagnostic())
      }
    }
    diagnostics += left.map { path in
      .warning(
        "not-imported",
        at: SourcePosition(file: ContentPath.join(folder, path)),
        "this has no counterpart, and was not imported"
      )
    }
    diagnostics.sortOnce()
  }

  /// The folders in which all is a draft, as the page of the section says (`cascade: {draft: true}`), each with a slash.
  private static func heldBack(_ paths: [String], in folder: String, _ access: FileSystem) -> [String] {
    paths.filter { ContentPath.baseName($0) == "_index" }.filter { path in
      let file = ContentPath.join(folder, path)
      guard let bytes = try? access.read(file) else { return false }
      let cascade = ForeignFile(bytes, file: file).root?.member("cascade")
      return (cascade?.items ?? [cascade].compactMap(\.self)).contains { node in
        [node, node.member("params")].contains {
          $0?.member("draft").flatMap(ImportedFrontMatter.flag) == true
        }
      }
    }.map { ContentPath.folder($0) + "/" }
  }

  private mutating func add(_ bytes: [UInt8], _ place: ImportLayout.Place, _ file: String, _ isHeld: Bool) {
    switch place {
    case .article(let path, let isDraft):
      add(bytes, path, file, isDraft: isDraft || isHeld)
      articleCount += 1
    case .page(let path):
      add(bytes, path, file, isDraft: isHeld, isPage: true)
      pageCount += 1
    case .file(let path): files.append(NewFile(path, bytes))
    case .configuration: addConfiguration(bytes, file)
    case .none: break
    }
  }

  private mutating func add(
    _ bytes: [UInt8],
    _ path: String,
    _ file: String,
    isDraft: Bool = false,
    isPage: Bool = false
  ) {
    let foreign = ForeignFile(bytes, file: file)
    let isBundle = ContentPath.baseName(path).lowercased() == "index"
    let folder = ContentPath.folder(path).split(separator: "/").last.map(String.init)
    let inner = path.dropFirst((isPage ? "content/pages/" : "content/articles/").count)
    let matter = ImportedFrontMatter(
      foreign,
      isJekyll: layout.system == .jekyll,
      isPage: isPage,
      isDraft: isDraft,
      slug: isBundle && !isPage ? folder : nil,
      former: former.path(of: String(inner), isPage: isPage, foreign.root)
    )
    let head = (["---"] + matter.lines + ["---", ""]).map { $0 + "\n" }.joined()
    let body = foreign.body.drop { $0 == 0x0A || $0 == 0x0D }
    files.append(NewFile(path, Array(head.utf8) + body))
    diagnostics += matter.diagnostics + ForeignMarkup.check(foreign, at: file)
  }

  /// What a configuration says; nil when it cannot be read.
  private static func configuration(_ file: String, _ access: FileSystem) -> YAMLNode? {
    guard let bytes = try? access.read(file) else { return nil }
    return try? read(bytes, file)
  }

  private static func read(_ bytes: [UInt8], _ file: String) throws(DiagnosticError) -> YAMLNode? {
    file.hasSuffix(".toml")
      ? try TOMLReader.read(bytes[...], file: file, firstLine: 1)
      : try YAMLReader.read(bytes[...], file: file, firstLine: 1)
  }

  private mutating func addConfiguration(_ bytes: [UInt8], _ file: String) {
    let root: YAMLNode?
    do throws(DiagnosticError) { root = try Self.read(bytes, file) } catch {
      var fault = error.diagnostic
      fault.severity = .warning
      fault.fix = "write content/site.yaml yourself"
      diagnostics.append(fault)
      return
    }
    files.append(NewFile("content/site.yaml", Array(Self.site(root).utf8)))
    for (key, _) in root?.pairs ?? [] where layout.system == .hugo {
      guard ["menu", "menus"].contains(key.text?.lowercased()) else { continue }
      diagnostics.append(
        .warning(
          "not-imported",
          at: key.position,
          "the site's menus were not imported",
          fix: "write navigation: [{title: …, url: …}] into content/site.yaml"
        )
      )
    }
  }

  /// `site.yaml` with what a configuration says of it.
  private static func site(_ root: YAMLNode?) -> String {
    func value(_ names: [String], in node: YAMLNode?) -> YAMLNode? {
      names.lazy.compactMap { node?.member($0) }.first
    }
    /// A text of the configuration itself or, as themes of Hugo have it, of its parameters; of a person the name.
    func text(_ names: String...) -> String? {
      [root, value(["params"], in: root)].lazy.compactMap { node -> String? in
        let found = value(names, in: node)
        return found?.text ?? value(["name"], in: found)?.text
      }.first
    }
    let base = address(text("baseurl"), text("url"))
    let fields = [
      ("title", text("title")), ("description", text("description")),
      ("language", text("languagecode", "lang", "locale")), ("author", text("author")), ("base_url", base),
    ]
    return fields.compactMap { key, value in value.map { "\(key): \(YAMLText.quoted($0))\n" } }.joined()
  }

  /// Hugo's `baseURL`, or Jekyll's `url` with its `baseurl` behind it; nil when it is no web address.
  private static func address(_ base: String?, _ url: String?) -> String? {
    [base, url.map { $0 + (base ?? "") }].compactMap { $0.flatMap(SiteConfiguration.normalizedBaseURL) }.first
  }
}
