/// All names, indexed by their words: finding the longest one at a word does not depend on how many there are.
///
/// The words of a name form a path of states; (state, word) pairs lie in one open-addressed table under 64-bit
/// keys that the builder has checked to be distinct. Words that have several spellings stand there by the usual one.
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

  private let spellings = NameSpellings.builtIn

  private static let filterBits = 1 << 17

  /// A name as it is written, with its words.
  struct Entry: Sendable {
    var text: String
    var tokens: [Token]
    var name: Name
  }

  /// An index of names; those without a word are left out.
  init(_ entries: [Entry]) {
    var automaton = Automaton(wordCount: entries.reduce(0) { $0 + $1.tokens.count })
    var ends: [(state: Int32, name: Name)] = []
    ends.reserveCapacity(entries.count)
    var filter = [UInt64](repeating: 0, count: Self.filterBits / 64 * 2)
    let spellings = spellings
    for (number, entry) in entries.enumerated() {
      let tokens = entry.tokens
      guard let first = tokens.first, tokens.count <= 32 else { continue }
      for spelling in spellings.all(first.hash) { Self.insert(spelling, first.isCapitalized, into: &filter) }
      var state: Int32 = 0
      var capitals: UInt32 = 0
      for (position, token) in tokens.enumerated() {
        if token.isCapitalized { capitals |= 1 << UInt32(position) }
        let key = Self.key(state, spellings.usual(token.hash), position > 0 && token.joiner == .comma)
        state = automaton.follow(key, from: state)
      }
      var name = entry.name
      name.capitals = capitals
      name.hasLetters = !entry.text.utf8.allSatisfy { !ByteClass.isLetter($0) && $0 < 0x80 }
      name.text = Int32(number)
      ends.append((state, name))
    }
    names = automaton.group(ends)
    states = automaton.states
    slots = Automaton.slots(of: states)
    mask = slots.count - 1
    texts = entries.map(\.text)
    self.filter = filter
  }

  /// The states and transitions while names are added.
  private struct Automaton {
    private(set) var states = [State()]
    private var slots: [Slot]

    /// An automaton for names of so many words in all.
    init(wordCount: Int) { slots = Self.empty(count: wordCount) }

    private static func empty(count: Int) -> [Slot] {
      var size = 16
      while size < count * 2 { size *= 2 }
      return [Slot](repeating: Slot(), count: size)
    }

    /// The state to which a transition leads, which is made when there is none.
    mutating func follow(_ key: UInt64, from state: Int32) -> Int32 {
      let half = UInt32(truncatingIfNeeded: key >> 32)
      var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
      while slots[slot].target != 0 {
        let target = slots[slot].target
        if slots[slot].key == half, states[Int(target)].key == key { return target }
        slot = (slot + 1) & (slots.count - 1)
      }
      let target = Int32(states.count)
      slots[slot] = Slot(key: half, target: target)
      states[Int(state)].goesOn = true
      states.append(State(key: key))
      return target
    }

    /// The names in the order of the states that they end in, which then tell their places.
    mutating func group(_ ends: [(state: Int32, name: Name)]) -> [Name] {
      for end in ends { states[Int(end.state)].end += 1 }
      var start: Int32 = 0
      for state in states.indices where states[state].end > 0 {
        let count = states[state].end
        (states[state].start, states[state].end) = (start, start)
        start += count
      }
      var order = [Int](repeating: 0, count: ends.count)
      for (number, end) in ends.enumerated() {
        order[Int(states[Int(end.state)].end)] = number
        states[Int(end.state)].end += 1
      }
      return order.map { ends[$0].name }
    }

    /// A table of the transitions to states, of the size that these need.
    static func slots(of states: [State]) -> [Slot] {
      var slots = empty(count: states.count - 1)
      for (target, state) in states.enumerated().dropFirst() {
        var slot = Int(truncatingIfNeeded: state.key) & (slots.count - 1)
        while slots[slot].target != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(key: UInt32(truncatingIfNeeded: state.key >> 32), target: Int32(target))
      }
      return slots
    }
  }

  /// A name that begins with a capital only begins at such a word; one that does not may begin at any.
  private static func insert(_ hash: UInt64, _ isCapitalized: Bool, into filter: inout [UInt64]) {
    let bit = Int(truncatingIfNeeded: hash) & (filterBits - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    if !isCapitalized { filter[(bit + filterBits) >> 6] |= 1 << UInt64(bit & 63) }
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
    let key = Self.key(state, spellings.usual(hash), afterComma)
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
