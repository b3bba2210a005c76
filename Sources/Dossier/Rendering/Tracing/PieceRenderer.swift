/// Renders pieces of work, or keeps what they gave the last time.
struct PieceRenderer: Sendable {
  let digests: FactDigests?
  /// What has changed since the build whose pieces may be kept; nil when that is not at hand.
  var changes: FactChanges?
  let status: WatchStatus
  let target: SiteRenderer.Target
  /// Whether files that readers do not see are left as they are, or undone, for the next build to look at.
  var leavesFiles = false

  /// A piece of work, or what it gave the last time and would give again.
  enum Step: Sendable {
    case make(Work)
    case keep(RenderMemory.Piece)

    /// The work that there is to do.
    var work: Work? {
      if case .make(let work) = self { work } else { nil }
    }
  }

  /// Work that there is to do.
  struct Work: Sendable {
    let job: PageRenderer.Job
    /// Whom its files are for.
    let audience: FileAudience
    /// The files that the last build made in its place.
    let last: [RenderMemory.File]
  }

  /// What is to be done for a group.
  enum Plan: Sendable {
    /// Nothing: all of it is as it was.
    case keep(RenderMemory.Group)
    case work([Step], reads: RenderMemory.Reads)

    /// The pieces that are kept.
    var kept: [RenderMemory.Piece] {
      switch self {
      case .keep(let group): group.pieces
      case .work(let steps, _): steps.compactMap { if case .keep(let piece) = $0 { piece } else { nil } }
      }
    }

    /// The work that there is to do.
    var work: [Work] {
      if case .work(let steps, _) = self { steps.compactMap(\.work) } else { [] }
    }
  }

  /// What is to be done for groups that may have been made before, of which the target keeps what is kept. Those of the whole site
  /// are looked at one by one, as they take longest.
  func plans(_ groups: [PageRenderer.Group], last: [RenderMemory.Group?], jobs: Int) async -> [Plan] {
    let parts = Self.parts(groups.indices) { groups[$0].name.isOfSite }
    let plans = await Parallel.map(parts, jobs: jobs) { part in
      let plans = part.map { plan(groups[$0], last: last[$0]) }
      keep(zip(groups[part].lazy.map(\.name), plans))
      return plans
    }
    return plans.flatMap(\.self)
  }

  /// Cuts a range into parts, in order: those numbers that stand alone, and a few of the others at a time.
  private static func parts(_ range: Range<Int>, standsAlone: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for number in range {
      if let last = parts.last, last.count < groupsAtATime, !standsAlone(number),
        !standsAlone(last.lowerBound)
      {
        parts[parts.count - 1] = last.lowerBound..<number + 1
      } else {
        parts.append(number..<number + 1)
      }
    }
    return parts
  }

  private static let groupsAtATime = 64

  /// What is to be done for a group that may have been made before.
  func plan(_ group: PageRenderer.Group, last: RenderMemory.Group?) -> Plan {
    if leavesFiles, group.name.audience != .readers {
      var left =
        last ?? RenderMemory.Group(name: group.name, reads: RenderMemory.Reads([], digests), pieces: [])
      left.isLeft = true
      if left.pieces.allSatisfy(isUntouched) { return .keep(left) }
    }
    if var last, last.isLeft {
      // It may never have been made.
      if last.pieces.isEmpty { return plan(group, last: nil) }
      last.isLeft = false
      // What has changed is known since the last build alone.
      var renderer = self
      renderer.changes = nil
      return renderer.plan(group, last: last)
    }
    if let digests, let last, last.reads.hold(digests, since: changes) {
      return plan(group, keeping: last, digests)
    }
    guard let digests else {
      return .work(
        group.jobs().map { .make(Work(job: $0, audience: group.name.audience, last: [])) },
        reads: RenderMemory.Reads([], nil)
      )
    }
    let (jobs, reads) = ReadLog.tracing(group.jobs)
    return .work(
      steps(jobs, group.name.audience, last?.pieces ?? [], digests),
      reads: RenderMemory.Reads(reads, digests)
    )
  }

  /// What is to be done for a group that has found out something else for some of its pieces.
  private func steps(
    _ jobs: [PageRenderer.Job],
    _ audience: FileAudience,
    _ last: [RenderMemory.Piece],
    _ digests: FactDigests
  ) -> [Step] {
    jobs.enumerated().map { place, job in
      guard place < last.count else { return .make(Work(job: job, audience: audience, last: [])) }
      let piece = last[place]
      if let key = job.key, piece.key == key, isKept(piece, digests) { return .keep(piece) }
      return .make(Work(job: job, audience: audience, last: piece.files))
    }
  }

