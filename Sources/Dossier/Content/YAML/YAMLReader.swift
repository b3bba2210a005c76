private import CYAML

/// Reads one YAML 1.1 document through libyaml.
///
/// Anchors and aliases are resolved, within limits on nesting and size, so that no document can grow without bound.
struct YAMLReader: ~Copyable {
  private static let maximumDepth = 64
  private static let maximumNodes = 100_000
  private static let maximumBytes = 16_000_000

  private let file: String
  /// Added to libyaml's 0-based lines to give lines of the file.
  private let firstLine: Int
  private let source: ArraySlice<UInt8>
  private var anchors: [String: (node: YAMLNode, size: Size, height: Int)] = [:]
  /// How deeply anything has been nested since the node that is read began.
  private var deepest = 0
  private var size = Size()

  /// How much has been read, with what aliases stand for.
  private struct Size {
    var nodes = 0
    /// The bytes of texts.
    var bytes = 0
  }

  private init(_ source: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.source = source
    self.file = file
    self.firstLine = firstLine
  }

  /// The document's root, or nil when the document is empty.
  ///
  /// `firstLine` is the 1-based line of the file on which `bytes` begin.
  static func read(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) throws(DiagnosticError)
    -> YAMLNode?
  {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    var reader = YAMLReader(bytes, file: file, firstLine: firstLine)
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAMLNode?, DiagnosticError> in
      // Invariant: the parser reads only `buffer`, which outlives it; every event is deleted once.
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else {
        return .failure(DiagnosticError(.error("yaml", at: SourcePosition(file: file), "out of memory")))
      }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do throws(DiagnosticError) { return .success(try reader.document(&parser)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func document(_ parser: inout yaml_parser_t) throws(DiagnosticError) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let step = try next(&parser)
      switch step {
      case .end: return root
      case .marker: continue
      default:
        if root != nil {
          throw failure("more than one YAML document", at: step.position, fix: "keep a single document")
        }
        root = try node(step, &parser, depth: 0)
      }
    }
  }

  private mutating func node(
    _ step: YAMLStep,
    _ parser: inout yaml_parser_t,
    depth: Int
  ) throws(DiagnosticError) -> YAMLNode {
    let (before, deepestBefore) = (size, deepest)
    deepest = depth
    defer { deepest = max(deepest, deepestBefore) }
    size.nodes += 1
    guard depth < Self.maximumDepth, isInBounds else {
      throw failure("this YAML is too large or nested too deeply", at: step.position)
    }
    switch step {
    case .scalar(let text, let isPlain, let anchor, let position):
      size.bytes += text.utf8.count
      if text.utf8.contains(where: ByteClass.isControl) {
        throw failure(
          "this text has a control character in it, which no page can show",
          at: position,
          fix: "take it out; it may be written as \\0, \\e or \\x01"
        )
      }
      return keep(
        YAMLNode(content: .scalar(text, isPlain: isPlain), position: position),
        anchor,
        since: before,
        height: 0
      )
    case .sequence(let anchor, let position):
      let items = try sequence(&parser, depth: depth + 1)
      return keep(
        YAMLNode(content: .sequence(items), position: position),
        anchor,
        since: before,
        height: deepest - depth
      )
    case .mapping(let anchor, let position):
      let pairs = try mapping(&parser, depth: depth + 1)
      return keep(
        YAMLNode(content: .mapping(pairs), position: position),
        anchor,
        since: before,
        height: deepest - depth
      )
    case .alias(let name, let position):
      guard let (node, its, height) = anchors[name] else {
        throw failure("no anchor is named “\(name)”", at: position)
      }
      size.nodes += its.nodes
      size.bytes += its.bytes
      deepest = depth + height
      guard deepest < Self.maximumDepth, isInBounds else {
        throw failure("this YAML is too large or nested too deeply", at: position)
      }
      return YAMLNode(content: node.content, position: position)
    default:
      throw failure("this is not a YAML value", at: step.position)
    }
  }

  private var isInBounds: Bool { size.nodes < Self.maximumNodes && size.bytes < Self.maximumBytes }

  /// Keeps a node that has an anchor, with its size, and how many levels are nested in it.
  private mutating func keep(_ node: YAMLNode, _ anchor: String?, since before: Size, height: Int) -> YAMLNode
  {
    if let anchor {
      anchors[anchor] = (
        node, Size(nodes: size.nodes - before.nodes, bytes: size.bytes - before.bytes), height
      )
    }
    return node
  }

  private mutating func sequence(
    _ parser: inout yaml_parser_t,
    depth: Int
  ) throws(DiagnosticError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let step = try next(&parser)
      if case .close = step { return items }
      items.append(try node(step, &parser, depth: depth))
    }
  }

