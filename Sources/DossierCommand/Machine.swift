#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program runs on, and its way out.
enum Machine {
  /// How many processors are at work, at least 1.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// True when people read standard output, and have not asked for plain text (no-color.org).
  static var isColorTerminal: Bool { isatty(1) == 1 && getenv("NO_COLOR") == nil }

  /// Writes bytes to a file descriptor; gives up quietly when nobody reads them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      // Invariant: `rest` stays within the buffer, which outlives the loop.
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, part.baseAddress, part.count)
        #else
          let count = Darwin.write(descriptor, part.baseAddress, part.count)
        #endif
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Writes a text to standard output.
  static func print(_ text: String) { write(Array(text.utf8), to: 1) }

  /// Writes a line to standard error.
  static func complain(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// All of standard input.
  static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
