/// The lines that diagnostics point to; the file of the last one is kept.
struct SourceLines {
  private let files: FileSystem
  private var file: String?
  private var lines: [ArraySlice<UInt8>] = []

  init(files: FileSystem) {
    self.files = files
  }

  /// The line at a position without its end; nil when it cannot be read.
  mutating func line(at position: SourcePosition) -> String? {
    if position.file != file {
      let bytes = (try? files.read(position.file)) ?? []
      (file, lines) = (position.file, bytes.split(separator: 0x0A, omittingEmptySubsequences: false))
    }
    guard 1...max(1, lines.count) ~= position.line, !lines.isEmpty else { return nil }
    var line = lines[position.line - 1]
    if position.line == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    if line.last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// How many scalars each diagnostic is about, where that is known.
  consuming func extents(of diagnostics: [Diagnostic]) -> [Int?] {
    diagnostics.map { diagnostic in line(at: diagnostic.position).flatMap(diagnostic.extent) }
  }
}

extension Diagnostic {
  /// How many scalars of its line a diagnostic is about: those that its message quotes, when they stand at its place.
  func extent(in line: String) -> Int? {
    guard position.column > 0 else { return nil }
    let rest = line.unicodeScalars.dropFirst(position.column - 1)
    guard let first = rest.first else { return nil }
    let isQuoted = first == "\"" || first == "'"
    for part in message.split(separator: "“").dropFirst() {
      guard let end = part.lastIndex(of: "”") ?? part.firstIndex(of: "”") else { continue }
      let quoted = part[..<end].unicodeScalars
      guard !quoted.isEmpty else { continue }
      if rest.starts(with: quoted) { return quoted.count }
      let inner = rest.dropFirst()
      if isQuoted, inner.starts(with: quoted), inner.dropFirst(quoted.count).first == first {
        return quoted.count + 2
      }
    }
    return nil
  }
}
