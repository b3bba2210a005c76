internal import Mustache

/// All judgments, newest first, under a legend of the scale; where they are many, besides, those of each level and those of others.
struct JudgmentIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  /// The judgments of a view, by index.
  private struct List {
    let view: JudgmentView
    let indices: [Int]
    /// How many there are, of which the newest are shown where the list is one among several.
    let total: Int
  }

  var jobs: [PageRenderer.Job] {
    let lists = lists
    return lists.flatMap { jobs($0, among: lists) }
  }

  private var lists: [List] {
    let judgments = site.crossReference.judgments
    let all = List(view: .all, indices: Array(judgments.indices), total: judgments.count)
    // A single page is looked through as fast.
    guard all.total > Pagination.sizes.upperBound else { return [all] }
    let others = JudgmentView.each.dropFirst().compactMap { view -> List? in
      let found = all.indices.filter { view.has(judgments[$0], of: site.crossReference) }
      let newest = Array(found.prefix(ListPages.newest))
      return found.isEmpty ? nil : List(view: view, indices: newest, total: found.count)
    }
    return [all] + others
  }

  private func jobs(_ list: List, among lists: [List]) -> [PageRenderer.Job] {
    let actors = list.view == .all ? actors : []
    let counts = list.view == .all ? counts : [:]
    return ListPages(
      renderer: renderer,
      frame: frame(of: list),
      template: "judgments",
      marks: list.indices.map { site.mark(ofArticle: site.crossReference.judgments[$0].article) },
      key: { range in
        let isFirst = range.lowerBound == 0
        return Digest { writer in
          for index in list.indices[range] { site.add(judgment: index, to: &writer) }
          writer.add(isFirst ? Likelihood.allCases.map { counts[$0] ?? 0 } : []) { $1.add($0) }
          writer.add(counted: isFirst ? actors : [])
          writer.add(list.total > list.indices.count)
          writer.add(lists) { other, writer in
            writer.add(other.view.path)
            writer.add(isFirst ? other.total : 0)
          }
        }
      },
      content: { range, root, _ in
        let isFirst = range.lowerBound == 0
        let isCut = list.total > list.indices.count && range.upperBound == list.indices.count
        var object = Object([
          ("scale", .text(site.configuration.scale.rawValue)), ("isCut", .bool(isCut)),
        ])
        object.set(
          "levels",
          isFirst && list.view == .all && list.total > 0 ? legend(counts, lists, root) : []
        )
        object.set("views", views(lists, current: list.view, hasCounts: isFirst, root))
        object.set("judgments", site.judgments(list.indices[range], root: root))
        object.set("actors", isFirst ? Site.scaled(actors.map { actor($0, root) }) : [])
        return object
      }
    ).jobs
  }

  private func frame(of list: List) -> PageFrame {
    let (strings, home) = (site.strings, (site.configuration.title, ""))
    if list.view == .all {
      return PageFrame(
        path: list.view.path,
        kind: "judgments",
        title: strings[.judgments],
        heading: strings[.judgments],
        description: strings.text(.judgmentsDescription, counting: list.total, .judgment),
        breadcrumbs: [home]
      )
    }
    let heading = strings.text(
      .nameAndList,
      ("name", strings[.judgments]),
      ("list", list.view.label(site))
    )
    return PageFrame(
      path: list.view.path,
      kind: "judgments",
      title: heading,
      heading: heading,
      description: strings.newestFirst(list.total, .judgment),
      breadcrumbs: [home, (strings[.judgments], JudgmentView.all.path)]
    )
  }

  /// How often each level is used.
  private var counts: [Likelihood: Int] {
    site.crossReference.judgments.reduce(into: [:]) { counts, reference in
      counts[site.crossReference.likelihood(of: reference), default: 0] += 1
    }
  }

  /// Those whom most judgments concern.
  private var actors: [(id: EntityID, count: Int)] {
    func count(_ id: EntityID) -> Int { site.count(of: .judgments, id) }
    return site.actors(by: count).map { ($0, count($0)) }
  }

  /// An actor with the address of its own judgments.
  private func actor(_ actor: (id: EntityID, count: Int), _ root: String) -> Value {
    site.link(
      actor.id,
      root: root,
      count: actor.count,
      countLabel: site.strings.count(actor.count, .judgment),
      fragment: "#page-judgments"
    )
  }

  /// The levels of the scale with how often each is used.
  private func legend(_ counts: [Likelihood: Int], _ lists: [List], _ root: String) -> [Value] {
    Likelihood.allCases.map { likelihood in
      let range = site.configuration.scale.range(likelihood)
      let view = JudgmentView.level(likelihood)
      return .object(
        Object([
          ("id", .text(likelihood.rawValue)), ("label", .text(view.label(site))),
          ("range", .text(range.map(site.strings.percent) ?? "")),
          ("low", .int(range?.lowerBound ?? 0)),
          ("width", .int(range.map { $0.upperBound - $0.lowerBound } ?? 0)),
          ("count", .int(counts[likelihood] ?? 0)),
          ("href", .text(lists.contains { $0.view == view } ? root + view.path : "")),
        ])
      )
    }
  }

  /// Links to all lists; with counts on first pages alone, as the others would change with each judgment.
  private func views(_ lists: [List], current: JudgmentView, hasCounts: Bool, _ root: String) -> [Value] {
    lists.count < 2
      ? []
      : lists.map { list in
        .object(
          Object([
            ("label", .text(list.view.label(site))), ("href", .text(root + list.view.path)),
            ("count", .text(hasCounts ? site.strings.grouped(list.total) : "")),
            ("current", .bool(list.view == current)),
          ])
        )
      }
  }
}
