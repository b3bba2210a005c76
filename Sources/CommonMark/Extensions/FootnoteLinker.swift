internal import CCMark

/// Ties citations to notes in a tree: each citation becomes a custom inline node, each cited note a custom block at the
/// document's end, in the order of first citation.
struct FootnoteLinker {
  /// What the tree's notes come to.
  struct Result {
    /// The cited notes in order.
    var notes: [FootnoteRewriter.Definition] = []
    /// What each custom inline node's user data, less one, means.
    var targets: [Citation.Target] = []
    var problems: [FootnoteProblem] = []
  }

  private let definitions: [FootnoteRewriter.Definition]
  private let text: SourceText
  private let source: SourceText
  /// Where in each line of the source the next citation without a note is looked for, and its column.
  private var searched: [Int: (place: Int, column: Int)] = [:]
  private var result = Result()
  /// The definition that each label means, folded; the first of one label counts.
  private var definitionOf: [String: Int] = [:]
  private var entryOf: [String: Int] = [:]
  /// The index of each cited definition among the cited ones.
  private var numbers: [Int: Int] = [:]
  /// The cited definitions in order.
  private var order: [Int] = []
  /// The list item of each definition.
  private var items: [Int: OpaquePointer] = [:]

  /// A linker for the text that the passes wrote of `source`.
  init(
    _ definitions: [FootnoteRewriter.Definition],
    citable: [String],
    text: SourceText,
    source: SourceText
  ) {
    self.definitions = definitions
    self.text = text
    self.source = source
    for (index, label) in citable.enumerated() where entryOf[Self.key(label)] == nil {
      entryOf[Self.key(label)] = index
    }
    for (index, note) in definitions.enumerated() {
      if definitionOf[Self.key(note.label)] == nil {
        definitionOf[Self.key(note.label)] = index
      } else {
        result.problems.append(note.problem(.repeated))
      }
    }
  }

  /// Ties the notes of a tree.
  consuming func link(_ tree: borrowing Tree) -> Result {
    takeOut(tree)
    for text in tree.texts(with: 0x5E, insideLinks: false) { cite(text) }
    var next = 0
    while next < order.count {
      attach(order[next], number: next, to: tree)
      next += 1
    }
    result.notes = order.map { definitions[$0] }
    for (index, note) in definitions.enumerated() where numbers[index] == nil {
      if let item = items[index] { cmark_node_free(item) }
      if definitionOf[Self.key(note.label)] == index {
        result.problems.append(note.problem(.unused))
      }
    }
    return result
  }

  // MARK: Notes

  /// Unlinks the items that are notes, and the lists that held nothing else.
  private mutating func takeOut(_ tree: borrowing Tree) {
    for (number, item) in FootnoteRewriter.items(in: tree) {
      let list = cmark_node_parent(item)
      cmark_node_free(cmark_node_first_child(item))
      cmark_node_unlink(item)
      if let list, cmark_node_first_child(list) == nil { cmark_node_free(list) }
      items[number] = item
    }
    definitionOf = definitionOf.filter { items[$0.value] != nil }
  }

  /// Appends a note's content to the document and reads its own citations.
  private mutating func attach(_ definition: Int, number: Int, to tree: borrowing Tree) {
    guard let item = items[definition], let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    cmark_node_set_user_data(block, UnsafeMutableRawPointer(bitPattern: number + 1))
    while let child = cmark_node_first_child(item) {
      cmark_node_unlink(child)
      cmark_node_append_child(block, child)
    }
    cmark_node_free(item)
    tree.append(block)
    for text in Tree.texts(with: 0x5E, under: block, insideLinks: false) { cite(text) }
  }

  // MARK: Citations

  /// Cuts a text node at its citations.
  private mutating func cite(_ text: OpaquePointer) {
    guard let bytes = NodeText.literal(of: text) else { return }
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == 0x5B, bytes[index + 1] == 0x5E, let label = Self.label(in: bytes[(index + 2)...])
      else {
        index += 1
        continue
      }
      let end = label.endIndex + 1
      if let target = target(String(decoding: label, as: UTF8.self), at: text),
        let node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
      {
        result.targets.append(target)
        cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: result.targets.count))
        if let before = NodeText.make(bytes[start..<index]) { cmark_node_insert_before(text, before) }
        cmark_node_insert_before(text, node)
        start = end
      }
      index = end
    }
    guard start > 0 else { return }
    if start < bytes.count {
      NodeText.set(bytes[start...], of: text)
    } else {
      cmark_node_free(text)
    }
  }

  /// The label up to the closing bracket.
  private static func label(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let label = bytes.prefix { $0 != 0x5D && $0 != 0x5B && $0 != 0x20 }
    return label.isEmpty || label.endIndex == bytes.endIndex || bytes[label.endIndex] != 0x5D ? nil : label
  }

  private mutating func target(_ label: String, at text: OpaquePointer) -> Citation.Target? {
    let key = Self.key(label)
    if let definition = definitionOf[key] {
      let number = numbers[definition] ?? order.count
      if numbers.updateValue(number, forKey: definition) == nil { order.append(definition) }
      return .footnote(number)
    }
    if let entry = entryOf[key] { return .entry(entry) }
    result.problems.append(undefined(label, at: text))
    return nil
  }

  /// What a label is known by, whether its marks are typographic or not.
  private static func key(_ label: String) -> String { plain(label).lowercased() }

  /// A label as it is typed: what libcmark makes typographic, in ASCII again.
  private static func plain(_ label: String) -> String {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return label }
    return label.reduce(into: "") { $0 += typed[$1] ?? String($1) }
  }

  private static let typed: [Character: String] = [
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "–": "--", "—": "---", "…": "...",
  ]

  /// A citation without a note, with its place in the text that was parsed first.
  ///
  /// libcmark knows an inline node's line, and its column only in what is left of the line without indentation.
  private mutating func undefined(_ label: String, at node: OpaquePointer) -> FootnoteProblem {
    var node = node
    while cmark_node_get_start_line(node) < 1, let parent = cmark_node_parent(node) { node = parent }
    let number = text.origin(ofLine: cmark_node_get_start_line(node))
    var problem = FootnoteProblem(kind: .undefined, label: label, line: number, column: 0)
    guard source.lines.indices.contains(number - 1) else { return problem }
    let line = source.lines[number - 1].bytes
    let start = searched[number] ?? (line.startIndex, 1)
    // A label that has become typographic was most likely written in ASCII.
    let written = [label, Self.plain(label)].lazy.compactMap { label in
      line[start.place...].firstRange(of: Array("[^\(label)]".utf8)).map { (label, $0) }
    }.first
    guard let (label, place) = written else {
      searched[number] = (line.endIndex, start.column)
      return problem
    }
    problem.label = label
    problem.column = start.column + Mark.width(of: line[start.place..<place.lowerBound])
    searched[number] = (place.lowerBound + 1, problem.column + 1)
    return problem
  }
}

extension FootnoteRewriter.Definition {
  fileprivate func problem(_ kind: FootnoteProblem.Kind) -> FootnoteProblem {
    FootnoteProblem(kind: kind, label: label, line: line, column: column)
  }
}
