/// A table that is still being read: what is written in several places comes together in it.
final class TOMLTable {
  /// What a name stands for.
  private enum Value {
    case node(YAMLNode)
    case table(TOMLTable, SourcePosition)
    case items([TOMLTable], SourcePosition)
  }

  private var entries: [(name: String, value: Value)] = []
  /// The entry of each name.
  private var places: [String: Int] = [:]

  /// Gives the name at the end of a path a value; false when it has one, or a value stands where a table should be.
  func insert(_ value: YAMLNode, at path: [String]) -> Bool {
    guard let name = path.last, let table = table(at: path.dropLast(), value.position),
      table.places[name] == nil
    else { return false }
    table.add(name, .node(value))
    return true
  }

  /// The table at a path, or the last of the items there, made where there is none; nil when a value stands in its way.
  func table(at path: ArraySlice<String>, _ position: SourcePosition) -> TOMLTable? {
    path.reduce(Optional(self)) { table, name in table?.inner(name, position) }
  }

  /// Begins another item of the list at a path; false when something else stands there.
  func addItem(at path: [String], _ position: SourcePosition) -> Bool {
    guard let name = path.last, let table = table(at: path.dropLast(), position) else { return false }
    guard let place = table.places[name] else {
      table.add(name, .items([TOMLTable()], position))
      return true
    }
    guard case .items(var items, let first) = table.entries[place].value else { return false }
    // The list is held by nobody else while it is added to.
    table.entries[place].value = .items([], first)
    items.append(TOMLTable())
    table.entries[place].value = .items(items, first)
    return true
  }

  private func inner(_ name: String, _ position: SourcePosition) -> TOMLTable? {
    guard let place = places[name] else {
      let table = TOMLTable()
      add(name, .table(table, position))
      return table
    }
    switch entries[place].value {
    case .table(let table, _): return table
    case .items(let items, _): return items.last
    case .node: return nil
    }
  }

  private func add(_ name: String, _ value: Value) {
    places[name] = entries.count
    entries.append((name, value))
  }

  /// What was read, in its order.
  var pairs: [(key: YAMLNode, value: YAMLNode)] {
    entries.map { entry in
      let value = Self.node(entry.value)
      return (YAMLNode(content: .scalar(entry.name, isPlain: false), position: value.position), value)
    }
  }

  private static func node(_ value: Value) -> YAMLNode {
    switch value {
    case .node(let node): node
    case .table(let table, let position): YAMLNode(content: .mapping(table.pairs), position: position)
    case .items(let items, let position):
      YAMLNode(
        content: .sequence(items.map { YAMLNode(content: .mapping($0.pairs), position: position) }),
        position: position
      )
    }
  }
}
