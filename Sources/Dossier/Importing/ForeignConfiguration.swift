/// What the configuration of a site of Hugo or Jekyll says, with the further files that Hugo may have for parts of it.
struct ForeignConfiguration: Sendable {
  /// All that it says; nil when there is none, or it cannot be read.
  let root: YAMLNode?
  /// What could not be taken over of it.
  let diagnostics: [Diagnostic]
  /// The files of which it is made.
  let paths: Set<String>
  /// The files that Jekyll shows though their names begin with a full stop.
  let dotFiles: [String]
  private let isJekyll: Bool

  /// Reads the configuration among the files of a folder.
  init(among paths: [String], in folder: String, _ access: FileSystem) {
    isJekyll = Self.isJekyll(paths)
    let parts = isJekyll ? [] : Self.parts(of: paths)
    let main = Self.main(in: paths)
    // What is said first counts.
    let files =
      parts.filter { $0.path.hasPrefix(Self.production) } + (main.map { [([], $0)] } ?? [])
      + parts.filter { !$0.path.hasPrefix(Self.production) }
    var (root, diagnostics): (YAMLNode?, [Diagnostic]) = (nil, [])
    for (keys, path) in files {
      do throws(DiagnosticError) {
        guard let read = try Self.read(ContentPath.join(folder, path), access) else { continue }
        root = Self.merged(root, read, at: keys[...])
      } catch {
        var fault = error.diagnostic
        fault.severity = .warning
        fault.fix = "write content/site.yaml yourself"
        diagnostics.append(fault)
      }
    }
    self.paths = Set(files.map(\.path))
    self.root = root
    dotFiles = isJekyll ? Self.dotFiles(root, in: folder, access) : []
    self.diagnostics = diagnostics + (isJekyll ? Self.unread(["source"], in: root) : Self.unread(root))
  }

