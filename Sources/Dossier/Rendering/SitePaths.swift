/// The paths of a site's files.
struct SitePaths: Sendable {
  /// In order.
  let sorted: [String]
  /// Those of files that are no pages.
  private let others: [String]
  /// Errors for those that cannot stand beside each other.
  let collisions: [Collision]

  /// An error for a path that cannot stand beside the others.
  struct Collision: Sendable {
    var path: String
    var diagnostic: Diagnostic
  }

  /// What in the content makes files of the site, by their path.
  struct Makers: Sendable {
    /// The places where authors name former addresses.
    var aliases: [String: [SourcePosition]] = [:]
    /// The files that make the others.
    var files: [String: [String]] = [:]

    /// Where a path, or the last of those in a folder, comes from.
    fileprivate func position(of path: String, isFolder: Bool, _ number: Int = 0) -> SourcePosition {
      let aliases = within(path, aliases, isFolder: isFolder).sorted()
      if !aliases.isEmpty { return aliases[min(number, aliases.count - 1)] }
      return SourcePosition(file: within(path, files, isFolder: isFolder).max() ?? path)
    }

    /// What is known of a path, and of those in it when it is a folder.
    fileprivate func within<Value>(_ path: String, _ all: [String: [Value]], isFolder: Bool) -> [Value] {
      if !isFolder { return all[path] ?? [] }
      return all.filter { $0.key == path || $0.key.hasPrefix(path + "/") }.values.flatMap(\.self)
    }
  }

  /// Sorts the paths of pages and other files, and looks for collisions.
  ///
  /// `makers` is asked for what makes them when there are some.
  init(_ pages: [String], others: [String], makers: () -> Makers) {
    let sorted = (pages + others).sorted()
    self.init(sorted, others, Self.collisions(sorted, makers))
  }

  private init(_ sorted: [String], _ others: [String], _ collisions: [Collision]) {
    (self.sorted, self.others, self.collisions) = (sorted, others, collisions)
  }

  /// The paths when some have changed; nil when these, or the paths themselves, may not be able to stand beside each other.
  func revised(_ pages: PathChanges, others: [String]) -> SitePaths? {
    guard collisions.isEmpty else { return nil }
    let changes = others == self.others ? pages : pages.adding(PathChanges(from: self.others, to: others))
    if changes.hasTwice { return nil }
    if changes.isEmpty { return SitePaths(sorted, others, []) }
    let paths = sorted.revised(without: changes.gone, with: changes.new, by: <)
    let canStand = changes.new.allSatisfy { path in
      (changes.gone.contains(path) || !sorted.has(path))
        && !Self.isFolder(path, in: paths) && Self.isPlain(path, in: paths)
    }
    return canStand && Self.spellings(paths, { Makers() }).isEmpty ? SitePaths(paths, others, []) : nil
  }

  /// True when some paths, which are in order, stand in the folder that a path would be.
  private static func isFolder(_ path: String, in paths: [String]) -> Bool {
    let place = paths.partitioningIndex { $0 >= path + "/" }
    return place < paths.count && paths[place].hasPrefix(path + "/")
  }

  /// True when no folder of a path is one of some paths, which are in order.
  private static func isPlain(_ path: String, in paths: [String]) -> Bool {
    var folder = ContentPath.folder(path)
    while !folder.isEmpty {
      if paths.has(folder) { return false }
      folder = ContentPath.folder(folder)
    }
    return true
  }

  /// Errors for files that have one path, or one the path of a folder of another.
  private static func collisions(_ paths: [String], _ makers: () -> Makers) -> [Collision] {
    var folders: Set<String> = []
    for path in paths {
      var folder = ContentPath.folder(path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath.folder(folder) }
    }
    let places = paths.indices.filter { $0 > 0 && paths[$0 - 1] == paths[$0] || folders.contains(paths[$0]) }
    guard !places.isEmpty else { return spellings(paths, makers) }
    let known = makers()
    var first = places[0]
    let found = places.map { place in
      if paths[first] != paths[place] { first = place }
      let path = paths[place]
      // The third of three is named by the third alias.
      let number = place - first + (first > 0 && paths[first - 1] == path ? 1 : 0)
      let isFolder = folders.contains(path)
      return Collision(path: path, diagnostic: diagnostic(path, number, known, isFolder: isFolder))
    }
    return found + spellings(paths) { known }
  }

  private static func diagnostic(_ path: String, _ number: Int, _ makers: Makers, isFolder: Bool)
    -> Diagnostic
  {
    let aliases = makers.within(path, makers.aliases, isFolder: isFolder)
    let others = makers.within(path, makers.files, isFolder: isFolder)
    let files = Set(aliases.map(\.file) + others).sorted()
    let position = makers.position(of: path, isFolder: isFolder, number)
    if aliases.count == 1, files.count == 1 {
      // Nothing of another file is there.
      let isOwn = !others.isEmpty
      return .error(
        "duplicate-page",
        at: position,
        isOwn ? "this is the page's own address" : "the site itself makes \(path)",
        fix: isOwn ? "take it out" : "take it out, or write another address"
      )
    }
    return .error(
      "duplicate-page",
      at: position,
      "two things would be written to \(path) of the output"
        + (files.count > 1 ? ": \(names(files))" : ""),
      fix: "rename a file in static/, or change a slug: or an alias"
    )
  }

  /// A few of some files by name, and how many more there are.
  private static func names(_ files: [String]) -> String {
    let shown = files.prefix(5)
    let rest = files.count - shown.count
    return Strings.english.list(shown + (rest > 0 ? ["\(rest) more"] : []))
  }

  /// The first of some files that stands where a path has a folder.
  private static func folder(of path: String, _ files: Set<String>) -> String? {
    var folder = ContentPath.folder(path)
    while !folder.isEmpty {
      if files.contains(folder) { return folder }
      folder = ContentPath.folder(folder)
    }
    return nil
  }

  /// Errors for paths that differ in case alone: macOS and Windows keep one file of the two.
  private static func spellings(_ paths: [String], _ makers: () -> Makers) -> [Collision] {
    let capital = paths.filter { path in !path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
    guard !capital.isEmpty else { return [] }
    let known = Set(paths)
    var spellings: [String: String] = [:]
    let twins: [(path: String, other: String)] = capital.compactMap { path in
      let lower = path.lowercased()
      let other =
        lower != path && known.contains(lower)
        ? lower : spellings.updateValue(path, forKey: lower) ?? folder(of: lower, known)
      return other.flatMap { $0 == path ? nil : (path, $0) }
    }
    guard !twins.isEmpty else { return [] }
    let sources = makers()
    return twins.map { path, other in
      let diagnostic = Diagnostic.error(
        "duplicate-page",
        at: sources.position(of: path, isFolder: sources.files[path] == nil && sources.aliases[path] == nil),
        "\(other) of the output differs in upper and lower case alone, which not every system tells apart",
        fix: "rename a file in static/, or change an alias"
      )
      return Collision(path: path, diagnostic: diagnostic)
    }
  }
}
