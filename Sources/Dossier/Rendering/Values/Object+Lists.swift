internal import Mustache

extension Object {
  /// Sets a list and, under `hasName`, whether it has anything in it.
  mutating func set(_ name: Key, _ items: [Value]) {
    self[name] = .list(items)
    self[name.question] = .bool(!items.isEmpty)
  }
}
