/// All names, indexed by their words: finding the longest one at a word does not depend on how many there are.
///
/// The words of a name form a path of states; (state, word) pairs lie in one open-addressed table under 64-bit
/// keys that the builder has checked to be distinct.
struct NameIndex: Sendable {
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  private var mask = 0
  /// For each state the range of ``names`` that end there, as start and end.
  private var accepts: [(start: Int32, end: Int32)] = []
  /// One bit for each hash of a first word, so that most words are dismissed at once.
  private var filter: [UInt64] = []
  /// All names, those of one state side by side.
  private(set) var names: [Name] = []

  private static let filterBits = 1 << 16

  /// An index of the given names; those without a word are left out.
  init(_ entries: [Name]) {
    var table: [UInt64: Int32] = [:]
    var ends: [(state: Int32, name: Name)] = []
    var stateCount: Int32 = 1
    filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
    for entry in entries {
      let tokens = Tokenizer.tokens(of: entry.text)
      guard !tokens.isEmpty, tokens.count <= 32 else { continue }
      var state: Int32 = 0
      var capitals: UInt32 = 0
      for (position, token) in tokens.enumerated() {
        if position == 0 { insertFilter(token.hash) }
        if token.isCapitalized { capitals |= 1 << UInt32(position) }
        let key = Self.key(state, token.hash, position > 0 && token.joiner == .comma)
        if let next = table[key] {
          state = next
        } else {
          table[key] = stateCount
          state = stateCount
          stateCount += 1
        }
      }
      var name = entry
      name.capitals = capitals
      ends.append((state, name))
    }
    lay(out: table)
    group(ends, stateCount: Int(stateCount))
  }

  private mutating func insertFilter(_ hash: UInt64) {
    let bit = Int(truncatingIfNeeded: hash) & (Self.filterBits - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func lay(out table: [UInt64: Int32]) {
    var size = 16
    while size < table.count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    for (key, target) in table {
      var slot = Int(truncatingIfNeeded: key) & mask
      while targets[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      targets[slot] = target
    }
  }

  private mutating func group(_ ends: [(state: Int32, name: Name)], stateCount: Int) {
    accepts = [(start: Int32, end: Int32)](repeating: (0, 0), count: stateCount)
    let ordered = ends.enumerated().sorted { ($0.element.state, $0.offset) < ($1.element.state, $1.offset) }
    names.reserveCapacity(ordered.count)
    for (_, end) in ordered {
      let count = Int32(names.count)
      if accepts[Int(end.state)].end == 0 { accepts[Int(end.state)].start = count }
      accepts[Int(end.state)].end = count + 1
      names.append(end.name)
    }
  }

  private static func key(_ state: Int32, _ hash: UInt64, _ isAfterComma: Bool) -> UInt64 {
    Hashing.mix(UInt64(UInt32(bitPattern: state)) << 1 | (isAfterComma ? 1 : 0), hash)
  }

  /// True when some name may begin with a word of this hash.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash) & (Self.filterBits - 1)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// The state after `state` and a word; nil when no name goes on so.
  func next(_ state: Int32, _ hash: UInt64, afterComma: Bool) -> Int32? {
    let key = Self.key(state, hash, afterComma)
    var slot = Int(truncatingIfNeeded: key) & mask
    while targets[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The names that end in a state, as a range of ``names``.
  func names(endingIn state: Int32) -> Range<Int> {
    let accept = accepts[Int(state)]
    return Int(accept.start)..<Int(accept.end)
  }
}
