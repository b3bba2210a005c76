/// Where a value is, while what it is part of is held and does not change.
typealias ValuePointer = UnsafePointer<Value>

extension ValuePointer {
  /// The items of a list; nil for any other value. Invariant: they are there as long as the list.
  static func items(of value: ValuePointer) -> (start: ValuePointer, count: Int)? {
    guard case .list(let items) = value.pointee else { return nil }
    return items.withUnsafeBufferPointer { items in items.baseAddress.map { ($0, items.count) } }
  }
}

/// A value whose names can be used, with its entries at hand.
struct ScopePointer {
  let value: ValuePointer
  private let entries: UnsafePointer<Object.Entry>?
  private let count: Int
  private let isSorted: Bool
  /// True for a value that is still to be worked out.
  let isDeferred: Bool

  init(_ value: ValuePointer) {
    self.value = value
    switch value.pointee {
    case .object(let object):
      // Invariant: the entries are where they are as long as the object is held and does not change.
      (entries, count) = object.entries.withUnsafeBufferPointer { ($0.baseAddress, $0.count) }
      isSorted = object.isSorted
      isDeferred = false
    case .deferred:
      (entries, count, isSorted, isDeferred) = (nil, 0, false, true)
    default:
      (entries, count, isSorted, isDeferred) = (nil, 0, false, false)
    }
  }

  /// Where the value of a name is, by the name's hash; nil when there is none.
  func member(_ hash: UInt64) -> ValuePointer? {
    guard let entries else { return nil }
    guard let index = isSorted ? halving(entries, hash) : inOrder(entries, hash) else { return nil }
    let offset = MemoryLayout<Object.Entry>.offset(of: \.1) ?? 0
    return (UnsafeRawPointer(entries + index) + offset).assumingMemoryBound(to: Value.self)
  }

  private func inOrder(_ entries: UnsafePointer<Object.Entry>, _ hash: UInt64) -> Int? {
    for index in 0..<count where entries[index].0.hash == hash { return index }
    return nil
  }

  private func halving(_ entries: UnsafePointer<Object.Entry>, _ hash: UInt64) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].0.hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < count && entries[low].0.hash == hash ? low : nil
  }
}

/// What deferred values gave, which is held until a page is done.
struct DeferredResults {
  private var held: [UnsafeMutablePointer<Value>] = []

  /// The value itself, or what it gives when it is deferred.
  mutating func settled(_ value: ValuePointer) -> ValuePointer {
    guard case .deferred = value.pointee else { return value }
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: value.pointee.resolved)
    held.append(place)
    return UnsafePointer(place)
  }

  /// Lets go of all of them; pointers to them are not used after this.
  mutating func forget() {
    for place in held {
      place.deinitialize(count: 1)
      place.deallocate()
    }
    held = []
  }
}
