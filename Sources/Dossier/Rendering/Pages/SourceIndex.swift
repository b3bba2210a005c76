internal import Mustache

/// The publications that articles and records rest on, by publisher.
struct SourceIndex {
  let renderer: PageRenderer

  private var site: Site { renderer.site }

  /// A publication with the pages that rest on it.
  private struct Item: Sendable {
    var source: Source
    var key: [String]
    var pages: [(title: String, path: String)]
  }

  var jobs: [PageRenderer.Job] {
    let items = items
    let frame = PageFrame(
      path: "sources/",
      kind: "sources",
      title: "Sources",
      heading: "Sources",
      description: "\(Label.count(items.count, "publication")) that the articles and profiles rest on.",
      breadcrumbs: [(site.configuration.title, "")]
    )
    let counts = Dictionary(grouping: items) { $0.source.publisher }.mapValues(\.count)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "sources",
      total: items.count,
      content: { range, root, _ in content(Array(items[range]), counts, root) }
    ).jobs
  }

  /// A source as an article lists it.
  static func value(_ source: Source) -> Value {
    let title = source.title.isEmpty ? source.url ?? "" : source.title
    return .object(
      Object([
        ("publisher", .text(source.publisher)), ("title", .text(title)),
        ("date", .text(source.date?.iso ?? "")),
        ("dateLabel", .text(source.date?.label ?? "")), ("url", .text(source.url ?? "")),
      ])
    )
  }

  private var items: [Item] {
    var found: [[String]: Item] = [:]
    func add(_ sources: [Source], _ title: String, _ path: String) {
      for source in sources {
        let name = source.title.isEmpty ? source.url ?? "" : source.title
        let key = [
          Folding.fold(source.publisher), source.publisher, Folding.fold(name), source.date?.iso ?? "",
          source.url ?? "",
        ]
        found[key, default: Item(source: source, key: key, pages: [])].pages.append((title, path))
      }
    }
    for (index, annotated) in site.articles.enumerated() {
      add(annotated.article.sources, annotated.article.title, site.articlePaths[index])
    }
    for kind in EntityKind.allCases {
      for id in site.entities(kind) {
        guard let record = site.crossReference.record(of: id) else { continue }
        add(record.sources, site.gazetteer[id].name, site.path(of: id))
      }
    }
    return found.values.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private func content(_ items: [Item], _ counts: [String: Int], _ root: String) -> Object {
    var object = Object()
    var ids: Set<String> = []
    object.set(
      "publishers",
      Runs.split(items) { $0.source.publisher }.map { publisher in
        let count = counts[publisher.label] ?? 0
        return .object(
          Object([
            ("name", .text(publisher.label.isEmpty ? "Other publications" : publisher.label)),
            ("id", .text(Self.id(publisher.label, &ids))),
            ("countLabel", .text(Label.count(count, "publication"))),
            ("items", .list(publisher.items.map { value($0, root) })),
          ])
        )
      }
    )
    return object
  }

  private static func id(_ publisher: String, _ taken: inout Set<String>) -> String {
    let base = "publisher-" + (publisher.isEmpty ? "other" : Slug.make(from: publisher))
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  private func value(_ item: Item, _ root: String) -> Value {
    guard case .object(var object) = Self.value(item.source) else { return .null }
    object["articles"] = .list(
      item.pages.map { .object(Object([("title", .text($0.title)), ("href", .text(root + $0.path))])) }
    )
    return .object(object)
  }
}
