/// 128 bits by which bytes are known again: MurmurHash3 (x64, 128 bits, seed 0).
///
/// It keeps accidents apart, of which it is as safe as of a failing disk; it does not withstand someone who looks for two
/// texts with one digest, who could as well change the output.
struct Digest: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// A digest that was kept.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of some bytes.
  init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// The digest of some bytes.
  init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { Self.make($0) }
  }

  /// The digest of some bytes.
  init(of bytes: UnsafeRawBufferPointer) { self = Self.make(bytes) }

  private static let factors: (UInt64, UInt64) = (0x87C3_7B91_1142_53D5, 0x4CF5_AD43_2745_937F)

  private static func make(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var state: State = (0, 0)
    let end = mix(bytes, into: &state)
    return finished(state, UnsafeRawBufferPointer(rebasing: bytes[end...]), count: UInt64(bytes.count))
  }

  private typealias State = (first: UInt64, second: UInt64)

  /// Mixes whole blocks of bytes into a state; gives where they end.
  private static func mix(_ bytes: UnsafeRawBufferPointer, into state: inout State) -> Int {
    var (first, second) = state
    let end = bytes.count & ~15
    // Invariant: both words of a block lie before `end`, which is within the buffer.
    for place in stride(from: 0, to: end, by: 16) {
      first ^= mixed(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      first = rotated(first, 27) &+ second
      first = first &* 5 &+ 0x52DC_E729
      second ^= mixedSecond(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      )
      second = rotated(second, 31) &+ first
      second = second &* 5 &+ 0x3849_5AB5
    }
    state = (first, second)
    return end
  }

  /// The digest of `count` bytes, of which fewer than a block are left.
  private static func finished(_ state: State, _ rest: UnsafeRawBufferPointer, count: UInt64) -> Digest {
    var first = state.first ^ mixed(word(rest.prefix(8))) ^ count
    var second = state.second ^ mixedSecond(word(rest.dropFirst(8))) ^ count
    first &+= second
    second &+= first
    first = spread(first)
    second = spread(second)
    first &+= second
    second &+= first
    return Digest(high: first, low: second)
  }

  /// Up to eight bytes as a number, the first of them lowest.
  private static func word(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func mixed(_ word: UInt64) -> UInt64 { rotated(word &* factors.0, 31) &* factors.1 }

  private static func mixedSecond(_ word: UInt64) -> UInt64 { rotated(word &* factors.1, 33) &* factors.0 }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 &- count)
  }

  private static func spread(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    word = (word ^ word &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return word ^ word &>> 33
  }

  /// Digests bytes that come in parts.
  struct Stream {
    private var state: State = (0, 0)
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    /// Adds a part.
    mutating func add(_ bytes: [UInt8]) {
      rest += bytes
      count += UInt64(bytes.count)
      let end = rest.withUnsafeBytes { Digest.mix($0, into: &state) }
      rest.removeFirst(end)
    }

    /// The digest of all parts.
    var digest: Digest { rest.withUnsafeBytes { Digest.finished(state, $0, count: count) } }
  }
}
