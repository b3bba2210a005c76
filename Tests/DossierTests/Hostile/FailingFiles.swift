@testable import Dossier

/// The machine's files, of whose changes some fail.
struct FailingFiles: Sendable {
  private let count = Counter()
  /// True for the numbers of the changes that fail, counted from 1.
  private let fails: @Sendable (Int) -> Bool

  init(_ fails: @escaping @Sendable (Int) -> Bool) {
    self.fails = fails
  }

  /// How many changes were asked for.
  var changes: Int { count.next() - 1 }

  private func check(_ operation: String, _ path: String) throws(FileError) {
    guard fails(count.next()) else { return }
    throw FileError(
      path: path,
      operation: operation,
      reason: "No space left on device",
      isShortage: true
    )
  }

  var system: FileSystem {
    let local = FileSystem.local
    var files = local
    files.write = { bytes, path throws(FileError) in
      do throws(FileError) {
        try check("write", path)
      } catch {
        // What fails for want of space has often written a part.
        try local.write(Array(bytes.prefix(bytes.count / 2)), path)
        throw error
      }
      try local.write(bytes, path)
    }
    files.stream = { path, old, make throws(FileError) in
      do throws(FileError) {
        try check("write", path)
      } catch {
        var bytes: [UInt8] = []
        make { bytes += $0 }
        try local.write(Array(bytes.prefix(bytes.count / 2)), path)
        throw error
      }
      return try LocalFiles.stream(path, comparedWith: old, make)
    }
    files.makeFolder = { path throws(FileError) in
      try check("create", path)
      try local.makeFolder(path)
    }
    files.move = { path, newPath throws(FileError) in
      try check("move", newPath)
      try local.move(path, newPath)
    }
    files.remove = { path throws(FileError) in
      try check("remove", path)
      try local.remove(path)
    }
    files.treeOperations = local.treeOperations.map { operations in
      TreeOperations(
        link: { path, newPath throws(FileError) in
          try check("link", newPath)
          try operations.link(path, newPath)
        },
        liken: { folder, model, hasTime throws(FileError) in
          try check("create", folder)
          try operations.liken(folder, model, hasTime)
        },
        makeWritable: operations.makeWritable,
        exchange: { first, second throws(FileError) in
          try check("exchange", first)
          try operations.exchange(first, second)
        }
      )
    }
    return files
  }
}
