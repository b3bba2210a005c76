import Dossier

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
  static var isColorTerminal: Bool { isColored(1) }

  private static func isColored(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1 else { return false }
    // Invariant: getenv gives NUL-terminated strings.
    let noColor = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
    return noColor.isEmpty && !isDumb
  }

  /// True when a line on a terminal can be written anew.
  static func isLive(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 && !isDumb }

  private static var isDumb: Bool {
    // Invariant: getenv gives NUL-terminated strings.
    getenv("TERM").map { String(cString: $0) } == "dumb"
  }

  /// How many columns the terminal behind a file descriptor has; nil when there is none.
  static func columns(_ descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return max(40, Int(size.ws_col))
  }

  /// A printer of diagnostics for whoever reads a file descriptor.
  static func printer(_ format: DiagnosticFormat, to descriptor: Int32) -> DiagnosticPrinter {
    DiagnosticPrinter(
      format,
      columns: columns(descriptor),
      isColored: isColored(descriptor),
      version: Help.version
    )
  }

  /// The day of `SOURCE_DATE_EPOCH` (in UTC), or the system's own day.
  static func today() throws(UsageError) -> ContentDate {
    var parts = tm()
    // Invariant: getenv gives NUL-terminated strings.
    if let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty {
      guard var seconds = time_t(text), seconds >= 0, gmtime_r(&seconds, &parts) != nil,
        parts.tm_year <= 9_999 - 1_900
      else { throw UsageError("SOURCE_DATE_EPOCH is “\(text)”, which is not a number of seconds since 1970") }
    } else {
      var seconds = time(nil)
      localtime_r(&seconds, &parts)
    }
    return ContentDate(
      year: Int(parts.tm_year) + 1_900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
  }

  /// What tells this program from its other versions and builds; nil when its file cannot be found.
  static var identity: String? {
    var status = stat()
    guard stat(programPath, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return [Help.version, "\(status.st_size)", "\(time.tv_sec)", "\(time.tv_nsec)", "\(status.st_ino)"]
      .joined(separator: " ")
  }

  private static var programPath: String {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      _NSGetExecutablePath(&path, &size)
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      return "/proc/self/exe"
    #endif
  }

  /// Why something that was to be written to standard output is not there; nil when all of it is.
  static var lostOutput: String? { lost.withLock { $0 } }

  private static let lost = Guarded<String?>(nil)

  /// Waits until a descriptor that does not block takes bytes; false when it never will.
  private static func isReady(_ descriptor: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = poll(&wanted, 1, -1)
    return count > 0 && wanted.revents & Int16(POLLOUT) != 0 || count < 0 && errno == EINTR
  }

  /// Writes bytes to a file descriptor; gives up when nobody reads them.
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
        if count < 0, errno == EINTR || errno == EAGAIN && isReady(descriptor) { continue }
        if count <= 0 {
          let reason = String(cString: strerror(errno))
          if descriptor == 1 { lost.withLock { $0 = reason } }
          return
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Writes a text to standard output.
  static func print(_ text: String) { write(Array(text.utf8), to: 1) }

  /// Writes a line to standard error.
  static func complain(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// Prints what kept a command from its work, and gives the exit code.
  static func fail(_ diagnostic: Diagnostic) -> Int32 {
    complain(diagnostic.description)
    return 1
  }

  /// All of standard input; throws when it cannot be read to its end.
  static func standardInput() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let reason = String(cString: strerror(errno))
        throw FileError(path: "standard input", operation: "read", reason: reason)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
