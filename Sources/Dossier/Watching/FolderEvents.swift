private import CPlatform

/// News from the system that something in some folders has changed, where it gives any (inotify on Linux).
///
/// They say when it is worth looking, and not what to find: network file systems give none, and a queue can run over, so
/// that ``FolderStamp`` decides.
public final class FolderEvents: Sendable {
  private let watch: Int32

  /// Asks for news; nil where there are none.
  public init?() {
    watch = platform_watch_begin()
    if watch < 0 { return nil }
  }

  deinit { platform_watch_end(watch) }

  /// Has a folder watched, without those in it; one that is watched already stays so.
  public func add(_ folder: String) { _ = platform_watch_add(watch, folder) }

  /// Waits until something has changed, and looks at what there is; nil when nothing changes for `limit` milliseconds.
  ///
  /// What changes within the next `settling` milliseconds, again and again, is waited for, too, as programs seldom write one
  /// file alone; nothing has changed while `look` looked and since. The thread is blocked meanwhile.
  public func wait<Look>(_ limit: Int, settling: Int, _ look: () -> Look) -> Look? {
    guard platform_watch_wait(watch, Int32(limit)) > 0 else { return nil }
    // Someone who never ceases to write is not waited for.
    for _ in 0..<20 {
      let start = ContinuousClock.now
      let found = look()
      let passed = Int((ContinuousClock.now - start) / .milliseconds(1))
      if platform_watch_wait(watch, Int32(max(0, settling - passed))) == 0 { return found }
    }
    return look()
  }
}
