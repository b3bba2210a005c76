/// The paths of a site's files.
struct SitePaths: Sendable {
  /// As they came.
  let given: [String]
  /// In order.
  let sorted: [String]
  /// Errors for those that cannot stand beside each other.
  let collisions: [Diagnostic]

  /// Sorts paths and looks for collisions, unless another build has done so for the same.
  ///
  /// `aliases` has the places where authors name former addresses, by path.
  init(_ given: [String], aliases: [String: SourcePosition], last: SitePaths?) {
    self.given = given
    if let sorted = last?.sorted(with: given) {
      (self.sorted, collisions) = (sorted, [])
    } else {
      sorted = given.sorted()
      collisions = Self.collisions(sorted, aliases)
    }
  }

  /// Other paths in order, by what has changed; nil when these, or the paths themselves, may not be able to stand beside each
  /// other.
  private func sorted(with others: [String]) -> [String]? {
    guard collisions.isEmpty else { return nil }
    if given == others { return sorted }
    let (old, all) = (Set(given), Set(others))
    let new = all.subtracting(old)
    guard all.count == others.count, new.allSatisfy({ Self.isPlain($0, in: all) }) else { return nil }
    let sorted = sorted.merging(new, keeping: all.contains, by: <)
    let isFolder = new.contains { path in
      let inner = sorted.partitioningIndex { $0 >= path + "/" }
      return inner < sorted.count && sorted[inner].hasPrefix(path + "/")
    }
    return isFolder || !Self.spellings(sorted).isEmpty ? nil : sorted
  }

  /// True when no folder of a path is one of some paths.
  private static func isPlain(_ path: String, in all: Set<String>) -> Bool {
    var folder = ContentPath.folder(path)
    while !folder.isEmpty {
      if all.contains(folder) { return false }
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
          at: aliases[path] ?? SourcePosition(file: path),
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
