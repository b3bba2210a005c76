internal import Mustache

/// The pages of a country, leader, event or organisation: its own, and those of what is left of long lists.
struct EntityPage {
  let renderer: PageRenderer
  let id: EntityID

  private var site: Site {
    _read { yield renderer.site }
  }
  private var entity: Entity {
    _read { yield site.gazetteer[id] }
  }
  private var reference: EntityReference {
    _read { yield site.crossReference[id] }
  }

  /// A list with its pages.
  private struct Listing: Sendable {
    let list: EntityList
    let items: EntityListItems
    let pagination: Pagination

    init(_ list: EntityList, _ id: EntityID, _ site: Site) {
      self.list = list
      items = EntityListItems(list, id, site)
      let path = site.gazetteer[id].path
      pagination = Pagination(
        items.marks(site),
        weights: items.weights,
        first: path,
        rest: "\(path)\(list.rawValue)/",
        firstSizes: items.firstSizes(list, of: id, site),
        sizes: list == .related ? Pagination.sizesOfNames : Pagination.sizes
      )
    }

    /// Writes what a page shows of it, to be digested.
    func add(_ page: Int, to writer: inout RecordWriter, _ site: Site) {
      writer.add(pagination.digest(page))
      items.add(pagination.range(page), to: &writer, site)
    }
  }

  var jobs: [PageRenderer.Job] {
    let listings = EntityList.allCases.map { Listing($0, id, site) }
    let totals = site.totals(of: site.crossReference.implications(for: id))
    let first = Digest { writer in
      for listing in listings { listing.add(0, to: &writer, site) }
      totals.add(to: &writer)
    }
    return [PageRenderer.Job(key: first) { main(listings, totals) }]
      + listings.flatMap { listing in
        listing.pagination.pages.dropFirst().map { page in
          PageRenderer.Job(key: Digest { listing.add(page, to: &$0, site) }) {
            continuation(of: listing, page)
          }
        }
      }
  }

  private func frame(_ path: String, heading: String) -> PageFrame {
    PageFrame(
      path: path,
      kind: entity.kind.rawValue,
      title: heading,
      heading: heading,
      description: site.summary(id),
      breadcrumbs: [
        (site.configuration.title, ""), (site.strings.pluralLabel(entity.kind), entity.kind.folder + "/"),
      ],
      feed: (entity.path, site.strings.text(.feedOf, ("name", entity.name)))
    )
  }

  // MARK: The entity's own page

  private func main(_ listings: [Listing], _ totals: ImplicationTotals) -> PageRenderer.Output {
    var frame = frame(entity.path, heading: PlainText.capitalized(entity.name))
    frame.metadata = StructuredData(site: site).ofEntity(id)
    var object = Object()
    var diagnostics: [Diagnostic] = []
    var profile: [UInt8] = []
    if let record = site.crossReference.record(of: id), !record.profile.isBlank {
      (profile, diagnostics) = TextBody.render(record, page: entity.path, of: site)
    }
    object["entity"] = .object(head(profile))
    let facts = EntityFacts(site: site, id: id, root: frame.root)
    object.set("facts", facts.values)
    object["sources"] = facts.sources
    addCharts(to: &object, root: frame.root)
    addLeaders(to: &object, root: frame.root)
    object.set("offices", entity.offices.reversed().map { office($0, of: id, on: site.country(of: id)) })
    object.set(
      "history",
      reference.statuses.filter { !$0.isUndatedRecord }.prefix(24).map { status($0, root: frame.root) }
    )
    for listing in listings { add(listing, totals, to: &object, root: frame.root) }
    var output = renderer.output(frame, template: entity.kind.rawValue, object)
    output.diagnostics += diagnostics
    return output
  }

