/// Turns a template's tags into operations.
struct Compiler {
  private var template: Template
  private let tags: [Tag]
  private(set) var errors: [TemplateError]
  /// Containers that are open: their tag and operation, and how many blanks their lines lose.
  private var stack: [(tag: Tag, operation: Int, dedent: Int)] = []
  /// For each tag: the blanks before it on its line, when it vanishes with the line or begins it.
  private var indentations: [Int: Range<Int>] = [:]
  /// Tags after which the rest of the line, a blank and a line end, is not written.
  private var swallowed: Set<Int> = []
  /// True when the next text begins a line.
  private var isAtLineStart = true

  private static let maximumNesting = 100

  static func compile(_ name: String, _ source: [UInt8]) -> (Template, [TemplateError]) {
    var scanner = Scanner(source, template: name)
    scanner.scan()
    var compiler = Compiler(name, source, scanner.tags, scanner.errors)
    compiler.findStandaloneLines()
    compiler.run()
    return (compiler.template, compiler.errors)
  }

  private init(_ name: String, _ source: [UInt8], _ tags: [Tag], _ errors: [TemplateError]) {
    template = Template(name: name, source: source)
    self.tags = tags
    self.errors = errors
  }

  // MARK: Lines

  /// Lines that hold only blanks and tags that may stand alone lose their blanks and line end.
  private mutating func findStandaloneLines() {
    var first = 0
    while first < tags.count {
      var last = first
      while last < tags.count, !endsLine(tags[last]) { last += 1 }
      let line = first..<min(last + 1, tags.count)
      mark(line)
      first = line.upperBound
    }
  }

  private func endsLine(_ tag: Tag) -> Bool {
    tag.kind == .text && template.source[tag.range.upperBound - 1] == 0x0A
  }

  private func isBlank(_ tag: Tag) -> Bool {
    tag.kind == .text && template.source[tag.range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private mutating func mark(_ line: Range<Int>) {
    let inner = line.filter { tags[$0].kind != .text }
    guard let first = inner.first, let last = inner.last else { return }
    let lead = line.lowerBound..<first
    let isLedByBlanks = lead.allSatisfy { isBlank(tags[$0]) }
    let indentation = lead.isEmpty ? 0..<0 : tags[lead.lowerBound].range
    let isFollowedByBlanks = (last + 1..<line.upperBound).allSatisfy { isBlank(tags[$0]) }
    let onlyContainers =
      inner.allSatisfy { tags[$0].mayStandAlone }
      && line.allSatisfy { tags[$0].kind != .text || isBlank(tags[$0]) }
    if isLedByBlanks { indentations[first] = indentation }
    guard onlyContainers, isLedByBlanks, isFollowedByBlanks else { return }
    if inner.count == 1 {
      swallowed.formUnion(line.filter { tags[$0].kind == .text })
      return
    }
    guard isNestOfContainers(inner) else { return }
    if tags[last].kind == .block || closesOnlyEarlier(inner) {
      swallowed.formUnion(line.filter { $0 > last })
      if closesOnlyEarlier(inner) || tags[first].kind == .parent {
        swallowed.formUnion(line.filter { $0 < first })
      }
    }
  }

  /// A line such as `{{<parent}}{{$block}}` or `{{/block}}{{/parent}}`.
  private func isNestOfContainers(_ inner: [Int]) -> Bool {
    inner.allSatisfy { tags[$0].kind == .parent || tags[$0].kind == .block || tags[$0].kind == .close }
  }

  /// True for a line of closing tags alone, or of a parent that opens and closes on the line.
  private func closesOnlyEarlier(_ inner: [Int]) -> Bool {
    if inner.allSatisfy({ tags[$0].kind == .close }) { return true }
    guard let first = inner.first, let last = inner.last else { return false }
    return tags[first].kind == .parent && tags[last].kind == .close && tags[last].name == tags[first].name
  }

  // MARK: Operations

  private mutating func run() {
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .text: if !swallowed.contains(index) { addText(tag.range) } else { noteSwallowed(tag) }
      case .comment, .delimiters: break
      case .variable: addVariable(tag, isEscaped: true)
      case .unescaped: addVariable(tag, isEscaped: false)
      case .section, .inverted, .parent, .block: openContainer(tag, index)
      case .close: closeContainer(tag)
      case .partial:
        let indentation = isStandalone(index) ? append(indentations[index] ?? 0..<0) : 0..<0
        add(.partial(reference: reference(tag), indentation: indentation))
      }
    }
    for (tag, _, _) in stack { failUnclosed(tag) }
  }

  private func isStandalone(_ index: Int) -> Bool {
    indentations[index] != nil
      && (index + 1 >= tags.count || swallowed.contains(index + 1)
        || (index > 0 && swallowed.contains(index - 1)))
  }

  private mutating func noteSwallowed(_ tag: Tag) {
    if template.source[tag.range.upperBound - 1] == 0x0A { isAtLineStart = true }
  }

  private mutating func add(_ operation: Operation) {
    template.operations.append(operation)
    isAtLineStart = false
  }

  private mutating func append(_ range: Range<Int>) -> Range<Int> {
    let start = template.text.count
    template.text.append(contentsOf: template.source[range])
    return start..<template.text.count
  }