  private mutating func mapping(
    _ parser: inout yaml_parser_t,
    depth: Int
  ) throws(DiagnosticError) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var seen: Set<YAMLNode.Content> = []
    while true {
      let step = try next(&parser)
      if case .close = step { return Self.merged(pairs) }
      let key = try node(step, &parser, depth: depth)
      guard seen.insert(key.content).inserted else {
        throw failure(
          "the key “\(key.text ?? "")” stands here twice",
          at: key.position,
          fix: "remove one of the two"
        )
      }
      let value = try node(try next(&parser), &parser, depth: depth)
      pairs.append((key, value))
    }
  }

  /// The pairs of a mapping with those that `<<` merges into it, behind its own, which come before them.
  ///
  /// Source: the merge key of YAML 1.1 (yaml.org/type/merge.html). What is no mapping or list of mappings stays under `<<`.
  private static func merged(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> [(
    key: YAMLNode, value: YAMLNode
  )] {
    guard let place = pairs.firstIndex(where: { $0.key.content == .scalar("<<", isPlain: true) }) else {
      return pairs
    }
    let value = pairs[place].value
    let mappings = (value.items ?? [value]).map(\.pairs)
    guard !mappings.contains(where: { $0 == nil }) else { return pairs }
    var result = pairs
    result.remove(at: place)
    var seen = Set(result.map(\.key.content))
    for pair in mappings.compactMap(\.self).joined() where seen.insert(pair.key.content).inserted {
      result.append(pair)
    }
    return result
  }

  private mutating func next(_ parser: inout yaml_parser_t) throws(DiagnosticError) -> YAMLStep {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw problem(parser) }
    defer { yaml_event_delete(&event) }
    let position = self.position(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      // Invariant: libyaml gives `length` bytes at `value`, valid until the event is deleted.
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      return .scalar(
        text,
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        anchor: Self.name(scalar.anchor),
        position
      )
    case YAML_SEQUENCE_START_EVENT:
      return .sequence(anchor: Self.name(event.data.sequence_start.anchor), position)
    case YAML_MAPPING_START_EVENT:
      return .mapping(anchor: Self.name(event.data.mapping_start.anchor), position)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .close(position)
    case YAML_ALIAS_EVENT: return .alias(Self.name(event.data.alias.anchor) ?? "", position)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end(position)
    default: return .marker(position)
    }
  }

  private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let anchor else { return nil }
    // Invariant: libyaml's anchors are NUL-terminated and live as long as the event.
    return String(cString: anchor)
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(file: file, line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }

  private func problem(_ parser: yaml_parser_t) -> DiagnosticError {
    if isIndentedByTab(line: Int(parser.problem_mark.line)) {
      return failure(
        "this line begins with a tab, which YAML does not take",
        at: position(parser.problem_mark),
        fix: "indent it with blanks"
      )
    }
    let reason = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    let context = parser.context.map { " \(String(cString: $0))" } ?? ""
    if parser.error == YAML_READER_ERROR {
      return failure(
        "this is not valid YAML: \(reason)",
        at: position(ofByte: Int(parser.problem_offset)),
        fix: "take the character out, and save the file as UTF-8"
      )
    }
    if let open = UnclosedValue.first(in: source, before: Int(parser.problem_mark.line)) {
      let position = SourcePosition(file: file, line: open.line + firstLine, column: open.column + 1)
      return failure(
        "“\(open.mark)” is not closed in its line",
        at: position,
        fix: "close it, or take it out"
      )
    }
    return failure(
      "this is not valid YAML: \(reason)\(context)",
      at: position(parser.problem_mark),
      fix: "put text that has a colon, a quotation mark or a leading sign in quotes"
    )
  }

  /// The place of a byte of the source, counted from 0.
  private func position(ofByte offset: Int) -> SourcePosition {
    let before = source.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    return SourcePosition(
      file: file,
      line: before.count { $0 == 0x0A } + firstLine,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1
    )
  }

  /// True when a tab stands among the blanks that a 0-based line begins with.
  private func isIndentedByTab(line: Int) -> Bool {
    let lines = source.split(separator: 0x0A, maxSplits: line + 1, omittingEmptySubsequences: false)
    return lines.indices.contains(line) && lines[line].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }

  private func failure(_ message: String, at position: SourcePosition, fix: String? = nil) -> DiagnosticError
  {
    DiagnosticError(.error("yaml", at: position, message, fix: fix))
  }
}
