extension Digest {
  /// The digest of what names rest on in records: all but summaries, words on entities, sources and profiles.
  ///
  /// With the same one they make the same gazetteer, and the same is said to be wrong with it.
  init(namesOf records: [EntityRecord]) {
    self.init { writer in writer.add(records) { $0.addNames(to: &$1) } }
  }
}

extension EntityRecord {
  fileprivate func addNames(to writer: inout RecordWriter) {
    for text in [path, kind.rawValue, slug, place] { writer.add(text) }
    writer.add(optional: name) { $1.add($0) }
    writer.add(aliases) { $1.add($0) }
    writer.add(position)
    writer.add(optional: country) { $1.add($0) }
    writer.add(participants) { $1.add($0) }
    writer.add(members) { $1.add($0) }
    for date in [from, to] { writer.add(optional: date) { $1.add($0) } }
    writer.add(offices) { $0.add(to: &$1) }
    writer.add(organizations) { $1.add($0) }
  }
}

extension Office {
  /// Writes all of it, to be digested.
  func add(to writer: inout RecordWriter) {
    writer.add(title)
    for date in [from, to] { writer.add(optional: date) { $1.add($0) } }
    switch role {
    case .state: writer.add(1)
    case .government: writer.add(2)
    case .ruler: writer.add(3)
    case .minister: writer.add(4)
    case .other: writer.add(5)
    case .organization(let slug):
      writer.add(6)
      writer.add(slug)
    }
    writer.add(isDisputed)
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ reference: Reference) {
    add(reference.text)
    add(reference.position)
  }

  fileprivate mutating func add(_ position: SourcePosition) {
    add(position.file)
    for number in [position.line, position.column] { add(number) }
  }
}
