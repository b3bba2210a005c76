/// What becomes of the list of the files that Dossier owns.
struct ManifestChange: Sendable {
  /// The list as it is; nil when there is none.
  let last: Manifest?
  /// The list that takes its place.
  let next: Manifest
  /// The paths that it has and the last one has not.
  let new: [String]
  /// The paths that the last one has and it has not.
  let stale: [String]

  /// A change from a list to all of `paths`, of which none comes twice and `others` are those that may be new.
  init(from last: Manifest?, to paths: [String], others: [String]) {
    self.last = last
    guard let last else {
      (next, new, stale) = (Manifest(Set(paths)), paths, [])
      return
    }
    let new = others.filter { !last.paths.contains($0) }
    let isAllThere = last.paths.count + new.count == paths.count
    let stale = isAllThere ? [] : Set(paths).changes(since: last.paths).gone
    next = new.isEmpty && stale.isEmpty ? last : last.revised(without: stale, with: new)
    (self.new, self.stale) = (new, stale)
  }

  /// True when it stays the same list.
  var isNone: Bool { last != nil && new.isEmpty && stale.isEmpty }

  /// The list that owns what both own, for the time in which files come and go.
  var both: Manifest { stale.isEmpty ? next : next.revised(with: stale) }

  /// True for what the last list has.
  func owned(_ path: String) -> Bool { last?.paths.contains(path) == true }
}
