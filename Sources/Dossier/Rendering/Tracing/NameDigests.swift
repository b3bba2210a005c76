/// What the gazetteer says of entities, in short.
struct NameDigests: Sendable {
  /// Who they are, which pages read without telling: all but other names.
  let ground: Digest
  /// The other names of each entity, by index.
  let aliases: [Digest]
  /// All that names rest on in the records.
  let all: Digest

  /// Digests a gazetteer, and the records that are in it, with `jobs` tasks at a time.
  static func make(_ gazetteer: Gazetteer, _ records: [EntityRecord], jobs: Int) async -> NameDigests {
    let digests = await Parallel.map(gazetteer.entities, jobs: jobs) { entity in
      (own: Digest { entity.addOwn(to: &$0) }, aliases: Digest { $0.add(entity.aliases) { $1.add($0) } })
    }
    return NameDigests(
      ground: Digest { $0.add(digests) { $1.add($0.own) } },
      aliases: digests.map(\.aliases),
      all: Digest(namesOf: records)
    )
  }

  /// The facts that differ from another build's with the same entities, but for those of all names.
  func changes(since last: NameDigests) -> [Fact] {
    if all == last.all { return [] }
    return aliases.indices.filter { aliases[$0] != last.aliases[$0] }.map { .aliases(EntityID($0)) }
  }
}

extension Entity {
  /// Writes what a record may change of it, but for other names and whether there is a record.
  fileprivate func addOwn(to writer: inout RecordWriter) {
    for text in [kind.rawValue, slug, name, article, iso2, surname, place] { writer.add(text) }
    for date in [from, to] { writer.add(optional: date) { $1.add($0) } }
    writer.add(members)
    writer.add(offices) { office, writer in
      writer.add(office.title)
      for date in [office.from, office.to] { writer.add(optional: date) { $1.add($0) } }
      writer.add(String(describing: office.role))
      writer.add(office.isDisputed)
    }
  }
}
