/// Something the user should know: where it is, what is wrong and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: Int, Sendable, Comparable {
    /// The site is built all the same.
    case warning
    /// Nothing is published.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// How bad it is.
  public var severity: Severity
  /// A short, stable name for the check that found it, such as `bad-date`.
  public var code: String
  /// Where it was found.
  public var position: SourcePosition
  /// One sentence without a full stop.
  public var message: String
  /// What to do about it, or nil when the message says so.
  public var fix: String?

  /// A diagnostic of any severity.
  public init(
    _ severity: Severity,
    _ code: String,
    at position: SourcePosition,
    _ message: String,
    fix: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.position = position
    self.message = Self.shortened(message)
    self.fix = fix.map(Self.shortened)
  }

  /// How many characters a message has at most; what authors wrote is quoted in it.
  private static let lengthLimit = 400

  /// A text with what is too long of it left out in its middle.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > lengthLimit, text.count > lengthLimit else { return text }
    return text.prefix(lengthLimit / 2) + " … " + text.suffix(lengthLimit / 2)
  }

  /// A problem that does not stop the build.
  public static func warning(
    _ code: String,
    at position: SourcePosition,
    _ message: String,
    fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, code, at: position, message, fix: fix)
  }

  /// A problem that stops the build.
  public static func error(
    _ code: String,
    at position: SourcePosition,
    _ message: String,
    fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, at: position, message, fix: fix)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity: message; fix [code]`, on one line.
  public var description: String {
    let advice = fix.map { "; \($0)" } ?? ""
    return Self.harmless("\(position): \(severity): \(message)\(advice) [\(code)]")
  }

  /// A text with U+FFFD for each control character, which a terminal would obey.
  package static func harmless(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
  }
}

extension Diagnostic: Comparable {
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.position != right.position { return left.position < right.position }
    if (left.code, left.message) != (right.code, right.message) {
      return (left.code, left.message) < (right.code, right.message)
    }
    return (left.severity.rawValue, left.fix ?? "") < (right.severity.rawValue, right.fix ?? "")
  }
}
