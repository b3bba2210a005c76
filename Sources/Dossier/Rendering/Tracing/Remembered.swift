/// Values by number that are made when they are first asked for; who asks has read what they were made from.
final class Remembered<Value: Sendable>: Sendable {
  private let make: @Sendable (Int) -> Value
  private let values: Guarded<[(value: Value, reads: [Fact])?]>

  /// Values of the numbers below `count`.
  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    values = Guarded(Array(repeating: nil, count: count))
  }

  subscript(number: Int) -> Value {
    if let known = values.withLock({ $0[number] }) {
      ReadLog.note(known.reads)
      return known.value
    }
    let (value, reads) = ReadLog.tracing { make(number) }
    values.withLock { $0[number] = (value, reads) }
    return value
  }
}
