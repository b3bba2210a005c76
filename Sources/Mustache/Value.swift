/// What a template can show.
///
/// In a section, null, false, an empty text and an empty list count as no; everything else as yes, zero too.
public enum Value: Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number, written in decimal.
  case int(Int)
  /// Text, escaped for HTML unless the template says otherwise.
  case text(String)
  /// UTF-8 that is HTML already and never escaped.
  case html([UInt8])
  /// Values one after the other.
  case list([Value])
  /// Values by name.
  case object(Object)
  /// What is only worked out when a template asks for it.
  case deferred(@Sendable () -> Value)

  /// The value, worked out.
  public var resolved: Value {
    if case .deferred(let make) = self { make().resolved } else { self }
  }

  /// True when a section of this value is shown.
  public var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .int, .object: true
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .deferred: resolved.isTruthy
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  public init(dictionaryLiteral elements: (Key, Value)...) {
    self = .object(Object(elements))
  }
  public init(nilLiteral: ()) { self = .null }
}
