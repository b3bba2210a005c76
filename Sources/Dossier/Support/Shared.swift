/// A large value that many closures hold, so that they share it instead of copying it.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
