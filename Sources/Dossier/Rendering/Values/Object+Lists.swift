internal import Mustache

extension Object {
  /// Sets a list and, under `hasName`, whether it has anything in it.
  mutating func set(_ name: String, _ items: [Value]) {
    self[Key(name)] = .list(items)
    self[Key("has" + name.prefix(1).uppercased() + name.dropFirst())] = .bool(!items.isEmpty)
  }
}
