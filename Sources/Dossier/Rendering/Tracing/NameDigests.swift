/// What the gazetteer says of entities, in short.
struct NameDigests: Sendable {
  /// Which entities only the site's records have, and which these call otherwise: pages read that without telling, and what is built in
  /// is the program's.
  let ground: Digest
  /// All of each entity but other names, with what lists say of it, by index.
  let own: [Digest]
  /// The other names of each entity, by index.
  let aliases: [Digest]
  /// All that names rest on in the records.
  let all: Digest

  /// Digests a site's gazetteer, and the records that are in it, with `jobs` tasks at a time.
  static func make(_ crossReference: CrossReference, _ site: Site, jobs: Int) async -> NameDigests {
    let entities = crossReference.gazetteer.entities
    let known = entities.indices.filter { !entities[$0].isUnknown }
    let digests = await Parallel.map(known, jobs: jobs) { index in
      let own = Digest { writer in
        entities[index].addOwn(to: &writer)
        writer.add(site.note(EntityID(index)))
      }
      return (own, Digest { $0.add(entities[index].aliases) { $1.add($0) } })
    }
    var all = [(own: Digest, aliases: Digest)](
      repeating: (FactDigests.nothing, FactDigests.nothing),
      count: entities.count
    )
    for (index, digest) in zip(known, digests) { all[index] = digest }
    return NameDigests(
      ground: Digest { writer in
        let gazetteer = crossReference.gazetteer
        let own = gazetteer.ids.dropFirst(gazetteer.builtInCount)
        writer.add(gazetteer.renamed.filter { Int($0.index) < gazetteer.builtInCount }.sorted() + own) {
          id,
          writer in
          writer.add(Int(id.index))
          writer.add(entities[Int(id.index)].kind.rawValue)
          writer.add(entities[Int(id.index)].slug)
        }
      },
      own: all.map(\.own),
      aliases: all.map(\.aliases),
      all: Digest(namesOf: crossReference.records)
    )
  }

  /// The entities of which another build with the same ones says something else, but for other names.
  func changed(since last: NameDigests) -> [EntityID] {
    all == last.all ? [] : own.indices.filter { own[$0] != last.own[$0] }.map { EntityID($0) }
  }

  /// The facts of other names that differ from those of another build with the same entities.
  func changes(since last: NameDigests) -> [Fact] {
    if all == last.all { return [] }
    return aliases.indices.filter { aliases[$0] != last.aliases[$0] }.map { .aliases(EntityID($0)) }
  }
}

extension Entity {
  /// Writes what a record may change of it, but for other names, and whether there is a record.
  fileprivate func addOwn(to writer: inout RecordWriter) {
    for text in [name, article, iso2, surname, place] { writer.add(text) }
    for date in [from, to] { writer.add(optional: date) { $1.add($0) } }
    writer.add(members)
    writer.add(offices) { $0.add(to: &$1) }
  }
}
