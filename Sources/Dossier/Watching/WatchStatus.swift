/// What pages of a watched site ask for: which build stands there, and what is wrong with the last one.
public enum WatchStatus {
  /// The file's path in the output.
  public static let path = "assets/status.json"

  /// The status of a site of some pages: the same for the same pages.
  static func page(of pages: [Page]) -> Page {
    var hash = Hashing.of("")
    for page in pages {
      hash = hash &* 0x100_0000_01B3 ^ Hashing.of(page.path)
      page.bytes.withUnsafeBufferPointer { bytes in
        // Invariant: only bytes of the buffer are read.
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    return Page(path: path, bytes: bytes(stamp: String(hash, radix: 16), problems: []))
  }

  /// The status after a build that failed: the site that stands keeps its stamp, and readers are told of the errors.
  public static func failed(_ diagnostics: [Diagnostic], last: [UInt8]) -> [UInt8] {
    let errors = diagnostics.filter { $0.severity == .error }.prefix(20).map(\.description)
    return bytes(stamp: stamp(in: last), problems: Array(errors))
  }

  private static func bytes(stamp: String, problems: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("stamp", stamp)
      writer.member("problems", problems)
    }
    writer.newLine()
    return writer.bytes
  }

  /// The stamp in a status; empty when there is none.
  private static func stamp(in status: [UInt8]) -> String {
    let text = String(decoding: status, as: UTF8.self)
    guard let start = text.firstRange(of: "\"stamp\":\"") else { return "" }
    return String(text[start.upperBound...].prefix { $0.isHexDigit })
  }
}
