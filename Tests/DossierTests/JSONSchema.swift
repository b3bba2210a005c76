import Foundation

/// As much of JSON Schema (draft 2020-12) as `docs/data.schema.json` uses; other keywords are faults.
struct JSONSchema {
  private let definitions: [String: Any]

  init(_ data: Data) throws {
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    definitions = root?["$defs"] as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, as `path: fault`; empty when nothing is.
  func faults(in value: Any, definition: String) -> [String] {
    guard let schema = definitions[definition] as? [String: Any] else {
      return ["no definition \(definition)"]
    }
    return faults(value, schema, definition)
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.flatMap { keyword, rule -> [String] in
      switch (keyword, rule) {
      case ("description", _), ("properties", _): []
      case ("$ref", let name as String):
        faults(in: value, definition: String(name.dropFirst("#/$defs/".count))).map { "\(path) > \($0)" }
      case ("type", let type as String): Self.isType(value, type) ? [] : ["\(path): not of type \(type)"]
      case ("enum", let words as [String]):
        (value as? String).map(words.contains) == true ? [] : ["\(path): \(value) is none of \(words)"]
      case ("minimum", let least as Int): (value as? Int ?? .min) >= least ? [] : ["\(path): below \(least)"]
      case ("pattern", let pattern as String):
        (value as? String)?.range(of: pattern, options: .regularExpression) != nil
          ? [] : ["\(path): \(value) is not like \(pattern)"]
      case ("items", let items as [String: Any]):
        (value as? [Any] ?? []).enumerated().flatMap { faults($1, items, "\(path)[\($0)]") }
      case ("required", let names as [String]):
        names.filter { (value as? [String: Any])?[$0] == nil }.map { "\(path): no \($0)" }
      case ("additionalProperties", let isOpen as Bool): isOpen ? [] : members(value, schema, path)
      default: ["\(path): the keyword \(keyword) is not known here"]
      }
    }
  }

  private func members(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    return (value as? [String: Any] ?? [:]).flatMap { name, member -> [String] in
      guard let rule = known[name] as? [String: Any] else { return ["\(path): \(name) is not described"] }
      return faults(member, rule, "\(path).\(name)")
    }
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "boolean": value is Bool
    default: false
    }
  }
}
