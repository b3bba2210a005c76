import Testing

@testable import Dossier

/// What is made anew of a group that finds out something else than it did.
@Suite struct PieceRendererTests {
  private static func job(_ path: String, key: Int?) -> PageRenderer.Job {
    PageRenderer.Job(key: key.map { key in Digest { $0.add(key) } }) {
      ReadLog.note(.judgments)
      return PageRenderer.Output(pages: [Page(path: path, text: path)])
    }
  }

  private static func group(_ keys: [Int?]) -> PageRenderer.Group {
    PageRenderer.Group(GroupName(.home)) {
      ReadLog.note(.counts)
      return keys.enumerated().map { job("\($0).html", key: $1) }
    }
  }

  /// Pieces are told apart by their keys where a page more moves them to other places.
  @Test func pagesOfListsOfOneLengthHaveKeysOfTheirOwn() {
    func list(_ name: String, _ count: Int) -> Pagination {
      Pagination(repeatElement(1 << 32, count: count), first: "x/", rest: "x/\(name)/")
    }
    let lists = ["articles", "related"].map { list($0, 81) }
    #expect(lists[0].digest(1) != lists[1].digest(1))
    #expect(lists[0].digest(0) != lists[0].digest(1))
    #expect(lists[0].digest(1) == list("articles", 81).digest(1))
    #expect(lists[0].digest(1) != list("articles", 82).digest(1))
    #expect(lists[0].digest(0) != list("articles", 161).digest(0))
  }

  @Test func piecesOfWhichAGroupFindsOutTheSameAreKept() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nRussia may attack.\n"])
    let memory = await Pipeline(site.options).build(after: nil, isKept: true).memory
    let digests = try #require(memory?.standing?.digests)
    let kept = Guarded<[String]>([])
    let target = SiteRenderer.Target(
      deliver: { _, _ in },
      isUntouched: { $0 != "3.html" },
      keep: { paths in kept.withLock { $0 += paths } }
    )
    let worker = PieceRenderer(
      digests: digests,
      changes: nil,
      status: WatchStatus(isKept: false),
      target: target
    )
    let first = worker.plan(Self.group([1, 2, nil, 4, 5]), last: nil)
    var group = PieceRenderer.groups([GroupName(.home)], [first], first.work.map(worker.make))[0]
    #expect(group.pieces.map { $0.files.map(\.path) } == (0..<5).map { ["\($0).html"] })
    // Nothing is made while all facts hold.
    #expect(worker.plan(Self.group([9, 9, 9, 9, 9]), last: group).work.count == 1)
    group.reads.digest = Digest(of: [1])
    // Another key, no key, a touched file and a new page are made; so is what reads another fact itself.
    group.pieces[4].reads.digest = Digest(of: [1])
    let second = worker.plan(Self.group([1, 3, nil, 4, 5, 6]), last: group)
    let made = second.work.map { $0.job().pages[0].path }
    #expect(made == ["1.html", "2.html", "3.html", "4.html", "5.html"])
    let plans = await worker.plans([Self.group([1, 3, nil, 4, 5, 6])], last: [group], jobs: 1)
    #expect(plans.flatMap(\.work).count == 5)
    #expect(kept.withLock { $0 } == ["0.html"])
  }

  /// What readers do not see is left undone or as it was, and made or looked at in the next build.
  @Test func whatReadersDoNotSeeMayComeLater() async throws {
    let site = try CachedSite(["articles/a.md": "# A\n\nRussia.\n"])
    let memory = await Pipeline(site.options).build(after: nil, isKept: true).memory
    let digests = try #require(memory?.standing?.digests)
    let kept = Guarded<[String]>([])
    let target = SiteRenderer.Target(
      deliver: { _, _ in },
      isUntouched: { _ in true },
      keep: { paths in kept.withLock { $0 += paths } }
    )
    func worker(leavesFiles: Bool) -> PieceRenderer {
      PieceRenderer(
        digests: digests,
        status: WatchStatus(isKept: true),
        target: target,
        leavesFiles: leavesFiles
      )
    }
    func group(_ kind: GroupName.Kind) -> PageRenderer.Group {
      PageRenderer.Group(GroupName(kind)) { [Self.job("\(kind)", key: 1)] }
    }
    let names = [GroupName(.home), GroupName(.words), GroupName(.feed), GroupName(.data)]
    let hasty = worker(leavesFiles: true)
    let patient = worker(leavesFiles: false)
    let first = names.map { hasty.plan(group($0.kind), last: nil) }
    #expect(first.map(\.work.count) == [1, 0, 0, 0])
    let undone = PieceRenderer.groups(names, first, first.flatMap(\.work).map(hasty.make))
    #expect(undone.map(\.isLeft) == [false, true, true, true])
    let second = zip(names, undone).map { patient.plan(group($0.kind), last: $1) }
    #expect(second.map(\.work.count) == [0, 1, 1, 1])
    var done = PieceRenderer.groups(names, second, second.flatMap(\.work).map(patient.make))
    #expect(done.map(\.isLeft) == [false, false, false, false])
    for index in done.indices { done[index].pieces[0].reads.digest = Digest(of: [1]) }
    let third = zip(names, done).map { hasty.plan(group($0.kind), last: $1) }
    #expect(third.map(\.work.count) == [1, 0, 0, 0])
    let old = PieceRenderer.groups(names, third, third.flatMap(\.work).map(hasty.make))
    #expect(zip(names, old).map { patient.plan(group($0.kind), last: $1).work.count } == [0, 1, 1, 1])
  }

  @Test func filesThatComeOutAsTheyWereAreKeptAndOthersNotCompared() throws {
    let told = Guarded<[String]>([])
    let target = SiteRenderer.Target(
      deliver: { page, isOther in
        told.withLock { $0.append("\(page.path) \(isOther ? "other" : "to compare")") }
      },
      isUntouched: { $0 != "touched.html" },
      keep: { paths in told.withLock { $0 += paths.map { "\($0) kept" } } }
    )
    let pages = ["same", "other", "touched", "new"].map { Page(path: "\($0).html", text: "A") }
    let work = { (last: [RenderMemory.File]) in
      PieceRenderer.Work(
        job: PageRenderer.Job { PageRenderer.Output(pages: pages) },
        audience: .readers,
        last: last
      )
    }
    func worker(isWatched: Bool) -> PieceRenderer {
      PieceRenderer(digests: nil, status: WatchStatus(isKept: isWatched), target: target)
    }
    var last = worker(isWatched: true).make(work([])).files
    #expect(told.withLock { $0 } == pages.map { "\($0.path) to compare" })
    last[1].hash ^= 1
    last.removeLast()
    told.withLock { $0 = [] }
    _ = worker(isWatched: true).make(work(last))
    #expect(
      told.withLock { $0 }
        == ["same.html kept", "other.html other", "touched.html to compare", "new.html to compare"]
    )
    // Without a status there are no hashes.
    told.withLock { $0 = [] }
    _ = worker(isWatched: false).make(work(last))
    #expect(told.withLock { $0 } == pages.map { "\($0.path) to compare" })
  }
}
