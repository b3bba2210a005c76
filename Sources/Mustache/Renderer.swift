/// Runs compiled templates over a stack of values.
struct Renderer {
  private let library: Library
  private let program: Program
  private(set) var output: [UInt8]
  private(set) var diagnostics: RenderDiagnostics
  private var scopes: [Value] = []
  /// The uses of names that were reported as missing.
  private var missing: Set<Int> = []
  /// Blocks that override those of the templates below, outermost last to be asked.
  private var overrides: [Override] = []
  /// Written before each line of a template's own text.
  private var indentation: [UInt8] = []
  private var isAtLineStart = true
  /// How many templates and blocks are being written, each within the one before.
  private var depth = 0
  /// How many stretches of operations are being run, sections among them.
  private var nesting = 0

  private static let maximumDepth = 200
  private static let maximumNesting = 600

  private struct Override {
    var hash: UInt64
    var operations: Range<Int>
  }

  init(library: Library, output: consuming [UInt8], diagnostics: RenderDiagnostics) {
    self.library = library
    program = library.program
    self.output = output
    self.diagnostics = diagnostics
  }

  /// How many scopes are searched in about the time of one step.
  private static let scopesInStep = 16

  mutating func render(_ template: Int, _ value: Value) {
    scopes = [value]
    run(program.ranges[template])
  }

  private mutating func run(_ range: Range<Int>) {
    var position = range.lowerBound
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.maximumNesting {
      stop(template(of: range), 0, "templates and sections are nested too deeply here")
    }
    while position < range.upperBound, !diagnostics.isStopped {
      diagnostics.steps += 1
      if diagnostics.steps > library.maximumSteps {
        stop(template(of: range), 0, "what this makes is too large")
      }
      switch program.operations[position] {
      case .text(let text):
        write(text)
        position += 1
      case .variable(let name, let isEscaped):
        if let value = lookup(name) { show(value, isEscaped: isEscaped) }
        position += 1
      case .section(let name, let isInverted, let end):
        section(name, isInverted, position + 1..<end)
        position = end
      case .partial(let reference, let indentation):
        enter(reference, indentation)
        position += 1
      case .parent(let reference, let indentation, let end):
        parent(reference, indentation, position + 1..<end)
        position = end
      case .block(let hash, let indentation, let end):
        block(hash, position + 1..<end, indentation)
        position = end
      }
    }
  }

  // MARK: Sections

  private mutating func section(_ name: Int, _ isInverted: Bool, _ content: Range<Int>) {
    let value = lookup(name) ?? .null
    if isInverted {
      if !value.isTruthy { run(content) }
      return
    }
    guard value.isTruthy else { return }
    switch value {
    case .list(let items):
      for item in items where !diagnostics.isStopped { within(item, content) }
    case .bool: run(content)
    default: within(value, content)
    }
  }

  private mutating func within(_ value: Value, _ content: Range<Int>) {
    scopes.append(value)
    run(content)
    scopes.removeLast()
  }

  // MARK: Partials and inheritance

  private mutating func enter(_ reference: Int, _ added: Range<Int>) {
    guard let target = program.references[reference].target else { return }
    guard depth < Self.maximumDepth else {
      let use = program.references[reference]
      let message = "templates include each other more than \(Self.maximumDepth) deep here"
      return stop(library.templates[use.template], use.source, message)
    }
    indented(added, target)
  }

  /// Runs steps one deeper, with more blanks before each line.
  private mutating func indented(_ added: Range<Int>, _ content: Range<Int>) {
    depth += 1
    if !added.isEmpty { indentation.append(contentsOf: program.text[added]) }
    run(content)
    indentation.removeLast(added.count)
    depth -= 1
  }

