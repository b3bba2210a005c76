private import Synchronization

/// What pages of a watched site ask for: which build stands there, and what is wrong with the last one. Files that no page shows
/// are none of its business.
public final class WatchStatus: Sendable {
  /// The file's path in the output.
  public static let path = "assets/status.json"

  let isKept: Bool
  /// The sum of the hashes of the pages, which does not depend on their order.
  private let sum = Guarded<UInt64>(0)

  /// A status that is made of the pages it is told of, when it is kept.
  init(isKept: Bool) {
    self.isKept = isKept
  }

  /// Takes note of a page of the site; gives its hash, or 0 when no status is kept.
  @discardableResult
  func note(_ page: Page) -> UInt64 {
    let hash = hash(page)
    note(hash)
    return hash
  }

  /// The hash of a file; 0 when no status is kept.
  func hash(_ page: Page) -> UInt64 {
    isKept ? Hashing.of(page.path) &* 0x100_0000_01B3 ^ Digest(of: page.bytes).low : 0
  }

  /// The hash of a large file by what it is made from; nil when no status is kept, or that is not known.
  func hash(_ page: StreamedPage) -> UInt64? {
    guard isKept, let digest = page.digest else { return nil }
    return Hashing.mix(Hashing.of(page.path), digest.low)
  }

  /// The hash of a large file, of whose parts `deliver` tells; 0 when no status is kept.
  func hash(_ page: StreamedPage, _ deliver: (_ note: ([UInt8]) -> Void) -> Void) -> UInt64 {
    var hash = Hashing.of(page.path)
    deliver { if isKept { hash = Hashing.mix(hash, Digest(of: $0).low) } }
    return isKept ? hash : 0
  }

  /// Takes note of a page by the hash that it has.
  func note(_ hash: UInt64) { sum.withLock { $0 &+= hash } }

  /// The status of a site of the pages noted; nil when none is kept.
  var page: Page? {
    guard isKept else { return nil }
    let stamp = String(sum.withLock { $0 }, radix: 16)
    return Page(path: Self.path, bytes: Self.bytes(stamp: stamp, problems: []))
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
