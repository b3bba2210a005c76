/// Runs compiled templates over a stack of values.
struct Renderer {
  private let library: Library
  private(set) var output: [UInt8]
  private(set) var diagnostics: RenderDiagnostics
  private var scopes: [Value] = []
  /// Blocks that override those of the templates below, outermost last to be asked.
  private var overrides: [Override] = []
  /// Written before each line of a template's own text.
  private var indentation: [UInt8] = []
  private var isAtLineStart = true
  private var depth = 0

  private static let maximumDepth = 200

  private struct Override {
    var hash: UInt64
    var template: Int
    var operations: Range<Int>
  }

  init(library: Library, output: consuming [UInt8], diagnostics: RenderDiagnostics) {
    self.library = library
    self.output = output
    self.diagnostics = diagnostics
  }

  mutating func render(_ template: Int, _ value: Value) {
    scopes = [value]
    run(template, 0..<library.templates[template].operations.count)
  }

  private mutating func run(_ index: Int, _ range: Range<Int>) {
    let template = library.templates[index]
    var position = range.lowerBound
    while position < range.upperBound {
      switch template.operations[position] {
      case .text(let text):
        write(template.text[text])
        position += 1
      case .variable(let name, let isEscaped):
        if let value = lookup(name, template) { show(value, isEscaped: isEscaped) }
        position += 1
      case .section(let name, let isInverted, let end):
        section(name, isInverted, index, template, position + 1..<end)
        position = end
      case .partial(let name, let indentation):
        enter(template.targets[name], template.text[indentation], template, name)
        position += 1
      case .parent(let name, let indentation, let end):
        parent(index, template, name, template.text[indentation], position + 1..<end)
        position = end
      case .block(let hash, let indentation, let end):
        block(hash, index, position + 1..<end, template.text[indentation])
        position = end
      }
    }
  }

  // MARK: Sections

  private mutating func section(
    _ name: Operation.Name,
    _ isInverted: Bool,
    _ index: Int,
    _ template: Template,
    _ content: Range<Int>
  ) {
    let value = lookup(name, template) ?? .null
    if isInverted {
      if !value.isTruthy { run(index, content) }
      return
    }
    guard value.isTruthy else { return }
    switch value {
    case .list(let items):
      for item in items { within(item) { $0.run(index, content) } }
    case .bool: run(index, content)
    default: within(value) { $0.run(index, content) }
    }
  }

  private mutating func within(_ value: Value, _ body: (inout Renderer) -> Void) {
    scopes.append(value)
    body(&self)
    scopes.removeLast()
  }

  // MARK: Partials and inheritance

  private mutating func enter(
    _ target: Int,
    _ added: ArraySlice<UInt8>,
    _ template: Template,
    _ reference: Int
  ) {
    guard target >= 0 else { return }
    guard depth < Self.maximumDepth else {
      report(
        template,
        template.references[reference].source,
        "templates include each other more than \(Self.maximumDepth) deep here"
      )
      return
    }
    depth += 1
    indented(added) { $0.run(target, 0..<$0.library.templates[target].operations.count) }
    depth -= 1
  }

  private mutating func indented(_ added: ArraySlice<UInt8>, _ body: (inout Renderer) -> Void) {
    indentation.append(contentsOf: added)
    body(&self)
    indentation.removeLast(added.count)
  }

  private mutating func parent(
    _ index: Int,
    _ template: Template,
    _ reference: Int,
    _ added: ArraySlice<UInt8>,
    _ content: Range<Int>
  ) {
    let count = overrides.count
    var position = content.lowerBound
    while position < content.upperBound {
      switch template.operations[position] {
      case .block(let hash, _, let end):
        overrides.append(Override(hash: hash, template: index, operations: position + 1..<end))
        position = end
      case .section(_, _, let end), .parent(_, _, let end): position = end
      default: position += 1
      }
    }
    enter(template.targets[reference], added, template, reference)
    overrides.removeLast(overrides.count - count)
  }

  private mutating func block(_ hash: UInt64, _ index: Int, _ content: Range<Int>, _ added: ArraySlice<UInt8>)
  {
    guard depth < Self.maximumDepth else { return }
    let override = overrides.first { $0.hash == hash }
    depth += 1
    indented(added) { $0.run(override?.template ?? index, override?.operations ?? content) }
    depth -= 1
  }

  // MARK: Names

  /// The value of a name: its first part in the innermost object that has it, the other parts within what was found.
  private mutating func lookup(_ name: Operation.Name, _ template: Template) -> Value? {
    guard let first = name.parts.first else { return scopes.last }
    var found: Value?
    for scope in scopes.reversed() {
      if case .object(let object) = scope, let value = object.value(first) {
        found = value
        break
      }
    }
    for part in name.parts.dropFirst() {
      guard case .object(let object)? = found?.resolved else {
        found = nil
        break
      }
      found = object.value(part)
    }
    if found == nil { reportMissing(name, template) }
    return found?.resolved
  }

  private mutating func reportMissing(_ name: Operation.Name, _ template: Template) {
    var names: [String] = []
    for case .object(let object) in scopes { names += object.names }
    let near = Nearest.name(to: name.text, in: names).map { "; did you mean “\($0)”?" } ?? ""
    report(template, name.source, "nothing is called “\(name.text)” here\(near)")
  }

  private mutating func report(_ template: Template, _ source: Int, _ message: String) {
    let (line, column) = Template.position(source, in: template.source)
    diagnostics.add(TemplateError(template: template.name, line: line, column: column, message: message))
  }

  // MARK: Output

  /// Writes a template's own text: one line, or the part of one.
  private mutating func write(_ text: ArraySlice<UInt8>) {
    if isAtLineStart, text.first != 0x0A { startLine() }
    output.append(contentsOf: text)
    isAtLineStart = text.last == 0x0A
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
