internal import Mustache

/// The list of all entities of a kind: by letter, events by year.
struct EntityIndex {
  let renderer: PageRenderer
  let kind: EntityKind

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let ids = ordered(site.entities(kind))
    let frame = PageFrame(
      path: kind.folder + "/",
      kind: "entities",
      title: site.strings.pluralLabel(kind),
      heading: site.strings.pluralLabel(kind),
      breadcrumbs: [(site.configuration.title, "")]
    )
    let marks = ids.map { site.mark(of: $0) }
    let jump = JumpBar(ids.lazy.map { label($0) }, Pagination(marks, first: frame.path), id: groupID)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "entities",
      marks: marks,
      key: { range in
        Digest { writer in
          jump.add(to: &writer)
          writer.add(ids.count)
          for mark in marks[range] { writer.add(mark) }
        }
      },
      content: { range, root, pagination in
        var object = content(Array(ids[range]), ids.count, root)
        object.set("jump", jump.values(root, pagination))
        let hasMap = kind == .country && range.lowerBound == 0
        object["map"] = hasMap ? WorldMap(site: site, root: root).value : .null
        return object
      }
    ).jobs
  }

  /// The entities in the order of the list: events with the newest first, leaders by surname, as in the index.
  private func ordered(_ ids: [EntityID]) -> [EntityID] {
    if kind == .event { return site.newestFirst(ids) }
    return ids.map { (order: Runs.order(ofLetter: label($0)), key: Folding.fold(filedName($0)), id: $0) }
      .sorted { ($0.order, $0.key, $0.id) < ($1.order, $1.key, $1.id) }.map(\.id)
  }

  private func filedName(_ id: EntityID) -> String {
    kind == .leader ? AlphabeticalIndex.indexName(id, site) : site.gazetteer[id].name
  }

  private func content(_ ids: [EntityID], _ total: Int, _ root: String) -> Object {
    let groups = Runs.split(ids) { label($0) }
    var object = Object([
      ("countLabel", .text(total == 0 ? "" : site.strings.count(total, Noun(kind))))
    ])
    object.set(
      "groups",
      groups.map { group in
        let entities = group.items.map { value($0, root) }
        return .object(
          Object([
            ("label", .text(group.label)), ("id", .text(groupID(group.label))), ("entities", .list(entities)),
          ])
        )
      }
    )
    return object
  }

  /// An entity with how often it is mentioned; an event, which articles may be about without its name, with the number of these.
  private func value(_ id: EntityID, _ root: String) -> Value {
    let isUnnamed = site.mentions[id] == 0
    let articles = kind == .event || isUnnamed ? site.crossReference.articles(naming: id).count : 0
    let summary = site.summaryBesideNote(id)
    let link = site.link(
      id,
      root: root,
      countLabel: articles > 0 ? site.strings.count(articles, .article) : isUnnamed ? "" : nil,
      summary: summary
    )
    // “Speaker of Guinea-Bissau” tells the country.
    guard kind == .leader, case .object(var object) = link, Bytes.holds(summary, site.note(id)) else {
      return link
    }
    object["note"] = ""
    return .object(object)
  }

  private func groupID(_ label: String) -> String {
    kind == .event ? JumpBar.id(ofYear: label) : Runs.id(ofLetter: label)
  }

  private func label(_ id: EntityID) -> String {
    if kind != .event { return Runs.letter(of: filedName(id)) }
    return site.gazetteer[id].from.map { String($0.year) } ?? site.strings[.undated]
  }
}