  private mutating func parent(_ reference: Int, _ added: Range<Int>, _ content: Range<Int>) {
    let count = overrides.count
    var position = content.lowerBound
    while position < content.upperBound {
      switch program.operations[position] {
      case .block(let hash, _, let end):
        overrides.append(Override(hash: hash, operations: position + 1..<end))
        position = end
      case .section(_, _, let end), .parent(_, _, let end): position = end
      default: position += 1
      }
    }
    enter(reference, added)
    overrides.removeLast(overrides.count - count)
  }

  private mutating func block(_ hash: UInt64, _ content: Range<Int>, _ added: Range<Int>) {
    guard depth < Self.maximumDepth else {
      return stop(template(of: content), 0, "blocks call each other more than \(Self.maximumDepth) deep here")
    }
    indented(added, overrides.first { $0.hash == hash }?.operations ?? content)
  }

  // MARK: Names

  /// The value of a name: its first part in the innermost object that has it, the other parts within what was found.
  private mutating func lookup(_ index: Int) -> Value? {
    let name = program.names[index]
    guard name.first != 0 else { return scopes.last }
    var found = inScopes(name.first)
    for part in name.rest {
      found = found?.member(program.parts[part])
    }
    if found == nil, missing.insert(index).inserted { reportMissing(name) }
    return found?.resolved
  }

  /// What many scopes are searched for counts as several steps, as it takes as long.
  private mutating func inScopes(_ hash: UInt64) -> Value? {
    var index = scopes.count
    defer { diagnostics.steps += (scopes.count - index) / Self.scopesInStep }
    while index > 0 {
      index -= 1
      if let value = scopes[index].member(hash) { return value }
    }
    return nil
  }

  private mutating func reportMissing(_ used: Program.Name) {
    let template = library.templates[used.template]
    let name = template.names[used.index]
    let parts = name.text.split(separator: ".").map(String.init)
    var known = 0
    var names: [String] = []
    for case .object(let object) in scopes { names += object.names }
    var scope = scopes.last { scope in
      if case .object(let object) = scope { object.value(name.parts[0]) != nil } else { false }
    }
    while known < parts.count - 1, case .object(let object)? = scope,
      let value = object.value(name.parts[known])
    {
      known += 1
      scope = value
      names = if case .object(let inner) = value { inner.names } else { [] }
    }
    let near = Nearest.name(to: parts[known], in: names).map { near in
      "; did you mean “\((parts[..<known] + [near]).joined(separator: "."))”?"
    }
    report(template, name.source, "nothing is called “\(name.text)” here\(near ?? "")")
  }

  /// The template that some steps are of.
  private func template(of steps: Range<Int>) -> Template {
    library.templates[program.ranges.lastIndex { $0.lowerBound <= steps.lowerBound } ?? 0]
  }

  /// Gives the page up.
  private mutating func stop(_ template: Template, _ source: Int, _ message: String) {
    report(template, source, message)
    diagnostics.isStopped = true
  }

  private mutating func report(_ template: Template, _ source: Int, _ message: String) {
    let (line, column) = Template.position(source, in: template.source)
    diagnostics.add(TemplateError(template: template.name, line: line, column: column, message: message))
  }

  // MARK: Output

  /// Writes a template's own text: one line, or the part of one.
  private mutating func write(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isAtLineStart, program.text[range.lowerBound] != 0x0A { startLine() }
    output.append(contentsOf: program.text[range])
    isAtLineStart = program.text[range.upperBound - 1] == 0x0A
  }

  private mutating func startLine() {
    isAtLineStart = false
    if !indentation.isEmpty { output.append(contentsOf: indentation) }
  }

  private mutating func show(_ value: Value, isEscaped: Bool) {
    if isAtLineStart, value.isTruthy { startLine() }
    switch value {
    case .null, .list, .object, .deferred: break
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .int(let number): output.append(contentsOf: String(number).utf8)
    case .html(let bytes): output.append(contentsOf: bytes)
    case .text(let text):
      if isEscaped { Escape.append(text, to: &output) } else { output.append(contentsOf: text.utf8) }
    }
  }
}
