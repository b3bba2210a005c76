import Dossier

/// Options and operands of a command line: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-abc`, `--`.
struct ParsedArguments: Sendable {
  private var values: [String: [String]] = [:]
  /// What is no option, in order.
  private(set) var operands: [String] = []

  /// Reads arguments by the options that a command has.
  init(_ arguments: [String], _ options: [CommandOption]) throws(UsageError) {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        operands += arguments[index...]
        return
      }
      if argument.hasPrefix("--") {
        try readLong(argument, arguments, &index, options)
      } else if argument.hasPrefix("-"), argument.count > 1 {
        try readShort(argument, arguments, &index, options)
      } else {
        operands.append(argument)
      }
    }
  }

  /// True when an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value of an option.
  func value(_ name: String) -> String? { values[name]?.last }

  private mutating func readLong(
    _ argument: String,
    _ arguments: [String],
    _ index: inout Int,
    _ options: [CommandOption]
  ) throws(UsageError) {
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      let near = Spelling.nearest(to: name, in: options.map(\.name)).map { "; did you mean “--\($0)”?" } ?? ""
      throw UsageError("there is no option “--\(name)”\(near)")
    }
    if parts.count > 1 {
      guard option.takesValue else { throw UsageError("“--\(name)” takes no value") }
      values[name, default: []].append(String(parts[1]))
    } else if option.takesValue {
      values[name, default: []].append(try Self.next("--\(name)", arguments, &index))
    } else {
      values[name, default: []].append("")
    }
  }

  private mutating func readShort(
    _ argument: String,
    _ arguments: [String],
    _ index: inout Int,
    _ options: [CommandOption]
  ) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letters.contains(letter) }) else {
        throw UsageError("there is no option “-\(letter)”")
      }
      guard option.takesValue else {
        values[option.name, default: []].append("")
        continue
      }
      let value = letters.isEmpty ? try Self.next("-\(letter)", arguments, &index) : String(letters)
      values[option.name, default: []].append(value)
      return
    }
  }

  private static func next(
    _ name: String,
    _ arguments: [String],
    _ index: inout Int
  ) throws(UsageError) -> String {
    guard index < arguments.count else { throw UsageError("“\(name)” needs a value behind it") }
    defer { index += 1 }
    return arguments[index]
  }
}
