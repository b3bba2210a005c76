/// Gathers unknown names over all articles.
struct NameCounts {
  private struct Entry {
    var text: String
    var count = 0
    var files: [String] = []
    var kinds: [EntityKind: Int] = [:]
    var titles: [String: Int] = [:]
    var countries: [EntityID: Int] = [:]
    var shorts: Set<String> = []
  }

  /// By ``Gazetteer/key(_:)``.
  private var entries: [UInt64: Entry] = [:]

  mutating func add(_ name: UnknownName, in file: String) {
    var entry = entries[Gazetteer.key(name.text)] ?? Entry(text: name.text)
    entry.count += 1
    if entry.files.last != file { entry.files.append(file) }
    if let kind = name.kind { entry.kinds[kind, default: 0] += 1 }
    if !name.title.isEmpty { entry.titles[name.title, default: 0] += 1 }
    if let country = name.country { entry.countries[country, default: 0] += 1 }
    if !name.short.isEmpty { entry.shorts.insert(name.short) }
    entries[Gazetteer.key(name.text)] = entry
  }

  /// What was gathered, the most frequent first, then by name.
  func suggestions(_ gazetteer: Gazetteer) -> [Suggestion] {
    entries.values.map { entry in
      Suggestion(
        name: entry.text,
        kind: Self.most(entry.kinds) { $0.rawValue },
        aliases: entry.shorts.sorted(),
        title: Self.most(entry.titles) { $0 } ?? "",
        country: Self.most(entry.countries) { gazetteer[$0].slug }.map { gazetteer[$0].slug },
        count: entry.count,
        files: entry.files
      )
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// The value that was counted most; of equals the first by name.
  private static func most<Value>(_ counts: [Value: Int], name: (Value) -> String) -> Value? {
    counts.min { left, right in
      left.value != right.value ? left.value > right.value : name(left.key) < name(right.key)
    }?.key
  }
}
