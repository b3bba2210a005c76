/// All names, indexed by their words: finding the longest one at a word does not depend on how many there are.
///
/// The words of a name form a path of states; (state, word) pairs lie in one open-addressed table under 64-bit
/// keys that the builder has checked to be distinct.
final class NameIndex: Sendable {
  private let slots: [Slot]
  private let mask: Int

  /// A transition: the upper half of its key, and the state that it leads to, 0 where there is none. The state has the
  /// whole key, so that half of it is enough here.
  private struct Slot: Sendable {
    var key: UInt32 = 0
    var target: Int32 = 0
  }
  private let states: [State]

  /// The names that end in a state, as a range of ``names``, and whether longer ones go on from it.
  private struct State: Sendable {
    /// The key of the transition that leads here.
    var key: UInt64 = 0
    var start: Int32 = 0
    var end: Int32 = 0
    var goesOn = false
  }
  /// One bit for each hash of a first word with a capital, and behind them one for each of a first word without,
  /// so that most words are dismissed at once.
  private let filter: [UInt64]
  /// All names, those of one state side by side.
  let names: [Name]
  /// The names as written in the data.
  let texts: [String]

  private static let filterBits = 1 << 17

  /// A name as it is written, with its words.
  struct Entry: Sendable {
    var text: String
    var tokens: [Token]
    var name: Name
  }

  /// An index of names; those without a word are left out.
  init(_ entries: [Entry]) {
    var table: [UInt64: Int32] = [:]
    table.reserveCapacity(entries.count * 3)
    var ends: [(state: Int32, name: Name)] = []
    var stateCount: Int32 = 1
    var goingOn: Set<Int32> = []
    var filter = [UInt64](repeating: 0, count: Self.filterBits / 64 * 2)
    for (number, entry) in entries.enumerated() {
      let tokens = entry.tokens
      guard let first = tokens.first, tokens.count <= 32 else { continue }
      Self.insert(first, into: &filter)
      var state: Int32 = 0
      var capitals: UInt32 = 0
      for (position, token) in tokens.enumerated() {
        if token.isCapitalized { capitals |= 1 << UInt32(position) }
        let key = Self.key(state, token.hash, position > 0 && token.joiner == .comma)
        if let next = table[key] {
          state = next
        } else {
          table[key] = stateCount
          goingOn.insert(state)
          state = stateCount
          stateCount += 1
        }
      }
      var name = entry.name
      name.capitals = capitals
      name.hasLetters = !entry.text.utf8.allSatisfy { !ByteClass.isLetter($0) && $0 < 0x80 }
      name.text = Int32(number)
      ends.append((state, name))
    }
    (slots, mask) = Self.lay(out: table)
    (states, names) = Self.group(ends, goingOn: goingOn, transitions: table)
    texts = entries.map(\.text)
    self.filter = filter
  }

  /// A name that begins with a capital only begins at such a word; one that does not may begin at any.
  private static func insert(_ token: Token, into filter: inout [UInt64]) {
    let bit = Int(truncatingIfNeeded: token.hash) & (filterBits - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    if !token.isCapitalized { filter[(bit + filterBits) >> 6] |= 1 << UInt64(bit & 63) }
  }

  private static func lay(out table: [UInt64: Int32]) -> ([Slot], Int) {
    var size = 16
    while size < table.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (key, target) in table {
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while slots[slot].target != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(key: UInt32(truncatingIfNeeded: key >> 32), target: target)
    }
    return (slots, size - 1)
  }

  private static func group(
    _ ends: [(state: Int32, name: Name)],
    goingOn: Set<Int32>,
    transitions: [UInt64: Int32]
  ) -> ([State], [Name]) {
    var states = [State](repeating: State(), count: transitions.count + 1)
    for (key, target) in transitions { states[Int(target)].key = key }
    for state in goingOn { states[Int(state)].goesOn = true }
    var names: [Name] = []
    names.reserveCapacity(ends.count)
    let ordered = ends.enumerated().sorted { ($0.element.state, $0.offset) < ($1.element.state, $1.offset) }
    for (_, end) in ordered {
      let count = Int32(names.count)
      if states[Int(end.state)].end == 0 { states[Int(end.state)].start = count }
      states[Int(end.state)].end = count + 1
      names.append(end.name)
    }
    return (states, names)
  }

  private static func key(_ state: Int32, _ hash: UInt64, _ isAfterComma: Bool) -> UInt64 {
    Hashing.mix(UInt64(UInt32(bitPattern: state)) << 1 | (isAfterComma ? 1 : 0), hash)
  }

  /// True when some name may begin with this word.
  @inline(__always)
  func mayBegin(_ token: Token) -> Bool {
    let bit = Int(truncatingIfNeeded: token.hash) & (Self.filterBits - 1)
    let word = (token.isCapitalized ? bit : bit + Self.filterBits) >> 6
    return filter[word] & (1 << UInt64(bit & 63)) != 0
  }

  /// The state after `state` and a word; nil when no name goes on so.
  func next(_ state: Int32, _ hash: UInt64, afterComma: Bool) -> Int32? {
    let key = Self.key(state, hash, afterComma)
    var slot = Int(truncatingIfNeeded: key) & mask
    let half = UInt32(truncatingIfNeeded: key >> 32)
    while slots[slot].target != 0 {
      if slots[slot].key == half, states[Int(slots[slot].target)].key == key { return slots[slot].target }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The names that end in a state, as a range of ``names``.
  func names(endingIn state: Int32) -> Range<Int> {
    let found = states[Int(state)]
    return Int(found.start)..<Int(found.end)
  }

  /// True when some name goes on behind a state.
  @inline(__always)
  func goesOn(_ state: Int32) -> Bool { states[Int(state)].goesOn }
}
