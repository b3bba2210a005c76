private import CPlatform

/// News from the system that something in some folders has changed, where it gives any (inotify on Linux).
///
/// They say when it is worth looking, and not what to find: network file systems give none, and a queue can run over, so
/// that ``FolderStamp`` is asked besides.
public final class FolderEvents: Sendable {
  private let watch: Int32

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
    watched.list = { [watch] folder throws(FileError) in
      _ = platform_watch_add(watch, folder)
      return try files.list(folder)
    }
    return watched
  }

  /// Waits until something has changed; false when nothing does for `limit` milliseconds.
  ///
  /// What changes within the next `settling` milliseconds, again and again, is waited for, too, as programs seldom write one
  /// file alone. The thread is blocked meanwhile.
  public func wait(_ limit: Int, settling: Int) -> Bool {
    guard platform_watch_wait(watch, Int32(limit)) > 0 else { return false }
    // Someone who never ceases to write is not waited for.
    for _ in 0..<20 where platform_watch_wait(watch, Int32(settling)) == 0 { break }
    return true
  }
}
