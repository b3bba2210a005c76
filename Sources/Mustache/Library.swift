/// Templates that may include and extend each other, compiled once.
public struct Library: Sendable {
  let templates: [Template]
  let program: Program
  private let indices: [String: Int]
  /// How many operations one rendering may take.
  package var maximumSteps = 20_000_000
  /// How many bytes one rendering may write.
  package var maximumBytes = 1 << 28

  /// Compiles templates given as names and UTF-8 sources.
  ///
  /// Throws all errors of all templates at once: syntax, and partials or parents that are not there.
  public init(sources: [(name: String, source: [UInt8])]) throws(LibraryError) {
    var errors: [TemplateError] = []
    var templates: [Template] = []
    var indices: [String: Int] = [:]
    for (name, source) in sources.sorted(by: { $0.name < $1.name }) {
      let (template, problems) = Compiler.compile(name, source)
      indices[name] = templates.count
      templates.append(template)
      errors += problems
    }
    for template in templates { errors += Self.unknownReferences(of: template, among: indices) }
    if !errors.isEmpty {
      let used = templates.flatMap(\.references).map(\.name)
      throw LibraryError(errors: errors, missing: Set(used.filter { indices[$0] == nil }))
    }
    program = Program(templates) { indices[$0] }
    self.templates = templates
    self.indices = indices
  }

  /// Compiles templates given by name.
  public init(sources: [String: String]) throws(LibraryError) {
    try self.init(sources: sources.map { (name: $0.key, source: Array($0.value.utf8)) })
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.map(\.name) }

  /// A template with all that it may include or extend, by name, each with its source; sorted. Nothing for an unknown name.
  package func templates(usedBy name: String) -> [(name: String, source: [UInt8])] {
    var found: Set<Int> = []
    var rest = [indices[name]].compactMap(\.self)
    while let next = rest.popLast() {
      guard found.insert(next).inserted else { continue }
      rest += templates[next].references.compactMap { indices[$0.name] }
    }
    return found.sorted().map { (templates[$0].name, templates[$0].source) }
  }

  private static func unknownReferences(of template: Template, among indices: [String: Int])
    -> [TemplateError]
  {
    template.references.filter { indices[$0.name] == nil }.prefix(Template.mostErrors).map { reference in
      let (line, column) = Template.position(reference.source, in: template.source)
      let near =
        Nearest.name(to: reference.name, in: indices.keys.sorted()).map { "; did you mean “\($0)”?" } ?? ""
      return TemplateError(
        template: template.name,
        line: line,
        column: column,
        message: "no template is called “\(reference.name)”\(near)"
      )
    }
  }

  /// Appends what a template makes of a value to `output`.
  ///
  /// A name that no enclosing object has is a diagnostic and shows as nothing. Templates that never come to an end, or
  /// nest or repeat without bound, are stopped.
  /// A template of an unknown name gives nothing and a diagnostic.
  public func render(
    _ name: String,
    _ value: Value,
    into output: inout [UInt8],
    diagnostics: inout RenderDiagnostics
  ) {
    guard let index = indices[name] else {
      diagnostics.add(TemplateError(template: name, line: 0, column: 0, message: "there is no such template"))
      return
    }
    Renderer.render(index, of: self, value, into: &output, diagnostics: &diagnostics)
  }
}
