/// A name under which a value is found in an ``Object``; compared by its hash.
public struct Key: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Of the name's UTF-8.
  public let hash: UInt64
  /// The name, or that of the list which this key asks for.
  private let base: String

  /// The key of a name.
  public init(_ name: String) {
    base = name
    hash = Self.hash(name)
  }

  /// The key of a literal name.
  public init(stringLiteral name: String) { self.init(name) }

  private init(base: String, hash: UInt64) {
    self.base = base
    self.hash = hash
  }

  /// The name.
  public var name: String {
    hash == Self.hash(base) ? base : "has" + base.prefix(1).uppercased() + base.dropFirst()
  }

  /// The key that tells whether the list of this one has anything in it: `hasItems` for `items`. It is made without a text of
  /// its own, as there is one for each list of each page.
  public var question: Key { Key(base: base, hash: Self.question(hash)) }

  public static func == (left: Key, right: Key) -> Bool { left.hash == right.hash }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  // MARK: Hashes

  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      isQuestion(bytes) ? question(hash(lowercasedFirst(bytes.dropFirst(3)))) : hash(of: bytes)
    }
  }

  private static func isQuestion(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 3 && bytes[0] == 0x68 && bytes[1] == 0x61 && bytes[2] == 0x73 && 0x41...0x5A ~= bytes[3]
  }

  private static func lowercasedFirst(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func question(_ hash: UInt64) -> UInt64 { (hash ^ 0x3F) &* prime ^ hash >> 29 }

  /// Like FNV-1a, by up to eight bytes in one step.
  private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var word: UInt64 = 0
    for index in 0..<bytes.count {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 || index == bytes.count - 1 {
        hash = (hash ^ word) &* prime
        hash ^= hash >> 32
        word = 0
      }
    }
    return hash
  }
}
