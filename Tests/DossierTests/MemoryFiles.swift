@testable import Dossier

/// Files in memory over those of the machine, which are only read.
final class MemoryFiles: Sendable {
  private let state: Guarded<[String: [UInt8]]>
  private let writes = Guarded(0)
  /// The number of the write or move that fails, counted from 1; 0 for none.
  let failingWrite: Int

  init(_ texts: [String: String] = [:], failingWrite: Int = 0) {
    state = Guarded(texts.mapValues { Array($0.utf8) })
    self.failingWrite = failingWrite
  }

  /// The texts below a folder, by path relative to it.
  func texts(in folder: String) -> [String: String] {
    state.withLock { files in
      var found: [String: String] = [:]
      for (path, bytes) in files where path.hasPrefix(folder + "/") {
        found[String(path.dropFirst(folder.count + 1))] = String(decoding: bytes, as: UTF8.self)
      }
      return found
    }
  }

  var all: [String: [UInt8]] { state.withLock { $0 } }

  func set(_ path: String, _ text: String?) { state.withLock { $0[path] = text.map { Array($0.utf8) } } }

  func set(_ path: String, bytes: [UInt8]) { state.withLock { $0[path] = bytes } }

  private func check(_ operation: String, _ path: String) throws(FileError) {
    let number = writes.withLock { count in
      count += 1
      return count
    }
    if number == failingWrite {
      throw FileError(path: path, operation: operation, reason: "No space left on device")
    }
  }

  private func kind(_ path: String) -> FileEntry.Kind? {
    state.withLock { files in
      if files[path] != nil { return .file }
      return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
    } ?? FileSystem.local.kind(path)
  }

  private func list(_ folder: String) throws(FileError) -> [FileEntry] {
    let names = state.withLock { files in
      files.keys.filter { $0.hasPrefix(folder + "/") }.map { path in
        let parts = path.dropFirst(folder.count + 1).split(separator: "/", maxSplits: 1)
        return FileEntry(name: String(parts[0]), kind: parts.count > 1 ? .folder : .file)
      }
    }
    if names.isEmpty { return try FileSystem.local.list(folder) }
    return Array(Set(names))
  }

  var system: FileSystem {
    FileSystem(
      read: { path throws(FileError) in
        if let bytes = self.state.withLock({ $0[path] }) { return bytes }
        return try FileSystem.local.read(path)
      },
      list: { folder throws(FileError) in try self.list(folder) },
      kind: { self.kind($0) },
      write: { bytes, path throws(FileError) in
        try self.check("write", path)
        self.state.withLock { $0[path] = bytes }
      },
      makeFolder: { _ throws(FileError) in },
      move: { path, newPath throws(FileError) in
        try self.check("move", newPath)
        self.state.withLock { files in
          files[newPath] = files[path]
          files[path] = nil
        }
      },
      remove: { path throws(FileError) in self.state.withLock { $0[path] = nil } }
    )
  }
}
