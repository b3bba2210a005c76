/// Which paths the pages of a build have that those of another did not have, and the other way round.
struct PathChanges: Sendable {
  private(set) var new: Set<String>
  private(set) var gone: Set<String>
  /// Whether a path of those that were looked through comes twice.
  private(set) var hasTwice: Bool

  /// Nothing has changed.
  var isEmpty: Bool { new.isEmpty && gone.isEmpty }

  /// The changes from one list of paths to another.
  init(from old: [String], to paths: [String]) {
    let all = Set(paths)
    let changes = all.changes(since: Set(old))
    (new, gone) = (Set(changes.new), Set(changes.gone))
    hasTwice = all.count < paths.count
  }

  /// The changes of pages, of which the groups that are kept as a whole have the paths that they had.
  ///
  /// - Parameter last: The groups of the other build.
  /// - Parameter places: For each group of this build its place among those; nil for one that is new.
  init(
    from last: [RenderMemory.Group],
    _ places: [Int?],
    _ plans: [PieceRenderer.Plan],
    to groups: [RenderMemory.Group]
  ) {
    var isKept = [Bool](repeating: false, count: last.count)
    var made: [RenderMemory.Group] = []
    for (index, plan) in plans.enumerated() {
      if case .keep = plan, let place = places[index] {
        isKept[place] = true
      } else {
        made.append(groups[index])
      }
    }
    self.init(from: zip(last, isKept).flatMap { $1 ? [] : $0.paths }, to: made.flatMap(\.paths))
  }

  /// The same with what has changed among other files, which have other paths.
  func adding(_ other: PathChanges) -> PathChanges {
    var changes = self
    changes.hasTwice = hasTwice || other.hasTwice || !new.isDisjoint(with: other.new)
    changes.new.formUnion(other.new)
    changes.gone.formUnion(other.gone)
    return changes
  }
}
