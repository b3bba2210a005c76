/// Diagnostics as one JSON object, which docs/check.md describes.
enum DiagnosticJSON {
  static func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("errors", diagnostics.count { $0.severity == .error })
      writer.member("warnings", diagnostics.count { $0.severity == .warning })
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in diagnostics {
          writer.newLine()
          writer.object { write(diagnostic, to: &$0) }
        }
      }
    }
    writer.newLine()
    return writer.bytes
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.member("severity", "\(diagnostic.severity)")
    writer.member("code", diagnostic.code)
    writer.member("file", diagnostic.position.file)
    if diagnostic.position.line > 0 { writer.member("line", diagnostic.position.line) }
    if diagnostic.position.column > 0 { writer.member("column", diagnostic.position.column) }
    writer.member("message", diagnostic.message)
    writer.optionalMember("fix", diagnostic.fix ?? "")
  }
}
