private import CPlatform

/// News from the system that something in some folders has changed, where it gives any (inotify on Linux).
///
/// They say where it is worth looking, and not what to find: network file systems give none, and a queue can run over, so
/// that ``FolderStamp`` is asked besides.
public final class FolderEvents: Sendable {
  private let watch: Int32
  private let folders = Guarded(Folders())

  /// The folders that are watched.
  private struct Folders {
    /// Each by the number by which events mean it; empty for one that two paths lead to.
    var paths: [Int32: String] = [:]
    /// False when one could not be watched.
    var areAll = true

    mutating func add(_ folder: String, _ number: Int32) {
      guard number >= 0 else { return areAll = false }
      paths[number] = paths[number, default: folder] == folder ? folder : ""
    }

    /// Adds what some events tell, which are laid out as `platform_watch_read` says.
    func tell(_ events: ArraySlice<UInt8>, _ news: inout FolderNews) {
      if !areAll { news.isComplete = false }
      var rest = events
      while rest.count >= Self.headSize {
        func number(at place: Int) -> UInt32 {
          rest.dropFirst(place).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        let name = rest.dropFirst(Self.headSize).prefix(Int(number(at: 12)))
        tell(
          of: paths[Int32(bitPattern: number(at: 0))] ?? "",
          platform_watch_kind(number(at: 4)),
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self),
          &news
        )
        rest = rest.dropFirst(Self.headSize + name.count)
      }
    }

    private func tell(of folder: String, _ kind: Int32, _ name: String, _ news: inout FolderNews) {
      guard !folder.isEmpty, !name.isEmpty, kind != PLATFORM_WATCH_OTHER else {
        return news.isComplete = false
      }
      news.files.insert(ContentPath.join(folder, name))
      if kind == PLATFORM_WATCH_LISTED { news.folders.insert(folder) }
    }

    /// How many bytes an event takes without its name.
    private static let headSize = 16
  }

  /// Asks for news; nil where there are none.
  public init?() {
    watch = platform_watch_begin()
    if watch < 0 { return nil }
  }

  deinit { platform_watch_end(watch) }

  /// The same files, of which each folder is watched, without those in it, from before it is listed; one that is watched
  /// already stays so.
  public func watching(_ files: FileSystem) -> FileSystem {
    var watched = files
    watched.list = { [self] folder throws(FileError) in
      let number = platform_watch_add(watch, folder)
      // One that is not there needs no watch: the folder around it tells when it comes.
      let entries = try files.list(folder)
      folders.withLock { $0.add(folder, number) }
      return entries
    }
    return watched
  }

  /// Waits until something has changed, and tells of it; nil when nothing does for `limit` milliseconds.
  ///
  /// What changes within the next `settling` milliseconds, again and again, is waited for, too, as programs seldom write one
  /// file alone. The thread is blocked meanwhile.
  public func wait(_ limit: Int, settling: Int) -> FolderNews? {
    guard platform_watch_wait(watch, Int32(limit)) > 0 else { return nil }
    var news = read()
    // Someone who never ceases to write is not waited for.
    for _ in 0..<20 {
      guard platform_watch_wait(watch, Int32(settling)) > 0 else { break }
      news = news.union(read())
    }
    if !news.isComplete {
      // Folders may have been moved, and are listed anew.
      folders.withLock { $0 = Folders() }
    }
    return news
  }

  /// Reads all that the system has told.
  private func read() -> FolderNews {
    var news = FolderNews()
    var events = [UInt8](repeating: 0, count: Self.bufferSize)
    while true {
      let count = platform_watch_read(watch, &events, Self.bufferSize)
      if count == 0 { return news }
      folders.withLock { $0.tell(events.prefix(count), &news) }
    }
  }

  /// Room for some hundred events, and always for one.
  private static let bufferSize = 16_384
}