  private mutating func addText(_ range: Range<Int>) {
    var range = range
    if isAtLineStart, let dedent = stack.last?.dedent, dedent > 0 {
      var lost = 0
      while lost < dedent, range.lowerBound + lost < range.upperBound, isSpace(range.lowerBound + lost) {
        lost += 1
      }
      range = range.lowerBound + lost..<range.upperBound
    }
    let text = append(range)
    if !text.isEmpty { template.operations.append(.text(text)) }
    isAtLineStart = range.isEmpty ? isAtLineStart : template.source[range.upperBound - 1] == 0x0A
  }

  private func isSpace(_ index: Int) -> Bool {
    template.source[index] == 0x20 || template.source[index] == 0x09
  }

  private mutating func addVariable(_ tag: Tag, isEscaped: Bool) {
    add(.variable(name(tag), isEscaped: isEscaped))
  }

  private mutating func name(_ tag: Tag) -> Int {
    let parts = tag.name == "." ? [] : tag.name.split(separator: ".").map { Key.hash(of: String($0)) }
    template.names.append(Operation.Name(parts: parts, source: tag.range.lowerBound, text: tag.name))
    return template.names.count - 1
  }

  private mutating func reference(_ tag: Tag) -> Int {
    template.references.append((tag.name, tag.range.lowerBound))
    return template.references.count - 1
  }

  private mutating func openContainer(_ tag: Tag, _ index: Int) {
    if stack.count == Self.maximumNesting {
      fail(tag.range.lowerBound, "tags are nested more than \(Self.maximumNesting) deep here")
    }
    let position = template.operations.count
    let outer = stack.last?.dedent ?? 0
    var dedent = outer
    switch tag.kind {
    case .section: template.operations.append(.section(name(tag), isInverted: false, end: 0))
    case .inverted: template.operations.append(.section(name(tag), isInverted: true, end: 0))
    case .parent:
      let indentation = indentations[index].map { dropped(outer, from: $0) } ?? 0..<0
      template.operations.append(
        .parent(reference: reference(tag), indentation: append(indentation), end: 0)
      )
    default:
      noteBlock(tag)
      let indentation = blockIndentation(index)
      dedent = max(outer, indentation.count)
      template.operations.append(
        .block(hash: Key.hash(of: tag.name), indentation: append(dropped(outer, from: indentation)), end: 0)
      )
    }
    stack.append((tag, position, dedent))
  }

  private mutating func noteBlock(_ tag: Tag) {
    template.blocks.insert(tag.name)
    if let open = stack.last, case .parent(let reference, _, _) = template.operations[open.operation] {
      template.overrides.append((reference, tag.name, tag.range.lowerBound))
    }
  }

  private func dropped(_ count: Int, from range: Range<Int>) -> Range<Int> {
    min(range.lowerBound + count, range.upperBound)..<range.upperBound
  }

  /// The blanks before a block's lines: those of its first line when that is a line of its own, else those before the tag.
  private func blockIndentation(_ index: Int) -> Range<Int> {
    let own = indentations[index] ?? 0..<0
    var next = index + 1
    guard next < tags.count, swallowed.contains(next) else { return own }
    next += 1
    guard next < tags.count, tags[next].kind != .close else { return own }
    guard tags[next].kind == .text else { return tags[next].range.lowerBound..<tags[next].range.lowerBound }
    if next + 1 < tags.count, isBlank(tags[next]), tags[next + 1].kind == .close { return own }
    var end = tags[next].range.lowerBound
    while end < tags[next].range.upperBound, isSpace(end) { end += 1 }
    return tags[next].range.lowerBound..<end
  }

  private mutating func closeContainer(_ tag: Tag) {
    // Those within the one that is closed were forgotten.
    if let own = stack.lastIndex(where: { $0.tag.name == tag.name }) {
      for (forgotten, operation, _) in stack[(own + 1)...].reversed() {
        failUnclosed(forgotten)
        close(operation)
      }
      stack.removeSubrange((own + 1)...)
    }
    guard let open = stack.popLast() else {
      fail(tag.range.lowerBound, "nothing is open that {{/\(tag.name)}} could close; remove it")
      return
    }
    if open.tag.name != tag.name {
      let (line, _) = Template.position(open.tag.range.lowerBound, in: template.source)
      fail(
        tag.range.lowerBound,
        "{{/\(open.tag.name)}} is due here, for the tag on line \(line), not {{/\(tag.name)}}"
      )
    }
    close(open.operation)
  }

  /// Lets a section, parent or block end here.
  private mutating func close(_ operation: Int) {
    let end = template.operations.count
    switch template.operations[operation] {
    case .section(let name, let isInverted, _):
      template.operations[operation] = .section(name, isInverted: isInverted, end: end)
    case .parent(let reference, let indentation, _):
      template.operations[operation] = .parent(reference: reference, indentation: indentation, end: end)
    case .block(let hash, let indentation, _):
      template.operations[operation] = .block(hash: hash, indentation: indentation, end: end)
    default: break
    }
  }

  private mutating func failUnclosed(_ tag: Tag) {
    fail(tag.range.lowerBound, "“\(tag.name)” is never closed; add {{/\(tag.name)}}")
  }

  private mutating func fail(_ offset: Int, _ message: String) {
    guard errors.count < Template.mostErrors else { return }
    let (line, column) = Template.position(offset, in: template.source)
    errors.append(TemplateError(template: template.name, line: line, column: column, message: message))
  }
}
