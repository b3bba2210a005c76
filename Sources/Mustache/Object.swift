/// Values by name, in the order in which they were given.
public struct Object: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var entries: [(key: Key, value: Value)]
  /// True when the entries are in the order of their keys' hashes, so that one is found by halving.
  private var isSorted = false

  /// An object without values.
  public init() { entries = [] }

  /// The values of a literal; of two with one name the first counts.
  public init(dictionaryLiteral elements: (Key, Value)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }

  /// An object of names and values; each name must come once.
  public init(_ entries: [(Key, Value)]) {
    self.entries = entries.map { (key: $0.0, value: $0.1) }
  }

  /// An object of many names, in no order; each name must come once.
  public init(many entries: [(Key, Value)]) {
    self.init(entries.sorted { $0.0.hash < $1.0.hash })
    isSorted = true
  }

  /// The value of a name; nil when there is none. Setting nil removes it.
  public subscript(key: Key) -> Value? {
    get { value(key.hash) }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?):
        entries.append((key, value))
        isSorted = false
      case (nil, nil): break
      }
    }
  }

  /// The names, in order.
  public var names: [String] { entries.map(\.key.name) }

  /// This object with the values of another one added; where both have a name, the other's counts.
  public func merging(_ other: Object) -> Object {
    var merged = self
    for (key, value) in other.entries { merged[key] = value }
    return merged
  }

  func value(_ hash: UInt64) -> Value? {
    if isSorted { return sortedValue(hash) }
    for entry in entries where entry.key.hash == hash { return entry.value }
    return nil
  }

  private func sortedValue(_ hash: UInt64) -> Value? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].key.hash == hash ? entries[low].value : nil
  }
}
