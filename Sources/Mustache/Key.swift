/// A name under which a value is found in an ``Object``; compared by its hash.
public struct Key: Sendable, Hashable, ExpressibleByStringLiteral {
  /// FNV-1a, 64 bits, of the name's UTF-8.
  public let hash: UInt64
  /// The name.
  public let name: String

  /// The key of a name.
  public init(_ name: String) {
    self.name = name
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  /// The key of a literal name.
  public init(stringLiteral name: String) { self.init(name) }

  public static func == (left: Key, right: Key) -> Bool { left.hash == right.hash }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
