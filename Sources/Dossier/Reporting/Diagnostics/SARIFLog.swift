/// Diagnostics as a log in the Static Analysis Results Interchange Format 2.1.0 (OASIS, 27 March 2020).
struct SARIFLog {
  private let diagnostics: [Diagnostic]
  private let extents: [Int?]
  private let version: String
  /// The codes that occur, sorted.
  private let rules: [String]

  /// A log; `extents` says how many scalars each diagnostic is about.
  init(_ diagnostics: [Diagnostic], version: String, extents: ([Diagnostic]) -> [Int?]) {
    self.diagnostics = diagnostics
    self.version = version
    self.extents = extents(diagnostics)
    rules = Set(diagnostics.map(\.code)).sorted()
  }

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in writer.object { writeRun(&$0) } }
    }
    writer.newLine()
    return writer.bytes
  }

  private func writeRun(_ writer: inout JSONWriter) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.member("name", "dossier")
        writer.optionalMember("version", version)
        writer.key("rules")
        writer.array { writer in
          for rule in rules { writer.object { Self.writeRule(rule, &$0) } }
        }
      }
    }
    writer.member("columnKind", "unicodeCodePoints")
    writer.key("results")
    writer.array { writer in
      for (diagnostic, extent) in zip(diagnostics, extents) {
        writer.newLine()
        writer.object { writeResult(diagnostic, extent, &$0) }
      }
    }
  }

  private static func writeRule(_ code: String, _ writer: inout JSONWriter) {
    writer.member("id", code)
    guard let explanation = Explanation(code) else { return }
    writer.key("shortDescription")
    writer.object { $0.member("text", explanation.summary) }
    writer.key("help")
    writer.object { writer in
      writer.member("text", explanation.text)
      writer.member("markdown", explanation.text)
    }
  }

  private func writeResult(_ diagnostic: Diagnostic, _ extent: Int?, _ writer: inout JSONWriter) {
    writer.member("ruleId", diagnostic.code)
    writer.member("ruleIndex", rules.firstIndex(of: diagnostic.code) ?? 0)
    writer.member("level", "\(diagnostic.severity)")
    writer.key("message")
    writer.object { $0.member("text", diagnostic.message + (diagnostic.fix.map { "; \($0)" } ?? "")) }
    writer.key("locations")
    writer.array { writer in
      writer.object { writer in
        writer.key("physicalLocation")
        writer.object { writeLocation(diagnostic.position, extent, &$0) }
      }
    }
  }

  private func writeLocation(_ position: SourcePosition, _ extent: Int?, _ writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { $0.member("uri", Self.uri(position.file)) }
    guard position.line > 0 else { return }
    writer.key("region")
    writer.object { writer in
      writer.member("startLine", position.line)
      guard position.column > 0 else { return }
      writer.member("startColumn", position.column)
      if let extent { writer.member("endColumn", position.column + extent) }
    }
  }

  /// A path as a URI reference (RFC 3986): relative, or of the scheme `file`.
  static func uri(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + SafeURL.encodePath(relative(path)).replacing("#", with: "%23")
  }

  /// A path without `./` at its start.
  static func relative(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
