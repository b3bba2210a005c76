#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Compares a file with bytes that come in parts.
struct FileComparison {
  private let descriptor: Int32
  private var isSame = true

  /// A comparison with a file; nil when there is none that can be read.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    var status = stat()
    if descriptor < 0 { return nil }
    if fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
      close(descriptor)
      return nil
    }
  }

  /// Compares the next bytes of the file with a part.
  mutating func compare(_ part: [UInt8]) {
    guard isSame else { return }
    isSame = Bytes.areSame(LocalFiles.bytes(descriptor, part.count).bytes, part)
  }

  /// True when all was the same, and the file has nothing more; the file is closed.
  mutating func finish() -> Bool {
    defer { close(descriptor) }
    return isSame && LocalFiles.bytes(descriptor, 1).bytes.isEmpty
  }
}
