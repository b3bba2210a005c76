/// A name under which a value is found in an ``Object``; compared by its hash.
///
/// It is two words without a reference, since there are some for each line of each page. Names in code are literals, whose hash
/// the compiler works out.
public struct Key: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Of the name's UTF-8.
  public let hash: UInt64
  /// Where the name is, or that of the list which this key asks for. Invariant: UTF-8 that ends with a zero and is never freed.
  @usableFromInline let address: UInt

  /// The key of a name that is not in the code, which is kept for as long as the program runs: for tables that are made once.
  public init(permanent name: String) {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count + 1)
    _ = bytes.initialize(from: Array(name.utf8) + [0])
    self.init(UnsafeBufferPointer(rebasing: bytes.dropLast()))
  }

  /// The key of a name from outside; that of each name is kept for as long as the program runs.
  public init(interned name: String) { self = Self.interned.key(name) }

  private static let interned = InternedKeys()

  /// The key of a literal name.
  @inlinable public init(stringLiteral name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// The key of a name that is never freed and ends with a zero.
  @inlinable init(_ bytes: UnsafeBufferPointer<UInt8>) {
    hash = Self.isQuestion(bytes) ? Self.hash(ofQuestion: bytes) : Self.hash(of: bytes)
    address = UInt(bitPattern: bytes.baseAddress)
  }

  private init(hash: UInt64, address: UInt) {
    self.hash = hash
    self.address = address
  }

  /// The name.
  public var name: String {
    guard let start = UnsafePointer<CChar>(bitPattern: address) else { return "" }
    let base = String(cString: start)
    return hash == Self.hash(of: base) ? base : "has" + base.prefix(1).uppercased() + base.dropFirst()
  }

  /// The key that tells whether the list of this one has anything in it: `hasItems` for `items`. It is made without a text of
  /// its own, as there is one for each list of each page.
  public var question: Key { Key(hash: Self.question(hash), address: address) }

  public static func == (left: Key, right: Key) -> Bool { left.hash == right.hash }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  // MARK: Hashes

  @usableFromInline static var prime: UInt64 { 0x100_0000_01B3 }

  /// The hash of a name.
  static func hash(of name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { isQuestion($0) ? hash(ofQuestion: $0) : hash(of: $0) }
  }

  @inlinable static func isQuestion(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 3 && bytes[0] == 0x68 && bytes[1] == 0x61 && bytes[2] == 0x73 && 0x41...0x5A ~= bytes[3]
  }

  @usableFromInline static func hash(ofQuestion bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let name = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    var list = name.prefix(1).lowercased() + name.dropFirst()
    return question(list.withUTF8 { hash(of: $0) })
  }

  private static func question(_ hash: UInt64) -> UInt64 { (hash ^ 0x3F) &* prime ^ hash >> 29 }

  /// Like FNV-1a, by up to eight bytes in one step.
  @inlinable static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
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
