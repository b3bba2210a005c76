/// A template that cannot be compiled, with the place and what to do.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The template's name.
  public var template: String
  /// The 1-based line.
  public var line: Int
  /// The 1-based column in Unicode scalars.
  public var column: Int
  /// What is wrong and what to do.
  public var message: String

  /// `template:line:column: message`.
  public var description: String { "\(template):\(line):\(column): \(message)" }
}
