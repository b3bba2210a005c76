/// What is kept of a report: all but what was changed, which is nothing when it is read again.
extension BuildReport {
  private static let counts: [any WritableKeyPath<BuildReport, Int> & Sendable] = [
    \.articleCount, \.draftCount, \.futureCount, \.expiredCount, \.recordCount, \.byteCount, \.mentionCount,
    \.pageCount, \.fileCount,
  ]

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    for count in Self.counts { self[keyPath: count] = try reader.number() }
    for kind in EntityKind.allCases {
      entityCounts[kind] = try reader.optional { reader throws(RecordReader.Damage) in try reader.number() }
    }
    diagnostics = try reader.list { reader throws(RecordReader.Damage) in try Diagnostic(&reader) }
  }

  /// The report of a build that found all as this one has left it.
  var unchanged: BuildReport {
    var report = self
    report.isPublished = true
    report.isUnchanged = true
    report.changedCount = 0
    return report
  }

  func add(to writer: inout RecordWriter) {
    for count in Self.counts { writer.add(self[keyPath: count]) }
    for kind in EntityKind.allCases { writer.add(optional: entityCounts[kind]) { $1.add($0) } }
    writer.add(diagnostics) { $0.add(to: &$1) }
  }
}

extension Diagnostic {
  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    guard let severity = Severity(rawValue: try reader.number()) else { throw RecordReader.Damage() }
    self.init(
      severity,
      try reader.text(),
      at: SourcePosition(file: try reader.text(), line: try reader.number(), column: try reader.number()),
      try reader.text(),
      fix: try reader.optional { reader throws(RecordReader.Damage) in try reader.text() }
    )
  }

  func add(to writer: inout RecordWriter) {
    writer.add(severity.rawValue)
    writer.add(code)
    writer.add(position.file)
    writer.add(position.line)
    writer.add(position.column)
    writer.add(message)
    writer.add(optional: fix) { $1.add($0) }
  }
}
