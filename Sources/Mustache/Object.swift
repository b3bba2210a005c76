/// Values by name, in the order in which they were given.
public struct Object: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var entries: [Entry]
  /// True when the entries are in the order of their keys' hashes, so that one is found by halving.
  private(set) var isSorted = false

  /// True when names that it does not have are asked for without being wrong: it holds what others may leave out.
  private(set) var isOpen = false

  /// An object without values that may be asked for any name.
  public static var open: Object {
    var object = Object()
    object.isOpen = true
    return object
  }

  /// A name and its value.
  typealias Entry = (Key, Value)

  /// An object without values.
  public init() { entries = [] }

  /// The values of a literal; of two with one name the first counts.
  public init(dictionaryLiteral elements: (Key, Value)...) { self.init(elements) }

  /// An object of names and values; each name must come once.
  public init(_ entries: [(Key, Value)]) {
    self.entries = entries
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
      let index = entries.firstIndex { $0.0 == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].1 = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?):
        entries.append((key, value))
        isSorted = false
      case (nil, nil): break
      }
    }
  }

  /// The names, in order.
  public var names: [String] { entries.map(\.0.name) }

  /// This object with the values of another one added; where both have a name, the other's counts.
  public func merging(_ other: Object) -> Object {
    var merged = self
    for (key, value) in other.entries { merged[key] = value }
    return merged
  }

  func value(_ hash: UInt64) -> Value? {
    entries.withUnsafeBufferPointer { entries in
      Self.index(of: hash, in: entries, isSorted: isSorted).map { entries[$0].1 }
    }
  }

  /// The place of a name among entries, by the name's hash; nil when it is not there.
  static func index(of hash: UInt64, in entries: UnsafeBufferPointer<Entry>, isSorted: Bool) -> Int? {
    guard isSorted else {
      for index in 0..<entries.count where entries[index].0.hash == hash { return index }
      return nil
    }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].0.hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].0.hash == hash ? low : nil
  }
}
