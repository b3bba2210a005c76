/// A value of a YAML document, with the place it was read from.
public struct YAMLNode: Sendable, Hashable {
  /// The three kinds of YAML node; equal when their texts are, wherever they stand.
  public indirect enum Content: Sendable, Hashable {
    /// Text; `isPlain` when it was written without quotes, so that `null`, `true` and the like have a meaning.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the source; keys are unique.
    case mapping([(key: YAMLNode, value: YAMLNode)])

    public static func == (left: Content, right: Content) -> Bool {
      switch (left, right) {
      case (.scalar(let a, let b), .scalar(let c, let d)): a == c && b == d
      case (.sequence(let a), .sequence(let b)): a.map(\.content) == b.map(\.content)
      case (.mapping(let a), .mapping(let b)):
        a.count == b.count
          && zip(a, b).allSatisfy { $0.key.content == $1.key.content && $0.value.content == $1.value.content }
      default: false
      }
    }

    public func hash(into hasher: inout Hasher) {
      switch self {
      case .scalar(let text, _): hasher.combine(text)
      case .sequence(let items): for item in items { hasher.combine(item.content) }
      case .mapping(let pairs):
        for (key, value) in pairs {
          hasher.combine(key.content)
          hasher.combine(value.content)
        }
      }
    }
  }

  /// The value.
  public var content: Content
  /// Where it starts in the file.
  public var position: SourcePosition

  /// The text of a scalar; nil for lists, mappings and the null scalar (`~`, `null` or nothing).
  public var text: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    if isPlain, text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL" {
      return nil
    }
    return text
  }

  /// True for the null scalar.
  public var isNull: Bool {
    guard case .scalar = content else { return false }
    return text == nil
  }

  /// The items of a list; nil for anything else.
  public var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The pairs of a mapping; nil for anything else.
  public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// What the value is called in a message.
  var kindName: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
