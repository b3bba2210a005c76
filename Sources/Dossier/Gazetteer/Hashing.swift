/// Hashes of words: eight folded bytes at a time are mixed in by a multiplication, so that the tokenizer can take them
/// from memory at once. The same word has the same hash however it was read.
struct Hashing {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private var hash = Self.seed
  private var chunk: UInt64 = 0
  private var shift: UInt64 = 0

  /// Adds a folded byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) << shift
    shift += 8
    if shift == 64 {
      hash = Self.absorb(hash, chunk)
      chunk = 0
      shift = 0
    }
  }

  /// The hash of the bytes added.
  @inline(__always)
  var value: UInt64 { shift == 0 ? hash : Self.absorb(hash, chunk) }

  /// Mixes eight bytes in; a last, shorter chunk has zeros above it.
  @inline(__always)
  static func absorb(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  /// The hash of a folded text's UTF-8 bytes.
  static func of(_ text: some StringProtocol) -> UInt64 { of(bytes: text.utf8) }

  /// The hash of bytes.
  static func of(bytes: some Sequence<UInt8>) -> UInt64 {
    var hashing = Hashing()
    for byte in bytes { hashing.add(byte) }
    return hashing.value
  }

  /// True for one in so many hashes: what has such a one may begin a part of a list, so that where the parts begin follows from
  /// what is listed, and not from how much stands before it.
  static func picks(_ hash: UInt64, oneIn count: UInt64) -> Bool { (hash >> 32).isMultiple(of: count) }

  /// Mixes two numbers into one whose low bits depend on all of both.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var value = (left &* 0x9E37_79B9_7F4A_7C15) ^ right
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return value ^ (value >> 29)
  }
}