  /// The first part of a list, with what leads to the others.
  private func add(_ listing: Listing, _ totals: ImplicationTotals, to object: inout Object, root: String) {
    let (list, range) = (listing.list, listing.pagination.range(0))
    let key = list.key
    switch (list, listing.items) {
    case (.implications, .implications(let indices)):
      let next = listing.pagination.count > 1 ? listing.pagination.path(1) : ""
      let groups = site.groups(indices[range], totals: totals, root: root, for: id, next: next)
      object.set(key, groups)
      object["hasKinds"] = .bool(groups.count > 1)
    case (_, .related(let related)):
      let values = listing.items.values(range, of: id, site, root: root)
      object.set(key, Self.byKind(related[range].map(\.id), values, site))
      object["isEven"] = .bool(listing.items.isEven(of: id, site))
    default: object.set(key, listing.items.values(range, of: id, site, root: root))
    }
    let label = list.label(entity, site.strings)
    let pager = listing.pagination.value(0, root: root, site.strings, list: label)
    if list == .articles {
      object["pager"] = pager
    } else {
      object[list.moreKey] = .object(Object([("pager", pager)]))
    }
  }

  /// The drawings: where it is, how often it is mentioned when, and who stands closest to it.
  private func addCharts(to object: inout Object, root: String) {
    object["locator"] = site.locator(of: id).map { .html($0) } ?? .null
    object["quarters"] = Sparkline(reference.postings, site.articles, site.strings)?.value ?? .null
    object["network"] = EgoNetwork(id, site: site, root: root)?.value ?? .null
  }

  /// How many other names are not folded.
  private static let shownAliases = 3

  private func head(_ profile: [UInt8]) -> Object {
    let otherNames = Array(site.otherNames(of: id).prefix(16))
    let shown = otherNames.shown(Self.shownAliases).count
    let summary = profile.isEmpty ? site.summary(id) : site.crossReference.record(of: id)?.summary ?? ""
    // It stands on the pages of all lists, most of which do not show when and how often the entity is mentioned.
    return Object([
      ("name", .text(entity.name)), ("kind", .text(entity.kind.rawValue)),
      ("kindLabel", .text(site.strings.label(entity.kind))),
      ("summary", .text(summary)),
      ("keyFact", .deferred { [site, id] in .text(site.keyFact(id, beside: summary)) }),
      ("profile", .html(profile)),
      ("extra", .deferred { [site, id] in (site.crossReference.record(of: id)?.extra ?? []).value }),
      ("status", .text(site.strings.status(site.crossReference.statuses(of: id).first?.status ?? ""))),
      ("aliases", .text(otherNames.prefix(shown).joined(separator: ", "))),
      ("moreAliases", .text(otherNames.dropFirst(shown).joined(separator: ", "))),
      (
        "moreAliasesLabel",
        .text(site.strings.text(.more, ("n", String(otherNames.count - shown))))
      ),
      ("mentionCount", .deferred { [site, id] in .int(site.mentions[id]) }),
      ("articleCount", .deferred { [site, id] in .int(site.count(of: .articles, id)) }),
      ("countLabel", .deferred { [self] in .text(countLabel) }),
      ("firstLabel", .deferred { [self] in .text(period.first) }),
      ("emptyLabel", .text(site.strings[.nothingNames])),
      ("implicationsLabel", .text(EntityList.implications.label(entity, site.strings))),
      ("relatedLabel", .text(EntityList.related.label(entity, site.strings))),
      ("lastLabel", .deferred { [self] in .text(period.last) }),
    ])
  }

  /// How often the entity is mentioned, and in how many articles; for an event besides how many are on it without naming it.
  private var countLabel: String {
    let number = site.mentions[id]
    let all = site.count(of: .articles, id)
    let named =
      entity.kind == .event ? site.crossReference.postings(of: id).count { !$0.mentions.isEmpty } : all
    let label =
      number == 0
      ? ""
      : site.strings.text(
        .mentionsInArticles,
        ("mentions", site.strings.count(number, .mention)),
        ("articles", site.strings.count(named, .articleAfterIn))
      )
    if named == all { return label }
    let others = site.strings.count(all - named, .article)
    return label.isEmpty
      ? site.strings.text(.onIt, ("articles", others))
      : site.strings.text(.andOnIt, ("mentions", label), ("articles", others))
  }

