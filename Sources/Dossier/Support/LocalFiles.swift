private import CPlatform

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The machine's files, through POSIX calls.
enum LocalFiles {
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    // A pipe would be waited for until somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, operation: "read", reason: "it is not a regular file")
    }
    guard status.st_size <= largest else {
      throw FileError(
        path: path,
        operation: "read",
        reason: "it is larger than 4 GiB; keep it elsewhere, and link to it"
      )
    }
    let (bytes, code) = bytes(descriptor, Int(status.st_size))
    if code != 0 { throw failure("read", path, code) }
    return bytes
  }

  /// How many bytes a file has at most that is read as a whole.
  private static let largest: off_t = 1 << 32

  /// The next bytes of an open file, as many as `size` or all that are left, with 0 or the code of what went wrong.
  static func bytes(_ descriptor: Int32, _ size: Int) -> (bytes: [UInt8], code: Int32) {
    // An array without room is the one that all empty ones share, into which nothing is to be written by two threads.
    if size == 0 { return ([], 0) }
    var code: Int32 = 0
    // Invariant: at most `size` bytes are written to a buffer of that capacity; `count` is what read(2) filled.
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < size {
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, base + count, size - count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, base + count, size - count)
        #else
          let got = Glibc.read(descriptor, base + count, size - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        count += got
      }
    }
    return (bytes, code)
  }

  static func list(_ folder: String) throws(FileError) -> [FileEntry] {
    guard let stream = opendir(folder) else { throw failure("list", folder) }
    defer { closedir(stream) }
    var entries: [FileEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failure("list", folder) }
        return entries
      }
      let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
      // Invariant: d_name is a NUL-terminated string within the entry, valid until the next readdir.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let type = Int32(entry.pointee.d_type)
      let known: FileEntry.Kind? =
        type == Int32(DT_REG)
        ? .file : type == Int32(DT_DIR) ? .folder : type == Int32(DT_LNK) ? .link : nil
      entries.append(FileEntry(name: name, kind: known ?? kind("\(folder)/\(name)") ?? .other))
    }
  }

  /// The path of what is there, and behind it what is not there yet.
  static func resolve(_ path: String) -> String {
    var (known, rest) = (path, "")
    while true {
      // Invariant: the text that is given is NUL-terminated, and ours to free.
      if let found = realpath(known.isEmpty ? "." : known, nil) {
        defer { free(found) }
        return rest.isEmpty ? String(cString: found) : ContentPath.join(String(cString: found), rest)
      }
      guard let last = known.split(separator: "/").last else { return path }
      rest = rest.isEmpty ? String(last) : ContentPath.join(String(last), rest)
      let folder = ContentPath.folder(known.hasSuffix("/") ? String(known.dropLast()) : known)
      known = folder.isEmpty && known.hasPrefix("/") ? "/" : folder
    }
  }

  static func kind(_ path: String) -> FileEntry.Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func write(_ bytes: [UInt8], _ path: String) throws(FileError) {
    try writing(path) { put(bytes, $0) }
  }

  /// Makes a file, or empties it, and lets `write` fill it, which gives 0 or the code of what went wrong.
  private static func writing(_ path: String, _ write: (_ descriptor: Int32) -> Int32) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure("write", path) }
    let code = write(descriptor)
    let closed = close(descriptor)
    if code != 0 { throw failure("write", path, code) }
    if closed != 0 { throw failure("write", path) }
  }

  /// Writes bytes; gives 0, or the code of what went wrong.
  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer -> Int32 in
      // Invariant: `rest` stays within the buffer, which outlives the loop.
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Darwin)
          let put = Darwin.write(descriptor, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let put = Musl.write(descriptor, part.baseAddress, part.count)
        #else
          let put = Glibc.write(descriptor, part.baseAddress, part.count)
        #endif
        if put < 0, errno == EINTR { continue }
        if put < 0 { return errno }
        rest = rest.dropFirst(put)
      }
      return 0
    }
  }

  /// Writes a file in parts, as `make` gives them; true when they are what the file `old` holds.
  static func stream(
    _ path: String,
    comparedWith old: String,
    _ make: (_ sink: ([UInt8]) -> Void) -> Void
  ) throws(FileError) -> Bool {
    var isSame = false
    try writing(path) { descriptor in
      var comparison = FileComparison(old)
      var code: Int32 = 0
      make { part in
        guard code == 0 else { return }
        code = put(part, descriptor)
        comparison?.compare(part)
      }
      isSame = comparison?.finish() ?? false
      return code
    }
    return isSame
  }

  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    if code == EEXIST, kind(path) == .folder { return }
    throw failure("create", path, code)
  }

  static func move(_ path: String, _ newPath: String) throws(FileError) {
    guard rename(path, newPath) == 0 else { throw failure("move", newPath) }
  }

  static func remove(_ path: String) throws(FileError) {
    if unlink(path) == 0 { return }
    let code = errno
    if kind(path) == .folder {
      guard rmdir(path) == 0 else { throw failure("remove", path) }
    } else {
      throw failure("remove", path, code)
    }
  }

  static func stamp(_ path: String) -> FileStamp? {
    var status = stat()
    return lstat(path, &status) == 0 ? stamp(status) : nil
  }

  /// The stamp of a file that is only read, with when anything about it last changed.
  static func inputStamp(_ path: String) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let change = status.st_ctimespec
    #else
      let change = status.st_ctim
    #endif
    var stamp = stamp(status)
    stamp.changed = Int(change.tv_sec) &* 1_000_000_000 &+ Int(change.tv_nsec)
    return stamp
  }

  /// The stamps of many files of a folder, which is looked up but once.
  static func stamps(_ folder: String, _ paths: [String]) -> [FileStamp?] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return paths.map { _ in nil } }
    defer { close(descriptor) }
    return paths.map { path in
      var status = stat()
      return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? stamp(status) : nil
    }
  }

  private static func stamp(_ status: stat) -> FileStamp {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return FileStamp(
      size: Int(status.st_size),
      seconds: Int(time.tv_sec),
      nanoseconds: Int(time.tv_nsec),
      node: UInt64(status.st_ino)
    )
  }

  /// Makes and locks the file at a path, which is removed with the lock; nil while another holds it. The system lets go
  /// of the lock when the process ends.
  static func lock(_ path: String) throws(FileError) -> FileLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure("lock", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK || code == EINTR { return nil }
      throw failure("lock", path, code)
    }
    // Whoever held the lock before has removed the file: what is locked must still be what stands at the path.
    var (locked, standing) = (stat(), stat())
    guard fstat(descriptor, &locked) == 0, stat(path, &standing) == 0, locked.st_ino == standing.st_ino else {
      close(descriptor)
      return nil
    }
    return FileLock {
      unlink(path)
      close(descriptor)
    }
  }

  /// A symbolic link is linked itself, not what it leads to.
  static func link(_ path: String, _ newPath: String) throws(FileError) {
    guard linkat(AT_FDCWD, path, AT_FDCWD, newPath, 0) == 0 else { throw failure("link", path) }
  }

  static func liken(_ folder: String, to model: String, withTime hasTime: Bool) throws(FileError) {
    var status = stat()
    guard stat(model, &status) == 0 else { throw failure("read", model) }
    // Only the superuser may give it to others; where the owner changes, the system takes bits of the mode away.
    _ = chown(folder, status.st_uid, status.st_gid)
    guard chmod(folder, status.st_mode & 0o7777) == 0 else { throw failure("create", folder) }
    guard hasTime else { return }
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    // Invariant: two times are read.
    guard utimensat(AT_FDCWD, folder, times, 0) == 0 else { throw failure("create", folder) }
  }

  static func makeWritable(_ folder: String) { _ = chmod(folder, 0o700) }

  /// True for a folder whose place no other can take: a file system is mounted there, or nothing may be made beside it.
  static func isFixed(_ folder: String) -> Bool {
    guard kind(folder) == .folder else { return false }
    let outer = ContentPath.folder(folder)
    return platform_is_mounted(folder) == 1
      || access(outer.isEmpty ? folder.hasPrefix("/") ? "/" : "." : outer, W_OK) != 0
  }

  static func exchange(_ first: String, _ second: String) throws(FileError) {
    guard platform_exchange(first, second) == 0 else { throw failure("exchange", first) }
  }

  private static func failure(_ operation: String, _ path: String, _ code: Int32? = nil) -> FileError {
    let code = code ?? errno
    return FileError(
      path: path,
      operation: operation,
      reason: String(cString: strerror(code)),
      isShortage: [ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, EROFS].contains(code),
      isDenied: [EPERM, EACCES].contains(code)
    )
  }
}
