/// The cache as bytes: a name, what is kept, and a digest of all before it.
extension BuildCache {
  private static let magic = Array("dossier-cache 1\n".utf8)

  /// Reads a cache; nil for bytes that are damaged, or another version's.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.magic.count + 16, bytes.starts(with: Self.magic) else { return nil }
    let body = Array(bytes[..<(bytes.count - 16)])
    var end = RecordReader(Array(bytes[body.count...]))
    guard let digest = try? end.digest(), digest == Digest(of: body) else { return nil }
    var reader = RecordReader(Array(body[Self.magic.count...]))
    guard let cache = try? BuildCache(&reader), reader.isAtEnd else { return nil }
    self = cache
  }

  private init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    fingerprint = try reader.digest()
    let (first, last) = (try reader.number(), try reader.number())
    guard first <= last else { throw RecordReader.Damage() }
    days = first...last
    report = try BuildReport(&reader)
    files = try reader.list { reader throws(RecordReader.Damage) in
      PublishedFile(path: try reader.text(), stamp: try reader.stamp())
    }
  }

  /// The cache as it is kept.
  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.add(fingerprint)
    writer.add(days.lowerBound)
    writer.add(days.upperBound)
    report.add(to: &writer)
    writer.add(files) { file, writer in
      writer.add(file.path)
      writer.add(file.stamp)
    }
    let body = Self.magic + writer.bytes
    var end = RecordWriter()
    end.add(Digest(of: body))
    return body + end.bytes
  }
}
