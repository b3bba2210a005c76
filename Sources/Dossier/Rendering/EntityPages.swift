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
  /// The leaders with a page by the country or organisation they led: those in office, the highest first, then the latest.
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
    return leaders.mapValues { $0.sorted { Precedence($0, gazetteer) < Precedence($1, gazetteer) } }
  }

  /// Who comes first among the leaders of a country: who holds a post, the higher one first, then who came to one last.
  private struct Precedence: Comparable {
    /// Of the highest post that is held, the lowest number first; the last of all when none is.
    let rank: Int
    let lastDay: Int
    let id: EntityID

    init(_ id: EntityID, _ gazetteer: Gazetteer) {
      let offices = gazetteer[id].offices
      rank = offices.filter { $0.to == nil }.map { Self.rank($0.role) }.min() ?? 3
      lastDay = offices.compactMap { $0.from?.firstDay }.max() ?? .min
      self.id = id
    }

    private static func rank(_ role: Office.Role) -> Int {
      switch role {
      case .state, .ruler: 0
      case .government: 1
      case .minister, .organization, .other: 2
      }
    }

    static func < (left: Precedence, right: Precedence) -> Bool {
      (left.rank, right.lastDay, left.id) < (right.rank, left.lastDay, right.id)
    }
  }
}