  /// The days of the first and the last article that names the entity or is about it, in words; the last one is empty when
  /// there is but one.
  private var period: (first: String, last: String) {
    let dates = site.crossReference.articles(naming: id).compactMap(site.articles.date)
    return (site.strings.date(dates.last), dates.count > 1 ? site.strings.date(dates[0]) : "")
  }

  /// An article's or the record's word on the entity.
  private func status(_ status: StatusReference, root: String) -> Value {
    .object(
      Object(
        [
          ("status", .text(PlainText.capitalized(site.strings.status(status.status)))),
          ("word", .text(Slug.make(from: status.status.lowercased()))),
        ] + site.citation(of: status, root: root)
      )
    )
  }

  private func addLeaders(to object: inout Object, root: String) {
    let leaders = site.leaders(of: id).map { (id: $0, isFormer: isFormer($0)) }
    object.set("leaders", leaders.map { leader($0.id, isFormer: $0.isFormer, root: root) })
    object["hasLeadersInOffice"] = .bool(leaders.contains { !$0.isFormer })
    object["hasFormerLeaders"] = .bool(leaders.contains(where: \.isFormer))
  }

  /// True when no post that a leader held here is held any more.
  private func isFormer(_ leader: EntityID) -> Bool {
    let offices = site.gazetteer[leader].offices
    let here = offices.filter { office in
      office.organization == nil ? site.country(of: leader) == id : site.organization(of: office)?.id == id
    }
    let posts = here.isEmpty ? offices : here
    return !posts.isEmpty && posts.allSatisfy { $0.to != nil }
  }

  private func leader(_ other: EntityID, isFormer: Bool, root: String) -> Value {
    let leader = site.gazetteer[other]
    return .object(
      Object([
        ("isFormer", .bool(isFormer)), ("name", .text(leader.name)),
        ("href", .text(root + site.path(of: other))),
        ("offices", .list(leader.offices.reversed().map { office($0, of: other, on: id) })),
      ])
    )
  }

  /// A leader's post, of a country or organisation that need not be said if it is `known`.
  private func office(_ office: Office, of leader: EntityID, on known: EntityID?) -> Value {
    let title = site.title(of: office, of: leader, on: known)
    return .object(
      Object([
        ("title", .text(title)), ("from", .text(site.strings.date(office.from))),
        ("to", .text(site.strings.date(office.to))),
        ("label", .text(site.strings.office(office, title: title))),
        ("current", .bool(office.to == nil && office.from != nil)),
      ])
    )
  }

  /// Related entities under a label for each kind.
  private static func byKind(_ ids: [EntityID], _ values: [Value], _ site: Site) -> [Value] {
    EntityKind.allCases.compactMap { kind in
      let found = zip(ids, values).filter { site.gazetteer.kind(of: $0.0) == kind }.map(\.1)
      guard !found.isEmpty else { return nil }
      return .object(
        Object([
          ("kind", .text(kind.rawValue)), ("kindLabel", .text(site.strings.pluralLabel(kind))),
          ("entities", .list(found)),
        ])
      )
    }
  }

  // MARK: More of a list

  private func continuation(of listing: Listing, _ page: Int) -> PageRenderer.Output {
    let (list, pagination) = (listing.list, listing.pagination)
    let label = site.strings.text(
      .titlePage,
      ("title", list.label(entity, site.strings)),
      ("page", String(page + 1))
    )
    var frame = frame(pagination.path(page), heading: entity.name)
    frame.title = site.strings.text(.nameAndList, ("name", entity.name), ("list", label))
    frame.kind = "entity-more"
    frame.breadcrumbs.append((PlainText.capitalized(entity.name), entity.path))
    var object = Object([("entity", .object(head([]))), ("heading", .text(label))])
    for other in EntityList.allCases where other != list { object.set(other.key, []) }
    let values = listing.items.values(pagination.range(page), of: id, site, root: frame.root)
    object.set(list.key, values)
    object["pager"] = pagination.value(
      page,
      root: frame.root,
      site.strings,
      list: list.label(entity, site.strings)
    )
    return renderer.output(frame, template: "entity-more", object)
  }
}
