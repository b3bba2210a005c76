/// A value of a field of the author's own, under `extra:`, which nothing but templates reads.
public indirect enum ExtraValue: Sendable, Hashable {
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// Any other text.
  case text(String)
  /// A list.
  case list([ExtraValue])
  /// Values by name, in the order in which they are written.
  case fields([Field])

  /// A name and its value.
  public struct Field: Sendable, Hashable {
    /// The name: a letter, then letters, digits, `_` and `-`.
    public var name: String
    /// The value.
    public var value: ExtraValue
  }

  /// A value of YAML; nil for null. Quoted text stays text, whatever it says.
  init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let isPlain):
      if node.isNull { return nil }
      guard isPlain else {
        self = .text(text)
        return
      }
      if let number = Int(text), String(number) == text {
        self = .number(number)
      } else {
        self = ["true", "false"].contains(text) ? .flag(text == "true") : .text(text)
      }
    case .sequence(let items): self = .list(items.compactMap { ExtraValue($0) })
    case .mapping(let pairs):
      self = .fields(
        pairs.compactMap { key, value in
          guard let name = key.text, let value = ExtraValue(value) else { return nil }
          return Field(name: name, value: value)
        }
      )
    }
  }

  /// True for a name that a template can ask for.
  static func isName(_ name: String) -> Bool {
    name.utf8.first.map(ByteClass.isLetter) == true
      && name.utf8.allSatisfy {
        ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }
}

extension FieldReader {
  /// The author's own fields, under `extra:`.
  mutating func extra() -> [ExtraValue.Field] {
    mapping("extra").compactMap { key, value in
      guard isName(key), let name = key.text else { return nil }
      checkNames(in: value)
      return ExtraValue(value).map { ExtraValue.Field(name: name, value: $0) }
    }
  }

  /// Reports the names within a value that no template can ask for.
  private mutating func checkNames(in value: YAMLNode) {
    for item in value.items ?? [] { checkNames(in: item) }
    for (key, value) in value.pairs ?? [] {
      _ = isName(key)
      checkNames(in: value)
    }
  }

  /// True for a name that a template can ask for; another one is reported.
  private mutating func isName(_ key: YAMLNode) -> Bool {
    if let name = key.text, ExtraValue.isName(name) { return true }
    let isMerge = key.text == "<<"
    report(
      .error(
        "bad-value",
        at: key.position,
        isMerge
          ? "fields are not merged by “<<”"
          : "“\(key.text ?? "")” cannot be the name of a field for templates",
        fix: isMerge
          ? "write them out" : "begin with a letter, and use letters, digits, “_” and “-” alone"
      )
    )
    return false
  }
}
