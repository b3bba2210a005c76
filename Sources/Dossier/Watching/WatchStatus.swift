/// What pages of a watched site ask for: which build stands there, and what is wrong with the last one. Files for other programs
/// are none of its business; of those that the search loads it tells apart from the pages, as they may come later.
public final class WatchStatus: Sendable {
  /// The file's path in the output.
  public static let path = "assets/status.json"

  let isKept: Bool
  /// The sums of the hashes of the pages, and of what the search loads, which do not depend on their order.
  private let sums = Guarded<(pages: UInt64, search: UInt64)>((0, 0))

  /// A status that is made of the pages it is told of, when it is kept.
  init(isKept: Bool) {
    self.isKept = isKept
  }

  /// Takes note of a file of the site; gives its hash, or 0 when no status is kept.
  @discardableResult
  func note(_ page: Page, for audience: FileAudience = .readers) -> UInt64 {
    let hash = hash(page)
    note(hash, for: audience)
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

  /// Takes note of files by the sum of their hashes, when a status is kept.
  func note(_ hash: UInt64, for audience: FileAudience) {
    guard isKept else { return }
    switch audience {
    case .readers: sums.withLock { $0.pages &+= hash }
    case .search: sums.withLock { $0.search &+= hash }
    case .programs: break
    }
  }

  /// The status of a site of the pages noted; nil when none is kept.
  var page: Page? {
    guard isKept else { return nil }
    let sums = sums.withLock { $0 }
    let stamps = (String(sums.pages, radix: 16), String(sums.search, radix: 16))
    return Page(path: Self.path, bytes: Self.bytes(stamps, problems: []))
  }

  /// The status after a build that failed: the site that stands keeps its stamps, and readers are told of the errors.
  public static func failed(_ diagnostics: [Diagnostic], last: [UInt8]) -> [UInt8] {
    let errors = diagnostics.filter { $0.severity == .error }.prefix(20).map(\.description)
    return bytes((stamp("stamp", in: last), stamp("search", in: last)), problems: Array(errors))
  }

  private static func bytes(_ stamps: (pages: String, search: String), problems: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("stamp", stamps.pages)
      writer.member("search", stamps.search)
      writer.member("problems", problems)
    }
    writer.newLine()
    return writer.bytes
  }

  /// A stamp in a status; empty when there is none.
  private static func stamp(_ name: String, in status: [UInt8]) -> String {
    let text = String(decoding: status, as: UTF8.self)
    guard let start = text.firstRange(of: "\"\(name)\":\"") else { return "" }
    return String(text[start.upperBound...].prefix { $0.isHexDigit })
  }
}