  /// What is to be done for a group that has the pieces it had.
  private func plan(
    _ group: PageRenderer.Group,
    keeping last: RenderMemory.Group,
    _ digests: FactDigests
  ) -> Plan {
    let isSame = last.pieces.indices.map { isKept(last.pieces[$0], digests) }
    if !isSame.contains(false) { return .keep(last) }
    let steps = zip(last.pieces.indices, group.jobs()).map { place, job in
      isSame[place]
        ? .keep(last.pieces[place])
        : Step.make(Work(job: job, audience: group.name.audience, last: last.pieces[place].files))
    }
    return .work(steps, reads: last.reads)
  }

  private func isKept(_ piece: RenderMemory.Piece, _ digests: FactDigests) -> Bool {
    piece.reads.hold(digests, since: changes) && isUntouched(piece)
  }

  private func isUntouched(_ piece: RenderMemory.Piece) -> Bool {
    piece.files.allSatisfy { target.isUntouched($0.path) }
  }

  /// The groups of all plans: with what is kept, and in the places of the rest what was made for it.
  static func groups(_ names: [GroupName], _ plans: [Plan], _ made: [RenderMemory.Piece]) -> [RenderMemory
    .Group]
  {
    var made = made.makeIterator()
    return zip(names, plans).map { name, plan in
      switch plan {
      case .keep(let group): return group
      case .work(let steps, let reads):
        let pieces = steps.compactMap { step in
          if case .keep(let piece) = step { piece } else { made.next() }
        }
        return RenderMemory.Group(name: name, reads: reads, pieces: pieces)
      }
    }
  }

  /// Lets the target keep the files of what is kept.
  private func keep(_ plans: some Sequence<(GroupName, Plan)>) {
    var paths: [String] = []
    for (name, plan) in plans {
      var hash: UInt64 = 0
      for file in plan.kept.lazy.flatMap(\.files) {
        paths.append(file.path)
        hash &+= file.hash
      }
      status.note(hash, for: name.audience)
    }
    target.keep(paths)
  }

  /// Does a piece of work.
  func make(_ work: Work) -> RenderMemory.Piece {
    guard let digests else { return piece(work, RenderMemory.Reads([], nil)) }
    // Large files are made while they are delivered.
    var (made, reads) = ReadLog.tracing { piece(work, RenderMemory.Reads([], nil)) }
    made.reads = RenderMemory.Reads(reads, digests)
    return made
  }

  private func piece(_ work: Work, _ reads: RenderMemory.Reads) -> RenderMemory.Piece {
    let output = work.job()
    let files =
      output.pages.map { deliver($0, for: work.audience, last: work.last) }
      + output.streamed.map { deliver($0, last: work.last) }
    return RenderMemory.Piece(key: work.job.key, reads: reads, files: files, diagnostics: output.diagnostics)
  }

  /// Gives a large file to the target, which no page shows.
  private func deliver(_ page: StreamedPage, last: [RenderMemory.File]) -> RenderMemory.File {
    guard let stream = target.stream else { return deliver(page.page, for: .programs, last: last) }
    guard let hash = status.hash(page) else {
      return RenderMemory.File(path: page.path, hash: status.hash(page) { stream(page, false, $0) })
    }
    let file = RenderMemory.File(path: page.path, hash: hash)
    give(file, last) { stream(page, $0) { _ in } }
    return file
  }

  /// Gives a file to the target; open pages are told of one that they show or load.
  func deliver(_ page: Page, for audience: FileAudience = .readers, last: [RenderMemory.File] = [])
    -> RenderMemory.File
  {
    let file = RenderMemory.File(path: page.path, hash: status.note(page, for: audience))
    give(file, last) { target.deliver(page, $0) }
    return file
  }

  /// Lets the target keep a file that it has, or gives it, saying whether it is known to be another one than the target has.
  private func give(
    _ file: RenderMemory.File,
    _ last: [RenderMemory.File],
    _ deliver: (_ isOther: Bool) -> Void
  ) {
    guard status.isKept, let known = last.first(where: { $0.path == file.path }),
      target.isUntouched(file.path)
    else { return deliver(false) }
    if known.hash == file.hash { target.keep([file.path]) } else { deliver(true) }
  }
}
