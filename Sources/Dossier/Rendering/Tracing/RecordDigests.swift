/// The record of an entity in short.
struct RecordDigests: Sendable {
  /// Its file.
  let whole: Digest
  /// What its sentence for lists is made from.
  let summary: Digest

  /// Those of all entities with a record; what `last` has of files that are what they were is taken over.
  static func all(
    _ crossReference: CrossReference,
    _ inputs: InputDigests,
    last: [EntityID: RecordDigests] = [:]
  )
    -> [EntityID: RecordDigests]
  {
    var all: [EntityID: RecordDigests] = [:]
    for id in crossReference.gazetteer.ids {
      guard let record = crossReference.record(of: id) else { continue }
      let whole = inputs.records[record.path] ?? FactDigests.nothing
      if let known = last[id], known.whole == whole {
        all[id] = known
      } else {
        all[id] = RecordDigests(whole: whole, summary: record.summaryDigest)
      }
    }
    return all
  }

  /// The facts that differ between two builds with the same entities.
  static func changes(from old: [EntityID: RecordDigests], to new: [EntityID: RecordDigests]) -> [Fact] {
    Set(old.keys).union(new.keys).flatMap { id in
      (old[id]?.whole == new[id]?.whole ? [] : [Fact.record(id)])
        + (old[id]?.summary == new[id]?.summary ? [] : [.summary(id)])
    }
  }
}
