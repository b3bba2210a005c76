/// Which entities have a page, and how these pages follow from each other.
///
/// It tells nobody who reads it: ``Site`` does.
struct EntityPages: Sendable, Equatable {
  /// The path of each entity's page, by index, percent-encoded; empty for those without one.
  let paths: [String]
  /// The entities with a page, by kind, sorted by name.
  let listed: [EntityKind: [EntityID]]
  /// The dated events with a page in order of time.
  let chronology: [EntityID]
  /// The events with a page that each entity took part in, in order of time.
  let events: [EntityID: [EntityID]]
  /// The leaders with a page by the country or organisation they led, latest first.
  let leaders: [EntityID: [EntityID]]

  /// Works out the pages of a site's entities.
  init(_ crossReference: CrossReference) {
    let gazetteer = crossReference.gazetteer
    paths = gazetteer.ids.map {
      crossReference.hasPage($0) ? SafeURL.encodePath(gazetteer[$0].path) : ""
    }
    var named: [EntityKind: [(key: String, id: EntityID)]] = [:]
    for id in gazetteer.ids where crossReference.hasPage(id) {
      named[gazetteer[id].kind, default: []].append((Folding.fold(gazetteer[id].name), id))
    }
    listed = named.mapValues { list in list.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id) }
    let events = Self.chronological(listed[.event] ?? []) { gazetteer[$0].from }
    chronology = events.filter { gazetteer[$0].from != nil }
    self.events = Self.byActor(events, gazetteer)
    leaders = Self.leaders(listed[.leader] ?? [], gazetteer)
  }

  /// True when an entity has a page.
  func has(_ id: EntityID) -> Bool { !paths[Int(id.index)].isEmpty }

  /// The entities with a page that had none in `last`, and those without one that had.
  func changed(since last: EntityPages) -> [EntityID] {
    paths.indices.filter { paths[$0].isEmpty != last.paths[$0].isEmpty }.map { EntityID($0) }
  }

  /// Events in order of time, which `date` tells; undated ones last.
  static func chronological(_ events: [EntityID], _ date: (EntityID) -> ContentDate?) -> [EntityID] {
    func key(_ id: EntityID) -> Int { date(id)?.firstDay ?? .max }
    return events.sorted { (key($0), $0) < (key($1), $1) }
  }

  /// Those who took part in an event: its members, the countries they led, and that in which it happened.
  static func actors(of event: EntityID, _ gazetteer: Gazetteer) -> Set<EntityID> {
    var actors = gazetteer[event].members
    actors += actors.compactMap {
      gazetteer[$0].kind == .leader ? gazetteer.country(code: gazetteer[$0].iso2) : nil
    }
    if let country = gazetteer.country(code: gazetteer[event].iso2) { actors.append(country) }
    return Set(actors)
  }

  private static func byActor(_ events: [EntityID], _ gazetteer: Gazetteer) -> [EntityID: [EntityID]] {
    var byActor: [EntityID: [EntityID]] = [:]
    for id in events {
      for actor in actors(of: id, gazetteer) { byActor[actor, default: []].append(id) }
    }
    return byActor
  }

  private static func leaders(_ listed: [EntityID], _ gazetteer: Gazetteer) -> [EntityID: [EntityID]] {
    var leaders: [EntityID: [EntityID]] = [:]
    for id in listed {
      var led = Set([gazetteer.country(code: gazetteer[id].iso2)].compactMap { $0 })
      for case .organization(let slug) in gazetteer[id].offices.map(\.role) {
        if let organization = gazetteer.entity(.organization, slug: slug) { led.insert(organization) }
      }
      for entity in led { leaders[entity, default: []].append(id) }
    }
    func key(_ id: EntityID) -> Int { gazetteer[id].offices.compactMap { $0.from?.firstDay }.max() ?? .min }
    return leaders.mapValues { $0.sorted { (key($1), $0) < (key($0), $1) } }
  }
}
