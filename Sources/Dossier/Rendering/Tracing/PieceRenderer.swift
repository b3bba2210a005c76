/// Renders pieces of work, or keeps what they gave the last time.
struct PieceRenderer: Sendable {
  let digests: FactDigests?
  /// Those of the build whose pieces may be kept; nil when they are not at hand.
  let last: FactDigests?
  let status: WatchStatus
  let target: SiteRenderer.Target

  /// A piece of work, or what it gave the last time and would give again.
  enum Step: Sendable {
    case make(PageRenderer.Job)
    case keep(RenderMemory.Piece)

    /// The work that there is to do.
    var job: PageRenderer.Job? {
      if case .make(let job) = self { job } else { nil }
    }
  }

  /// What is to be done for a group.
  struct Plan: Sendable {
    var reads: RenderMemory.Reads
    var steps: [Step]
  }

  /// What is to be done for a group that may have been made before.
  func plan(_ group: @escaping PageRenderer.Group, last: RenderMemory.Group?) -> Plan {
    if let digests, let last, last.reads.hold(digests, since: self.last) {
      return Plan(reads: last.reads, steps: steps(group, last.pieces, digests))
    }
    guard let digests else {
      return Plan(reads: RenderMemory.Reads([], nil), steps: group().map { .make($0) })
    }
    let (jobs, reads) = ReadLog.tracing(group)
    return Plan(reads: RenderMemory.Reads(reads, digests), steps: jobs.map { .make($0) })
  }

  /// The steps for a group that has the pieces it had.
  private func steps(_ group: PageRenderer.Group, _ pieces: [RenderMemory.Piece], _ digests: FactDigests)
    -> [Step]
  {
    let isKept = pieces.map { piece in
      piece.reads.hold(digests, since: last) && piece.files.allSatisfy { target.isUntouched($0.path) }
    }
    if !isKept.contains(false) { return pieces.map(Step.keep) }
    return zip(zip(pieces, isKept), group()).map { $0.1 ? .keep($0.0) : .make($1) }
  }

  /// The pieces of all steps: those that are kept, and in the places of the others those that were made for them.
  func pieces(_ steps: [Step], _ made: [RenderMemory.Piece]) -> [RenderMemory.Piece] {
    var made = made.makeIterator()
    return steps.compactMap { step in
      guard case .keep(let piece) = step else { return made.next() }
      for file in piece.files {
        target.keep(file.path)
        status.note(file.hash)
      }
      return piece
    }
  }

  /// Does a piece of work.
  func make(_ job: PageRenderer.Job) -> RenderMemory.Piece {
    guard let digests else { return piece(job(), RenderMemory.Reads([], nil)) }
    let (output, reads) = ReadLog.tracing(job)
    return piece(output, RenderMemory.Reads(reads, digests))
  }

  private func piece(_ output: PageRenderer.Output, _ reads: RenderMemory.Reads) -> RenderMemory.Piece {
    RenderMemory.Piece(reads: reads, files: output.pages.map(deliver), diagnostics: output.diagnostics)
  }

  /// Gives a file to the target.
  func deliver(_ page: Page) -> RenderMemory.File {
    target.deliver(page)
    return RenderMemory.File(path: page.path, hash: status.note(page))
  }
}
