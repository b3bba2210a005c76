internal import Mustache

/// The table of facts on an entity's page.
struct EntityFacts {
  let site: Site
  let id: EntityID
  let root: String

  private var entity: Entity {
    _read { yield site.gazetteer[id] }
  }

  /// A fact's values: text, perhaps with an address and a note.
  typealias Values = [(text: String, href: String, note: String)]

  /// The facts, each with at least one value.
  var values: [Value] { own.compactMap { Self.fact($0, $1) } }

  /// What the entity's record rests on, as a fact; null when it does not say.
  var sources: Value { Self.fact(site.strings[.sources], recordSources) ?? .null }

  /// A fact as templates show it; nil without values.
  static func fact(_ label: String, _ values: Values) -> Value? {
    guard !values.isEmpty else { return nil }
    let list = values.map { value -> Value in
      .object(
        Object([("text", .text(value.text)), ("href", .text(value.href)), ("note", .text(value.note))])
      )
    }
    return .object(Object([("label", .text(label)), ("values", .list(list))]))
  }

  private var own: [(String, Values)] {
    switch entity.kind {
    case .country: country
    case .leader: leader
    case .event: event
    case .organization: organization
    }
  }

  private var country: [(String, Values)] {
    guard let facts = entity.country else { return [] }
    let codes = [entity.isoCode, facts.iso3].filter { !$0.isEmpty }.joined(separator: " · ")
    return [
      (site.strings[.officialName], texts(Array(official(facts.official).prefix(2)))),
      (site.strings[facts.capitals.count > 1 ? .capitals : .capital], texts(facts.capitals)),
      (site.strings[.region], texts([facts.region])), (site.strings[.isoCode], texts([codes])),
    ]
  }

  /// Official names as they are said, without those that catalogues turn round to sort them: “Korea, Republic of”.
  private func official(_ names: [String]) -> [String] {
    let said = Set(names + [entity.name])
    return names.filter { name in
      guard let comma = name.firstRange(of: ", ") else { return true }
      return !said.contains("\(name[comma.upperBound...]) \(name[..<comma.lowerBound])")
    }
  }

  private var leader: [(String, Values)] {
    var seen: Set<String> = []
    let organizations = entity.offices.reversed().filter { seen.insert($0.organization ?? "").inserted }
      .compactMap(site.organization(of:)).map { $0.id.map(linked) ?? ($0.entity.name, "", "") }
    return [
      (site.strings[.country], site.country(of: id).map { [linked($0)] } ?? []),
      (
        organizations.count > 1 ? site.strings[.organizations] : site.strings[.organization],
        organizations
      ),
    ]
  }

  private var event: [(String, Values)] {
    [
      (site.strings[.date], texts([site.strings.period(entity.from, entity.to)])),
      (site.strings[.place], texts([entity.place])),
      (site.strings[.country], site.country(of: id).map { [linked($0)] } ?? []),
      (site.strings[.participants], entity.members.map(linked)), (site.strings[.inTheSameSentences], found),
      (site.strings[.eventBefore], neighbour(-1)), (site.strings[.eventAfter], neighbour(1)),
    ]
  }

  /// Those who stand in the same sentences as an event and are not given as its participants, most often first.
  private var found: Values {
    let companions = site.companions(of: id, in: site.crossReference.postings(of: id).prefix(50)).filter {
      site.gazetteer.kind(of: $0.key) != .event && !entity.members.contains($0.key)
    }
    return companions.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(12)
      .map { linked($0.key) }
  }

  /// The event on record before or after this one in time.
  private func neighbour(_ step: Int) -> Values {
    guard let place = site.chronology.firstIndex(of: id),
      site.chronology.indices.contains(place + step)
    else { return [] }
    let other = site.chronology[place + step]
    let (text, href, _) = linked(other)
    return [(text, href, site.strings.date(site.gazetteer[other].from))]
  }

  private var organization: [(String, Values)] {
    let shown = entity.members.prefix(60)
    return [
      (site.strings[.seat], texts([entity.place])),
      (site.strings[.country], site.country(of: id).map { [linked($0)] } ?? []),
      (site.strings[.founded], texts([site.strings.date(entity.from)])),
      (site.strings[.ended], texts([site.strings.date(entity.to)])),
      (site.strings[.members], shown.map(linked)),
    ]
  }

  private var recordSources: Values {
    (site.crossReference.record(of: id)?.sources ?? []).map { source in
      let title = source.title.isEmpty ? source.url ?? "" : source.title
      let publisher = source.credit.isEmpty ? "" : source.credit + (title.isEmpty ? "" : ": ")
      return (publisher + title, source.url ?? "", site.strings.date(source.date))
    }
  }

  private func texts(_ texts: [String]) -> Values { texts.filter { !$0.isEmpty }.map { ($0, "", "") } }

  private func linked(_ id: EntityID) -> (text: String, href: String, note: String) {
    let path = site.path(of: id)
    return (PlainText.capitalized(site.gazetteer[id].name), path.isEmpty ? "" : root + path, "")
  }
}
