internal import Synchronization

/// The keys of names from outside the program, each made once.
final class InternedKeys: Sendable {
  private let keys = Mutex<[String: Key]>([:])

  /// The key of a name.
  func key(_ name: String) -> Key {
    keys.withLock { keys in
      if let known = keys[name] { return known }
      let key = Key(permanent: name)
      keys[name] = key
      return key
    }
  }
}
