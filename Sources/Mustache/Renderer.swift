internal import ByteWriting

/// Runs compiled templates over a stack of values.
///
/// Values are not copied but pointed to, so that showing them counts no references; for the same reason the program's tables
/// are at hand as buffers. Invariant: a renderer lives within ``render(_:of:_:into:diagnostics:)``, which holds the value that
/// all others are part of, the program, and what deferred values gave; none of these changes meanwhile.
struct Renderer: ~Copyable {
  private let library: Library
  private let program: Program
  private let text: UnsafeBufferPointer<UInt8>
  private let operations: UnsafeBufferPointer<Operation>
  private let names: UnsafeBufferPointer<Program.Name>
  private let maximumSteps: Int
  private let maximumBytes: Int
  private var output: ByteBuffer
  private var diagnostics: RenderDiagnostics
  private var scopes: [ScopePointer] = []
  /// What deferred values gave.
  private var results = DeferredResults()
  /// The uses of names that were reported as missing.
  private var missing: Set<Int> = []
  /// Blocks that override those of the templates below, those of the outermost first, which are asked first.
  private var overrides: [Override] = []
  /// Written before each line of a template's own text.
  private var indentation: [UInt8] = []
  private var isAtLineStart = true
  /// How many templates and blocks are being written, each within the one before.
  private var depth = 0
  /// How many stretches of operations are being run, sections among them.
  private var nesting = 0

  /// Room for a page of usual length, in bytes.
  private static let usualLength = 1 << 16
  private static let maximumDepth = 200
  private static let maximumNesting = 600

  private struct Override {
    var hash: UInt64
    var operations: Range<Int>
  }

  /// How many scopes are searched in about the time of one step.
  private static let scopesInStep = 16

  /// Appends what a template, by its index, makes of a value to `output`.
  static func render(
    _ template: Int,
    of library: Library,
    _ value: Value,
    into output: inout [UInt8],
    diagnostics: inout RenderDiagnostics
  ) {
    let program = library.program
    program.text.withUnsafeBufferPointer { text in
      program.operations.withUnsafeBufferPointer { operations in
        program.names.withUnsafeBufferPointer { names in
          withUnsafePointer(to: value) { root in
            var renderer = Renderer(
              library: library,
              program: program,
              text: text,
              operations: operations,
              names: names,
              maximumSteps: library.maximumSteps,
              maximumBytes: library.maximumBytes,
              output: ByteBuffer(capacity: usualLength),
              diagnostics: diagnostics
            )
            renderer.scopes.append(ScopePointer(root))
            renderer.run(program.ranges[template])
            renderer.results.forget()
            output += renderer.output.bytes
            diagnostics = renderer.diagnostics
          }
        }
      }
    }
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
      if diagnostics.steps > maximumSteps || output.length > maximumBytes {
        stop(template(of: range), 0, "what this makes is too large")
      }
      switch operations[position] {
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
    guard let value = lookup(name), value.isShown else {
      if isInverted { run(content) }
      return
    }
    if isInverted { return }
    if let items = ValuePointer.items(of: value) {
      for index in 0..<items.count where !diagnostics.isStopped { within(items.start + index, content) }
    } else if case .bool = value.pointee {
      run(content)
    } else {
      within(value, content)
    }
  }

  private mutating func within(_ value: ValuePointer, _ content: Range<Int>) {
    scopes.append(ScopePointer(value))
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
    if !added.isEmpty { indentation.append(contentsOf: text[added]) }
    run(content)
    indentation.removeLast(added.count)
    depth -= 1
  }

  private mutating func parent(_ reference: Int, _ added: Range<Int>, _ content: Range<Int>) {
    let count = overrides.count
    var position = content.lowerBound
    while position < content.upperBound {
      switch operations[position] {
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
  private mutating func lookup(_ index: Int) -> ValuePointer? {
    let name = names[index]
    guard name.first != 0 else { return scopes.last.map { results.settled($0.value) } }
    var found = inScopes(name.first)
    var isOpen = found == nil && scopes.contains { $0.isOpen }
    for part in name.rest {
      guard let value = found else { break }
      let scope = ScopePointer(results.settled(value))
      found = scope.member(program.parts[part])
      isOpen = scope.isOpen
    }
    if found == nil, !isOpen, missing.insert(index).inserted { reportMissing(name) }
    return found.map { results.settled($0) }
  }

  /// What many scopes are searched for counts as several steps, as it takes as long.
  private mutating func inScopes(_ hash: UInt64) -> ValuePointer? {
    var index = scopes.count
    defer { diagnostics.steps += (scopes.count - index) / Self.scopesInStep }
    while index > 0 {
      index -= 1
      if scopes[index].isDeferred { scopes[index] = ScopePointer(results.settled(scopes[index].value)) }
      if let value = scopes[index].member(hash) { return value }
    }
    return nil
  }

  @inline(never) private mutating func reportMissing(_ used: Program.Name) {
    let template = library.templates[used.template]
    let name = template.names[used.index]
    let parts = name.text.split(separator: ".").map(String.init)
    var known = 0
    var names: [String] = []
    let scopes = scopes.map(\.value.pointee)
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
  @inline(never) private func template(of steps: Range<Int>) -> Template {
    library.templates[program.ranges.lastIndex { $0.lowerBound <= steps.lowerBound } ?? 0]
  }

  /// Gives the page up.
  @inline(never) private mutating func stop(_ template: Template, _ source: Int, _ message: String) {
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
    if isAtLineStart, text[range.lowerBound] != 0x0A { startLine() }
    output.append(UnsafeBufferPointer(rebasing: text[range]))
    isAtLineStart = text[range.upperBound - 1] == 0x0A
  }

  private mutating func startLine() {
    isAtLineStart = false
    indentation.withUnsafeBufferPointer { output.append($0) }
  }

  private mutating func show(_ value: ValuePointer, isEscaped: Bool) {
    if isAtLineStart, value.isShown { startLine() }
    if let bytes = ValuePointer.bytes(of: value) { return output.append(bytes) }
    switch value.pointee {
    case .null, .list, .object, .deferred, .html: break
    case .bool(let flag): output.append(flag ? "true" : "false")
    case .int(let number): output.append(String(number))
    case .text(let text):
      if isEscaped { output.append(escaping: text) } else { output.append(text) }
    }
  }
}
