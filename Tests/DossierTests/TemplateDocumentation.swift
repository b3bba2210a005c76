import Foundation
@testable import Mustache

/// The names that docs/templates.md gives for each template, and which of them pages were really given.
///
/// An item of a list names a value: `- `xs[]` shape: `member`, `ys[]` shape`, with members of its own in items under it.
/// A list has a flag `hasXs` beside it, unless “no flag” follows.
final class TemplateDocumentation {
  /// A documented name.
  final class Name {
    var members: [String: Name] = [:]
    var shape = ""
    var hasFlag = false
    var isGiven = false
    var isFlagGiven = false
  }

  private var sections: [String: Name] = [:]
  private var shapes: [String: Name] = [:]
  private let everywhere = Name()
  private(set) var problems: Set<String> = []

  init(_ text: String) {
    var targets: [Name] = []
    var parents: [(indent: Int, name: Name)] = []
    var inShapes = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        (targets, inShapes) = heading(line.dropFirst(3))
        parents = []
      } else if let dash = line.firstRange(of: "- `"), line[..<dash.lowerBound].allSatisfy({ $0 == " " }) {
        let indent = line.distance(from: line.startIndex, to: dash.lowerBound)
        parents.removeAll { $0.indent >= indent }
        let owners = parents.last.map { [$0.name] } ?? targets
        if let name = item(line, in: owners, asShape: inShapes && indent == 0) {
          parents.append((indent, name))
        }
      }
    }
  }

  private func heading(_ title: Substring) -> ([Name], inShapes: Bool) {
    if title.hasPrefix("On every page") { return ([everywhere], false) }
    if title.hasPrefix("Shapes") { return ([], true) }
    let templates = title.components(separatedBy: ", ").filter { $0.hasSuffix(".mustache") }
    let section = Name()
    for template in templates { sections[String(template.dropLast(9))] = section }
    return ([section], false)
  }

  /// Reads an item; its first name belongs to the owners, the others to it.
  private func item(_ line: Substring, in owners: [Name], asShape: Bool) -> Name? {
    let parts = line.components(separatedBy: "`")
    var first: Name?
    for index in stride(from: 1, to: parts.count, by: 2) {
      let isList = parts[index].hasSuffix("[]")
      let text = isList ? String(parts[index].dropLast(2)) : parts[index]
      let name = Name()
      let rest = parts[index + 1]
      name.shape = String(rest.drop { $0 == " " }.prefix { $0.isLetter })
      name.hasFlag = isList && !rest.contains("no flag")
      if let first {
        first.members[text] = name
      } else if asShape {
        shapes[text] = name
        name.isGiven = true
      } else {
        for owner in owners { owner.members[text] = name }
      }
      first = first ?? name
    }
    return first
  }

  // MARK: What is given

  func compare(_ template: String, _ values: Value) {
    guard let section = sections[template] else {
      problems.insert("\(template): has no section")
      return
    }
    guard case .object(let object) = values else { return }
    for key in object.names {
      let owner = find(key, everywhere) != nil ? everywhere : section
      compare(key, object[Key(permanent: key)] ?? .null, in: owner, "\(template): ")
    }
  }

  private func find(_ key: String, _ owner: Name) -> Name? {
    owner.members[key] ?? shapes[owner.shape]?.members[key]
      ?? (key.hasPrefix("has") ? list(ofFlag: key, owner) : nil)
  }

  private func list(ofFlag key: String, _ owner: Name) -> Name? {
    let name = key.dropFirst(3).prefix(1).lowercased() + key.dropFirst(4)
    guard let list = owner.members[name] ?? shapes[owner.shape]?.members[name], list.hasFlag else {
      return nil
    }
    list.isFlagGiven = true
    return list
  }

  private func compare(_ key: String, _ value: Value, in owner: Name, _ path: String) {
    guard let name = find(key, owner) else {
      problems.insert("\(path)\(key) is not documented")
      return
    }
    if owner.members[key] != nil || shapes[owner.shape]?.members[key] != nil { name.isGiven = true }
    compareMembers(value, name, "\(path)\(key)")
  }

  private func compareMembers(_ value: Value, _ name: Name, _ path: String) {
    // The words of the page: the table of strings has tests of its own.
    if path.hasSuffix(": t") { return }
    switch value {
    case .list(let items): for item in items { compareMembers(item, name, path + "[]") }
    case .deferred: compareMembers(value.resolved, name, path)
    case .object(let object):
      for key in object.names { compare(key, object[Key(permanent: key)] ?? .null, in: name, path + ".") }
    default: break
    }
  }

  /// A line for each documented name that no page was given.
  var missing: [String] {
    var found: [String] = []
    func look(_ name: Name, _ path: String) {
      for (key, member) in name.members {
        if !member.isGiven { found.append("\(path)\(key) is documented, and not given") }
        if member.hasFlag, !member.isFlagGiven { found.append("\(path)\(key) has no flag") }
        look(member, "\(path)\(key).")
      }
    }
    look(everywhere, "every page: ")
    for (name, shape) in shapes { look(shape, "\(name).") }
    for (template, section) in sections { look(section, "\(template): ") }
    return found.sorted()
  }
}
