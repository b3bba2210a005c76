internal import CommonMark

/// Reads the fields of a YAML mapping one by one and keeps what was wrong with them.
struct FieldReader {
  let pairs: [(key: YAMLNode, value: YAMLNode)]
  private(set) var known: Set<String> = []
  private let position: SourcePosition
  private(set) var diagnostics: [Diagnostic] = []
  /// What to do about a field that is meant to keep the file from being published.
  private(set) var withholding = FieldReader.draft

  /// A reader of `root`, which must be a mapping; nil stands for an empty one.
  init(_ root: YAMLNode?, file: String) {
    position = root?.position ?? SourcePosition(file: file)
    pairs = root?.pairs ?? []
    if let root, root.pairs == nil, !root.isNull {
      diagnostics.append(
        .error("front-matter", at: root.position, "this should be “key: value” lines, not \(root.kindName)")
      )
    }
  }

  /// True when the fields say that this is a draft, whoever asks.
  var isDraft: Bool { value("draft")?.truth == true }

  /// What stands under a key, whether or not it was asked for.
  func value(_ key: String) -> YAMLNode? { pairs.first { $0.key.text == key }?.value }

  /// Says that nothing in the file keeps it from being published, and what does.
  mutating func isAlwaysPublished(but fix: String) { withholding = fix }

  /// Where the mapping begins.
  var start: SourcePosition { position }

  /// The value of a key; nil when it is not there or null.
  mutating func node(_ key: String) -> YAMLNode? {
    known.insert(key)
    guard let node = value(key), !node.isNull else { return nil }
    return node
  }

