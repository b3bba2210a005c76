/// The cache as bytes: a name, what is kept, and a digest of all before it.
extension BuildCache {
  static let magic = Array("dossier-cache 5\n".utf8)

  /// Reads a cache; nil for bytes that are damaged, or another version's.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.magic.count + 16, bytes.starts(with: Self.magic) else { return nil }
    let end = bytes.count - 16
    var last = RecordReader(bytes, from: end)
    guard let digest = try? last.digest(), digest == Digest(of: bytes[..<end]) else { return nil }
    var reader = RecordReader(bytes, from: Self.magic.count, to: end)
    guard let cache = try? BuildCache(&reader) else { return nil }
    self = cache
  }

  private init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    fingerprint = try reader.digest()
    let (first, last) = (try reader.number(), try reader.number())
    guard first <= last else { throw RecordReader.Damage() }
    days = first...last
    report = try BuildReport(&reader)
    files = try reader.list { reader throws(RecordReader.Damage) in
      PublishedFile(path: try reader.path(), stamp: try reader.stamp())
    }
    work = .kept(reader)
  }

  /// Gives the cache as it is kept to `sink`, in parts.
  func write(to sink: ([UInt8]) -> Void) {
    var stream = Digest.Stream()
    func give(_ part: [UInt8]) {
      stream.add(part)
      sink(part)
    }
    var writer = RecordWriter(Self.magic)
    writer.add(fingerprint)
    writer.add(days.lowerBound)
    writer.add(days.upperBound)
    report.add(to: &writer)
    writer.add(files) { file, writer in
      writer.add(file.path)
      writer.add(file.stamp)
    }
    switch work {
    case .known(let memory): memory.write(&writer, give)
    case .kept(let reader):
      writer.drain(all: true, to: give)
      give(reader.rest)
    }
    writer.drain(all: true, to: give)
    writer.add(stream.digest)
    sink(writer.bytes)
  }

  /// The cache as it is kept.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }
}
