internal import Mustache

/// What all articles imply, newest first, by kind, under a table of kinds and countries; and a page for each of its cells.
struct ImplicationIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  /// The pages of a country's cells.
  func jobs(of country: EntityID) -> [PageRenderer.Job] {
    ImplicationMatrix.cells(of: country, site).flatMap { cellPages($0) }
  }

  /// The pages of the list and the table.
  var jobs: [PageRenderer.Job] {
    let matrix = ImplicationMatrix(site)
    let total = site.crossReference.implications.count
    let totals = site.totals(of: 0..<total)
    let frame = PageFrame(
      path: "implications/",
      kind: "implications",
      title: site.strings[.implications],
      heading: site.strings[.implications],
      description: site.strings.text(.implicationsDescription, counting: total, .section),
      breadcrumbs: [(site.configuration.title, "")]
    )
    func count(_ id: EntityID) -> Int { site.crossReference.implications(concerning: id).count }
    // Countries stand in the table, and events have what follows from them on their own pages.
    let actors = site.actors {
      [.leader, .organization].contains(site.gazetteer.kind(of: $0)) ? count($0) : 0
    }
    .map { (id: $0, count: count($0)) }
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "implications",
      marks: (0..<min(total, ListPages.newest)).map { site.mark(ofImplication: $0) },
      key: { range in
        Digest { writer in
          for index in range { site.add(implication: index, to: &writer) }
          writer.add(total > ListPages.newest)
          guard range.lowerBound == 0 else { return }
          matrix.add(to: &writer)
          totals.add(to: &writer)
          writer.add(counted: actors)
        }
      },
      content: { range, root, pagination in
        var object = Object()
        let isFirst = range.lowerBound == 0
        // All others stand on the next pages, unless some are left out.
        let next = isFirst && pagination.count > 1 && total <= ListPages.newest ? pagination.path(1) : ""
        (isFirst ? matrix : ImplicationMatrix()).set(in: &object, site, root: root)
        let groups = site.groups(range, totals: isFirst ? totals : .unsaid, root: root, next: next)
        object.set("groups", groups)
        object["isCut"] = .bool(range.upperBound == ListPages.newest && total > ListPages.newest)
        object["hasCounts"] = .bool(isFirst && groups.count > 1)
        object.set("feeds", feeds(root))
        object.set(
          "actors",
          Site.scaled(
            (isFirst ? actors : []).map {
              site.link(
                $0.id,
                root: root,
                count: $0.count,
                countLabel: site.strings.count($0.count, .section)
              )
            }
          )
        )
        return object
      }
    ).jobs
  }

  /// The feeds of the kinds.
  private func feeds(_ root: String) -> [Value] {
    SectionKind.allCases.compactMap { kind in
      guard let folder = Feed.folder(of: kind, site) else { return nil }
      return .object(
        Object([
          ("kindLabel", .text(site.strings.label(kind))), ("href", .text(root + folder + "feed.xml")),
          ("jsonHref", .text(root + folder + "feed.json")),
        ])
      )
    }
  }

  /// The pages of one kind of implication for one country.
  private func cellPages(_ cell: ImplicationMatrix.Cell) -> [PageRenderer.Job] {
    let name = site.gazetteer[cell.country].name
    let kind = site.strings.inline(cell.kind)
    let heading = site.strings.text(.actorAndKind, ("name", name), ("kind", kind))
    let frame = PageFrame(
      path: cell.path(site),
      kind: "implications-of",
      title: heading,
      heading: heading,
      description: site.strings.newestFirst(cell.implications.count, .section),
      breadcrumbs: [(site.configuration.title, ""), (site.strings[.implications], "implications/")],
      feed: Feed.folder(of: cell.kind, site).map { ($0, site.strings.text(.feedOf, ("name", kind))) }
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "implications-of",
      marks: cell.implications.map { site.mark(ofImplication: $0) },
      key: { range in
        Digest { writer in for index in cell.implications[range] { site.add(implication: index, to: &writer) }
        }
      },
      content: { range, root, _ in
        var object = Object([
          ("actor", site.link(cell.country, root: root)), ("kind", .text(cell.kind.rawValue)),
          ("kindLabel", .text(site.strings.label(cell.kind))),
        ])
        object.set(
          "items",
          cell.implications[range].map { site.implication($0, root: root, for: cell.country) }
        )
        return object
      }
    ).jobs
  }
}
