/// Gathers unknown names over all articles.
struct NameCounts {
  private struct Entry {
    var text: String
    var count = 0
    var files: [String] = []
    var acts = false
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
    if name.acts { entry.acts = true }
    if let kind = name.kind { entry.kinds[kind, default: 0] += 1 }
    if !name.title.isEmpty { entry.titles[name.title, default: 0] += 1 }
    if let country = name.country { entry.countries[country, default: 0] += 1 }
    if !name.short.isEmpty { entry.shorts.insert(name.short) }
    entries[Gazetteer.key(name.text)] = entry
  }

  /// What was gathered and looks like an actor, the most frequent first, then by name.
  func suggestions(_ gazetteer: Gazetteer) -> [Suggestion] {
    merged().filter { $0.acts || !$0.kinds.isEmpty }.map { entry in
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

  /// The entries, with single words added to the one longer name that ends with them.
  private func merged() -> [Entry] {
    var longer: [Substring: [UInt64]] = [:]
    for (key, entry) in entries {
      guard let blank = entry.text.lastIndex(of: " ") else { continue }
      longer[entry.text[entry.text.index(after: blank)...], default: []].append(key)
    }
    var merged = entries
    for (key, entry) in entries where !entry.text.contains(" ") {
      guard let whole = longer[entry.text[...]], whole.count == 1, var target = merged[whole[0]] else {
        continue
      }
      target.count += entry.count
      target.files = Set(target.files + entry.files).sorted()
      target.shorts.insert(entry.text)
      target.acts = target.acts || entry.acts
      merged[whole[0]] = target
      merged[key] = nil
    }
    return Array(merged.values)
  }

  /// The value that was counted most; of equals the first by name.
  private static func most<Value>(_ counts: [Value: Int], name: (Value) -> String) -> Value? {
    counts.min { left, right in
      left.value != right.value ? left.value > right.value : name(left.key) < name(right.key)
    }?.key
  }
}