  /// The text of a key.
  mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return text(of: node, key)
  }

  /// The text of a key that pages show as prose, with typographic marks, as the text of an article has them.
  mutating func prose(_ key: String) -> String? { text(key).map(Typography.smart) }

  /// The texts of a key: a list, or one text alone.
  mutating func references(_ key: String) -> [Reference] {
    guard let node = node(key) else { return [] }
    guard node.pairs == nil else {
      diagnostics.append(
        .error(
          "bad-value",
          at: node.position,
          "“\(key)” should be a list, not a mapping",
          fix: "write \(key): [one, two]"
        )
      )
      return []
    }
    let items = node.items ?? [node]
    var references: [Reference] = []
    for item in items where !item.isNull {
      guard let text = text(of: item, key) else { continue }
      if text.allSatisfy(\.isWhitespace) {
        report(.warning("bad-value", at: item.position, "this item of “\(key)” is empty", fix: "take it out"))
      } else {
        references.append(Reference(text: text, position: item.position))
      }
    }
    return references
  }

  /// The first of some names that a key has given, of which each makes pages; more than ``mostNames`` are an error.
  mutating func bounded(_ names: [String], _ key: String) -> [String] {
    if names.count <= Self.mostNames { return names }
    report(
      .error(
        "bad-value",
        at: node(key)?.position ?? start,
        "“\(key)” has \(names.count) items, and at most \(Self.mostNames) are taken",
        fix: "keep those that readers look for"
      )
    )
    return Array(names.prefix(Self.mostNames))
  }

  private static let mostNames = 200

  /// The references of a key to what makes one page each; one that is there twice is reported.
  mutating func distinctReferences(_ key: String) -> [Reference] {
    var seen: Set<[UInt8]> = []
    return references(key).filter { reference in
      // Two ways to write an accent are two addresses.
      if seen.insert(Array(reference.text.utf8)).inserted { return true }
      report(
        .warning(
          "bad-value",
          at: reference.position,
          "“\(reference.text)” is in “\(key)” twice",
          fix: "take one of them out"
        )
      )
      return false
    }
  }

  /// The texts of a key, without their positions.
  mutating func texts(_ key: String) -> [String] { references(key).map(\.text) }

  /// One text of a key with its position.
  mutating func reference(_ key: String) -> Reference? {
    guard let node = node(key), let text = text(of: node, key) else { return nil }
    return Reference(text: text, position: node.position)
  }

  /// The date of a key.
  mutating func date(_ key: String) -> ContentDate? {
    guard let reference = reference(key) else { return nil }
    if let date = ContentDate(reference.text) { return date }
    diagnostics.append(
      .error(
        "bad-date",
        at: reference.position,
        ContentDate.hasForm(reference.text)
          ? "“\(reference.text)” is not a date that exists"
          : "“\(reference.text)” is not written as a date is",
        fix: "write \(key): 2024-06-21, or with a time 2024-06-21T09:00:00+09:00"
      )
    )
    return nil
  }

  /// The truth of a key; false when it is not there.
  mutating func flag(_ key: String, default: Bool = false) -> Bool {
    guard let reference = reference(key) else { return `default` }
    switch reference.text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      diagnostics.append(.error("bad-value", at: reference.position, "“\(key)” is either true or false"))
      return `default`
    }
  }

  /// The language tag of a key, when it has the form of one.
  mutating func language(_ key: String) -> String? {
    guard let reference = reference(key) else { return nil }
    if LanguageTag.isValid(reference.text) { return LanguageTag.usual(reference.text) }
    diagnostics.append(
      .error(
        "bad-value",
        at: reference.position,
        "“\(reference.text)” is not a language tag",
        fix: "write \(key): fr, or with a region pt-BR"
      )
    )
    return nil
  }

  /// The slug of a key, when it is one.
  mutating func slug(_ key: String) -> String? {
    guard let reference = reference(key) else { return nil }
    if Slug.isValid(reference.text) { return reference.text }
    let usable = Slug.make(from: reference.text)
    diagnostics.append(
      .error(
        "bad-slug",
        at: reference.position,
        "“\(reference.text)” cannot be a page's name",
        fix: usable.isEmpty ? "use lower-case letters, digits and hyphens" : "write \(key): \(usable)"
      )
    )
    return nil
  }

  /// A reader of each mapping in the list under a key; an item that is none is reported, with `example` of one.
  mutating func records(_ key: String, example: String) -> [FieldReader] {
    guard let node = node(key) else { return [] }
    let fix = "write - \(example)"
    guard let items = node.items else {
      diagnostics.append(
        .error("bad-value", at: node.position, "“\(key)” should be a list, not \(node.kindName)", fix: fix)
      )
      return []
    }
    return items.compactMap { item in
      if item.pairs != nil || item.isNull { return FieldReader(item, file: position.file) }
      report(
        .error(
          "bad-value",
          at: item.position,
          "an item of “\(key)” should be “key: value” lines, not \(item.kindName)",
          fix: fix
        )
      )
      return nil
    }
  }

  /// The keys and values of the mapping under a key.
  mutating func mapping(_ key: String) -> [(key: YAMLNode, value: YAMLNode)] {
    guard let node = node(key) else { return [] }
    if let pairs = node.pairs { return pairs }
    diagnostics.append(
      .error("bad-value", at: node.position, "“\(key)” should be a mapping, not \(node.kindName)")
    )
    return []
  }

  /// Every key that has a text, with its text and the key's position.
  mutating func allTexts() -> [String: Reference] {
    var texts: [String: Reference] = [:]
    for (key, value) in pairs {
      guard let name = key.text else { continue }
      known.insert(name)
      if let text = text(of: value, name) { texts[name] = Reference(text: text, position: key.position) }
    }
    return texts
  }

  /// Adds a diagnostic of the caller's.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Takes back all of a code, because another one says as much.
  mutating func withdraw(_ code: String) { diagnostics.removeAll { $0.code == code } }

  /// A text that is no longer than pages can repeat; a longer one is an error, and its head.
  private mutating func bounded(_ text: String, _ key: String, _ position: SourcePosition) -> String {
    let most = Self.names.contains(key) ? Self.longestName : Self.longestText
    guard text.utf8.count > most else { return text }
    report(
      .error(
        "bad-value",
        at: position,
        "this text of “\(key)” has \(text.utf8.count) bytes, and at most \(most) are taken",
        fix: "write a shorter one, as pages repeat it"
      )
    )
    return String(text.unicodeScalars.prefix(most / 4))
  }

  /// The keys of what is repeated wherever something is linked.
  private static let names: Set = [
    "title", "name", "slug", "status", "place", "organization", "publisher",
  ]
  private static let longestName = 1_000
  private static let longestText = 20_000

  private mutating func text(of node: YAMLNode, _ key: String) -> String? {
    if let text = node.text { return bounded(text, key, node.position) }
    diagnostics.append(
      .error("bad-value", at: node.position, "“\(key)” should be text, not \(node.kindName)")
    )
    return nil
  }
}