  private static func read(_ file: String, _ access: FileSystem) throws(DiagnosticError) -> YAMLNode? {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try access.read(file) } catch { throw DiagnosticError(error.diagnostic()) }
    return file.hasSuffix(".toml")
      ? try TOMLReader.read(bytes[...], file: file, firstLine: 1)
      : try YAMLReader.read(bytes[...], file: file, firstLine: 1)
  }

  /// A node with what another says at some keys, as far as it does not say that itself.
  private static func merged(_ root: YAMLNode?, _ value: YAMLNode, at keys: ArraySlice<String>) -> YAMLNode {
    guard let root else { return keys.reversed().reduce(value, under) }
    guard var pairs = root.pairs else { return root }
    guard let key = keys.first else {
      for pair in value.pairs ?? [] {
        if let name = pair.key.text?.lowercased(), let index = place(of: name, in: pairs) {
          pairs[index].value = merged(pairs[index].value, pair.value, at: [])
        } else {
          pairs.append(pair)
        }
      }
      return YAMLNode(content: .mapping(pairs), position: root.position)
    }
    guard let index = place(of: key, in: pairs) else {
      return merged(root, keys.reversed().reduce(value, under), at: [])
    }
    pairs[index].value = merged(pairs[index].value, value, at: keys.dropFirst())
    return YAMLNode(content: .mapping(pairs), position: root.position)
  }

  private static func place(of name: String, in pairs: [(key: YAMLNode, value: YAMLNode)]) -> Int? {
    pairs.firstIndex { $0.key.text?.lowercased() == name }
  }

  /// A mapping with a node under a key.
  private static func under(_ value: YAMLNode, _ key: String) -> YAMLNode {
    let name = YAMLNode(content: .scalar(key, isPlain: true), position: value.position)
    return YAMLNode(content: .mapping([(name, value)]), position: value.position)
  }

  // MARK: Files

  /// True for the files of a site of Jekyll: a configuration, or else folders of posts where Hugo has none.
  static func isJekyll(_ paths: [String]) -> Bool {
    if paths.contains("_config.yml") { return true }
    if paths.contains(where: { $0.hasPrefix("content/") }), hugo.contains(where: paths.contains) {
      return false
    }
    return paths.contains { path in path.split(separator: "/").contains { $0 == "_posts" || $0 == "_drafts" }
    }
  }

  private static let forms = ["toml", "yaml", "yml", "json"]
  private static let production = "config/production/"
  private static let hugo = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap {
    name in
    forms.map { "\(name).\($0)" }
  }

  /// The path of the configuration itself; nil without one.
  private static func main(in paths: [String]) -> String? {
    let names = isJekyll(paths) ? ["_config.yml"] : hugo
    return names.first(where: paths.contains)
  }

  /// The further files of a configuration of Hugo, with the keys under which each has its place: `languages.de.toml`.
  private static func parts(of paths: [String]) -> [(keys: [String], path: String)] {
    paths.compactMap { path in
      let folder = [production, "config/_default/"].first(where: path.hasPrefix)
      guard let folder, forms.contains(path.split(separator: ".").last.map(String.init) ?? "") else {
        return nil
      }
      let keys = ContentPath.baseName(path).lowercased().split(separator: ".").map(String.init)
      guard ContentPath.folder(path) + "/" == folder, let first = keys.first else { return nil }
      if folder == production, keys == ["hugo"] || keys == ["config"] { return ([], path) }
      return read.contains(first) ? (keys, path) : nil
    }
  }

  private static let read: Set = [
    "permalinks", "languages", "params", "menus", "menu", "taxonomies", "cascade", "module",
  ]

  /// The files under `include:` whose names begin with a full stop, and those in such folders.
  private static func dotFiles(_ root: YAMLNode?, in folder: String, _ access: FileSystem) -> [String] {
    let names = Set((root?.member("include")?.items ?? []).compactMap(\.text).filter { $0.hasPrefix(".") })
    guard !names.isEmpty, let entries = try? access.list(folder) else { return [] }
    let found = entries.filter { names.contains($0.name) && !FolderWalk.isLitter($0.name) }
    return found.flatMap { entry -> [String] in
      if entry.kind == .file { return [entry.name] }
      // A link leads elsewhere.
      guard entry.kind == .folder else { return [] }
      let inner = FolderWalk(root: ContentPath.join(folder, entry.name), files: access, hidden: ["."]).files
      return inner.map { ContentPath.join(entry.name, $0) }
    }
  }

  // MARK: What is not taken over

  private static func unread(_ root: YAMLNode?) -> [Diagnostic] {
    let menus = (root?.pairs ?? []).filter { ["menu", "menus"].contains($0.key.text?.lowercased()) }
    let named = menus.map { key, _ in
      Diagnostic.warning(
        "not-imported",
        at: key.position,
        "the site's menus were not imported",
        fix: "write navigation: [{title: …, url: …}] into content/site.yaml"
      )
    }
    let mounts = unread(["mounts"], in: root?.member("module"))
    let languages = (root?.member("languages")?.pairs ?? []).flatMap { unread(["contentdir"], in: $0.value) }
    return named + mounts + languages + unread(["contentdir", "staticdir"], in: root)
      + IgnoredFiles(root).diagnostics
  }

  /// A warning for each key that has the site's files in folders that are not read.
  private static func unread(_ keys: [String], in node: YAMLNode?) -> [Diagnostic] {
    (node?.pairs ?? []).compactMap { key, value in
      guard let name = key.text, keys.contains(name.lowercased()), !isUsual(value) else { return nil }
      return .warning(
        "not-imported",
        at: key.position,
        "“\(name)” is not read, so that what is in other folders than the usual ones was not imported",
        fix: "bring it to where Hugo or Jekyll have it without that, and import again"
      )
    }
  }

  /// True for a folder that is read.
  private static func isUsual(_ value: YAMLNode) -> Bool {
    guard let text = value.text else { return value.isNull || value.items?.isEmpty == true }
    let path = text.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.isEmpty || path == "content" || path == "static" || path.hasPrefix("content/")
  }
}
