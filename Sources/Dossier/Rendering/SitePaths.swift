/// The paths of a site's files.
struct SitePaths: Sendable {
  /// In order.
  let sorted: [String]
  /// Those of files that are no pages.
  private let others: [String]
  /// Errors for those that cannot stand beside each other.
  let collisions: [Diagnostic]

  /// Sorts the paths of pages and other files, and looks for collisions.
  ///
  /// `aliases` has the places where authors name former addresses, by path.
  init(_ pages: [String], others: [String], aliases: [String: SourcePosition]) {
    let sorted = (pages + others).sorted()
    self.init(sorted, others, Self.collisions(sorted, aliases))
  }

  private init(_ sorted: [String], _ others: [String], _ collisions: [Diagnostic]) {
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
    return canStand && Self.spellings(paths).isEmpty ? SitePaths(paths, others, []) : nil
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
  private static func collisions(_ paths: [String], _ aliases: [String: SourcePosition]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var folders: Set<String> = []
    for path in paths {
      var folder = ContentPath.folder(path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath.folder(folder) }
    }
    for (index, path) in paths.enumerated() {
      let isTwice = index > 0 && paths[index - 1] == path
      guard isTwice || folders.contains(path) else { continue }
      diagnostics.append(
        .error(
          "duplicate-page",
          at: aliases[path] ?? aliases.filter { $0.key.hasPrefix(path + "/") }.values.min()
            ?? SourcePosition(file: path),
          "two things would be written to \(path) of the output",
          fix: "rename a file in static/, or change a slug: or an alias"
        )
      )
    }
    return diagnostics + spellings(paths)
  }

  /// Errors for paths that differ in case alone: macOS and Windows keep one file of the two.
  private static func spellings(_ paths: [String]) -> [Diagnostic] {
    let capital = paths.filter { path in !path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
    guard !capital.isEmpty else { return [] }
    let known = Set(paths)
    var spellings: [String: String] = [:]
    return capital.compactMap { path in
      let lower = path.lowercased()
      let other = lower != path && known.contains(lower) ? lower : spellings.updateValue(path, forKey: lower)
      guard let other, other != path else { return nil }
      return .error(
        "duplicate-page",
        at: SourcePosition(file: path),
        "\(other) of the output differs in upper and lower case alone, which not every system tells apart",
        fix: "rename a file in static/, or change an alias"
      )
    }
  }
}
