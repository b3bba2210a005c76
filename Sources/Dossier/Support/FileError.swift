/// A file operation that failed.
public struct FileError: Error, Sendable, Hashable {
  /// The path as it was given.
  public var path: String
  /// What was tried, as a verb: `read`, `write`, `list`, `move`, `remove`, `create`.
  public var operation: String
  /// The system's reason, such as `No such file or directory`.
  public var reason: String
  /// True when the system is short of something or broken, so that another way will fare no better.
  public var isShortage: Bool
  /// True when the system does not permit it.
  public var isDenied: Bool

  /// An error for an operation at a path.
  public init(
    path: String,
    operation: String,
    reason: String,
    isShortage: Bool = false,
    isDenied: Bool = false
  ) {
    self.isDenied = isDenied
    self.path = path
    self.operation = operation
    self.reason = reason
    self.isShortage = isShortage
  }

  /// The same where files that came before it could not be taken back.
  var leavingPart: FileError {
    var error = self
    error.reason += "; a part of the site is new already, so build again when that is mended"
    return error
  }

  /// The error as a diagnostic of the given code.
  public func diagnostic(_ code: String = "file") -> Diagnostic {
    .error(code, at: SourcePosition(file: path), "cannot \(operation) this: \(reason)")
  }
}
