internal import Mustache

/// The publications that articles and records rest on, by publisher.
struct SourceIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let items = site.sourceItems
    let frame = PageFrame(
      path: "sources/",
      kind: "sources",
      title: site.strings[.sources],
      heading: site.strings[.sources],
      description: site.strings.text(.sourcesDescription, counting: items.count, .publication),
      breadcrumbs: [(site.configuration.title, "")]
    )
    var counts: [String: Int] = [:]
    for place in items.indices { counts[items[place].source.publisher, default: 0] += 1 }
    let marks = items.map { Hashing.of($0.source.url ?? $0.source.publisher + $0.source.title) }
    let letters = counts.count > Self.fewPublishers ? items.map { Runs.letter(of: $0.source.publisher) } : []
    let jump = JumpBar(letters, Pagination(marks, first: frame.path), id: Runs.id)
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "sources",
      marks: marks,
      key: { [counts] range in
        Digest {
          jump.add(to: &$0)
          $0.add(items[range]) { item, writer in
            item.add(to: &writer)
            writer.add(counts[item.source.publisher] ?? 0)
          }
        }
      },
      content: { [counts] range, root, pagination in
        var object = content(Array(items[range]), counts, root)
        object.set("jump", jump.values(root, pagination))
        return object
      }
    ).jobs
  }

  /// How many publishers are looked through as fast as letters.
  private static let fewPublishers = 12

  /// A source as lists show it.
  static func value(_ source: Source, _ strings: Strings) -> Object {
    return Object([
      ("publisher", .text(source.credit)), ("title", .text(source.name)),
      ("date", .text(source.date?.iso ?? "")),
      ("dateLabel", .text(strings.date(source.date))), ("url", .text(source.url ?? "")),
    ])
  }

  private func content(_ items: [SourceItem], _ counts: [String: Int], _ root: String) -> Object {
    var object = Object()
    var ids: Set<String> = []
    var letters: Set<String> = []
    object.set(
      "publishers",
      Runs.split(items) { $0.source.publisher }.map { publisher in
        let count = counts[publisher.label] ?? 0
        let letter = Runs.letter(of: publisher.label)
        return .object(
          Object([
            ("name", .text(publisher.label.isEmpty ? site.strings[.otherPublications] : publisher.label)),
            ("id", .text(Self.id(publisher.label, &ids))),
            ("letterID", .text(letters.insert(letter).inserted ? Runs.id(ofLetter: letter) : "")),
            ("countLabel", .text(site.strings.count(count, .publication))),
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

  private func value(_ item: SourceItem, _ root: String) -> Value {
    var object = Self.value(item.source, site.strings)
    object["articles"] = .list(
      item.pages.map {
        .object(
          Object(
            [("title", .text($0.title)), ("href", .text(root + $0.path))] + site.writing(in: $0.language)
          )
        )
      }
    )
    return .object(object)
  }
}
