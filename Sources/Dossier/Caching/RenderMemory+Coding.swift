extension RenderMemory {
  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    ground = try reader.digest()
    numbers = ArticleNumbers.Given(
      identities: try reader.list { reader throws(RecordReader.Damage) in try reader.digest() },
      generation: try reader.number()
    )
    groups = try reader.list { reader throws(RecordReader.Damage) in
      Group(
        name: try GroupName(&reader),
        reads: try Reads(&reader),
        pieces: try reader.list { reader throws(RecordReader.Damage) in try Piece(&reader) }
      )
    }
  }

  /// Writes it, and gives what is written to `sink` when it is much.
  func write(_ writer: inout RecordWriter, _ sink: ([UInt8]) -> Void) {
    writer.add(ground)
    writer.add(numbers.identities) { $1.add($0) }
    writer.add(numbers.generation)
    writer.add(groups) { group, writer in
      group.name.add(to: &writer)
      group.reads.add(to: &writer)
      writer.add(group.pieces) { $0.add(to: &$1) }
      writer.drain(to: sink)
    }
  }
}

extension GroupName {
  fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    guard let kind = Kind(rawValue: try reader.word()) else { throw RecordReader.Damage() }
    self.init(kind, try reader.word())
  }

  fileprivate func add(to writer: inout RecordWriter) {
    writer.add(kind.rawValue)
    writer.add(number)
  }
}

extension RenderMemory.Piece {
  fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    key = try reader.optional { reader throws(RecordReader.Damage) in try reader.digest() }
    reads = try RenderMemory.Reads(&reader)
    files = try reader.list { reader throws(RecordReader.Damage) in
      RenderMemory.File(path: try reader.path(), hash: try reader.word())
    }
    diagnostics = try reader.list { reader throws(RecordReader.Damage) in try Diagnostic(&reader) }
  }

  fileprivate func add(to writer: inout RecordWriter) {
    writer.add(optional: key) { $1.add($0) }
    reads.add(to: &writer)
    writer.add(files) { file, writer in
      writer.add(file.path)
      writer.add(file.hash)
    }
    writer.add(diagnostics) { $0.add(to: &$1) }
  }
}

extension RenderMemory.Reads {
  fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    digest = try reader.digest()
    facts = try reader.words().map(Fact.init(code:))
  }

  fileprivate func add(to writer: inout RecordWriter) {
    writer.add(digest)
    writer.add(words: facts.map(\.code))
  }
}
