/// Where a value is, while what it is part of is held and does not change.
typealias ValuePointer = UnsafePointer<Value>

extension ValuePointer {
  /// The items of a list; nil for any other value. Invariant: they are there as long as the list.
  static func items(of value: ValuePointer) -> (start: ValuePointer, count: Int)? {
    guard case .list(let items) = value.pointee else { return nil }
    return items.withUnsafeBufferPointer { items in items.baseAddress.map { ($0, items.count) } }
  }

  /// ``Value/isTruthy`` of a value that is worked out, without a copy of it.
  var isShown: Bool {
    switch pointee {
    case .null: false
    case .bool(let flag): flag
    case .int, .object, .deferred: true
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    }
  }

  /// The bytes of HTML; nil for any other value. Invariant: they are there as long as the value.
  static func bytes(of value: ValuePointer) -> UnsafeBufferPointer<UInt8>? {
    guard case .html(let bytes) = value.pointee else { return nil }
    return bytes.withUnsafeBufferPointer { $0 }
  }
}

/// A value whose names can be used, with its entries at hand.
struct ScopePointer {
  let value: ValuePointer
  /// Invariant: they are where they are as long as the object is held and does not change.
  private let entries: UnsafeBufferPointer<Object.Entry>
  private let isSorted: Bool
  /// True when what it does not have may be asked for; see ``Object/isOpen``.
  let isOpen: Bool
  /// True for a value that is still to be worked out.
  let isDeferred: Bool

  init(_ value: ValuePointer) {
    self.value = value
    if case .deferred = value.pointee { isDeferred = true } else { isDeferred = false }
    guard case .object(let object) = value.pointee else {
      (entries, isSorted, isOpen) = (UnsafeBufferPointer(start: nil, count: 0), false, false)
      return
    }
    entries = object.entries.withUnsafeBufferPointer { $0 }
    (isSorted, isOpen) = (object.isSorted, object.isOpen)
  }

  /// Where the value of a name is, by the name's hash; nil when there is none.
  func member(_ hash: UInt64) -> ValuePointer? {
    guard let index = Object.index(of: hash, in: entries, isSorted: isSorted),
      let entry = entries.baseAddress.map({ $0 + index })
    else { return nil }
    let offset = MemoryLayout<Object.Entry>.offset(of: \.1) ?? 0
    return (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: Value.self)
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
