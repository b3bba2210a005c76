/// Writes values as bytes, or reads them from bytes, by one description of each type for both ways.
///
/// A description is a function that is given a value to write, or one to read into. Numbers take as few bytes as they need
/// (LEB128, the sign in the lowest bit), texts and lists stand behind their length.
public struct Packer {
  /// Says that bytes are missing, or mean nothing.
  public struct Damage: Error {
    /// Damage.
    public init() {}
  }

  /// True when values are read.
  public let isReading: Bool
  /// What was written, or is read.
  public private(set) var bytes: [UInt8]
  @usableFromInline var place: Int
  @usableFromInline let end: Int

  /// A packer that writes.
  public init() {
    isReading = false
    bytes = []
    (place, end) = (0, 0)
  }

  /// A packer that reads a range of some bytes, which must lie within them.
  public init(reading bytes: [UInt8], _ range: Range<Int>) {
    isReading = true
    self.bytes = bytes
    (place, end) = (range.lowerBound, range.upperBound)
  }

  /// True when all of the range was read.
  public var isAtEnd: Bool { place == end }

  // MARK: Numbers

  /// A number.
  public mutating func pack(_ number: inout Int) throws(Damage) {
    if isReading {
      let word = try readWord()
      number = Int(bitPattern: UInt(truncatingIfNeeded: word >> 1)) ^ -Int(word & 1)
    } else {
      write(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
    }
  }

  /// A number of fewer bits.
  @inlinable public mutating func pack<Number: FixedWidthInteger>(_ number: inout Number) throws(Damage) {
    var value = Int(number)
    try pack(&value)
    guard let read = Number(exactly: value) else { throw Damage() }
    number = read
  }

  /// True or false.
  public mutating func pack(_ flag: inout Bool) throws(Damage) {
    var value = flag ? 1 : 0
    try pack(&value)
    guard 0...1 ~= value else { throw Damage() }
    flag = value == 1
  }

  /// A case, by its place among all.
  @inlinable public mutating func pack<Case: CaseIterable & Equatable>(_ value: inout Case) throws(Damage)
  where Case.AllCases == [Case] {
    var number = Case.allCases.firstIndex(of: value) ?? -1
    try pack(&number)
    guard Case.allCases.indices.contains(number) else { throw Damage() }
    value = Case.allCases[number]
  }

  /// A range of numbers from 0 on.
  public mutating func pack(_ range: inout Range<Int>) throws(Damage) {
    var (lower, count) = (range.lowerBound, range.count)
    try pack(&lower)
    try pack(&count)
    guard lower >= 0, count >= 0, lower <= Int.max - count else { throw Damage() }
    range = lower..<lower + count
  }

  /// A closed range of numbers from 0 on.
  public mutating func pack(_ range: inout ClosedRange<Int>) throws(Damage) {
    var half = Range(range)
    try pack(&half)
    guard !half.isEmpty else { throw Damage() }
    range = half.lowerBound...half.upperBound - 1
  }

  // MARK: Texts and lists

  /// Bytes.
  public mutating func pack(_ part: inout [UInt8]) throws(Damage) {
    var count = part.count
    try pack(&count)
    guard isReading else { return bytes.append(contentsOf: part) }
    try check(count)
    part = Array(bytes[place..<place + count])
    place += count
  }

  /// A text.
  public mutating func pack(_ text: inout String) throws(Damage) {
    guard isReading else {
      var part = Array(text.utf8)
      return try pack(&part)
    }
    var count = 0
    try pack(&count)
    try check(count)
    guard let read = String(validating: bytes[place..<place + count], as: UTF8.self) else { throw Damage() }
    text = read
    place += count
  }

  /// A list, each item of which takes a byte or more; items are read into copies of `blank`.
  @inlinable public mutating func pack<Item>(
    _ items: inout [Item],
    _ blank: @autoclosure () -> Item,
    _ item: (inout Item, inout Packer) throws(Damage) -> Void
  ) throws(Damage) {
    var count = items.count
    try pack(&count)
    guard isReading else {
      for index in items.indices { try item(&items[index], &self) }
      return
    }
    try check(count)
    items = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      var read = blank()
      try item(&read, &self)
      items.append(read)
    }
  }

  /// A list of texts.
  public mutating func pack(_ texts: inout [String]) throws(Damage) {
    try pack(&texts, "") { (text, packer) throws(Damage) in try packer.pack(&text) }
  }

  /// What may be missing; it is read into a copy of `blank`.
  @inlinable public mutating func pack<Value>(
    _ value: inout Value?,
    _ blank: @autoclosure () -> Value,
    _ inner: (inout Value, inout Packer) throws(Damage) -> Void
  ) throws(Damage) {
    var isThere = value != nil
    try pack(&isThere)
    guard isThere else {
      value = nil
      return
    }
    var known = value ?? blank()
    try inner(&known, &self)
    value = known
  }

  // MARK: Bytes

  private mutating func write(_ word: UInt64) {
    var rest = word
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func readWord() throws(Damage) -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      word |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return word }
      shift += 7
    }
    throw Damage()
  }

  /// Refuses a length that goes beyond the end.
  @usableFromInline func check(_ count: Int) throws(Damage) {
    guard count >= 0, count <= end - place else { throw Damage() }
  }
}
