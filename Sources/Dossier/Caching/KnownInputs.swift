/// What a build has read, for the next one.
struct KnownInputs: Sendable {
  /// What files held, by path, with the stamps they had before they were read.
  var files: [String: File] = [:]
  /// The folder of the content.
  var content = ""
  /// What was in the folders.
  var folders: [String: [FileEntry]] = [:]
  /// All of it in short; nil when that is not known.
  var digests: InputDigests?

  /// How many bytes articles and records have.
  var contentSize: Int {
    files.values.reduce(0) { $0 + ([.article, .record].contains($1.input.kind) ? $1.bytes.count : 0) }
  }

  /// A file that is read.
  struct Input: Sendable {
    /// Its path in the content folder or that of the theme.
    var name: String
    var path: String
    var kind: Kind

    enum Kind: Sendable {
      case article, record, asset, template, other

      /// What a content file is.
      init(_ name: String) {
        if ContentReader.isArticle(name) {
          self = .article
        } else if ContentReader.isRecord(name) {
          self = .record
        } else {
          self = ContentReader.isCopied(name) ? .asset : .other
        }
      }
    }

    /// A content file.
    init(_ name: String, in content: String) {
      self.init(name: name, path: ContentPath.join(content, name), kind: Kind(name))
    }

    init(name: String, path: String, kind: Kind) {
      (self.name, self.path, self.kind) = (name, path, kind)
    }

    /// The file as it is; nil when it cannot be read.
    func read(_ files: FileSystem, last: File?) -> File? {
      // What is written after this shows in the stamp that the next snapshot finds.
      let stamp = files.inputStamp(path)
      if let last, stamp != nil, last.stamp == stamp { return last }
      guard let bytes = try? files.read(path) else { return nil }
      return File(input: self, stamp: stamp, bytes: bytes, digest: Digest(of: bytes))
    }
  }

  /// A file as it was.
  struct File: Sendable {
    var input: Input
    /// Nil where files have none.
    var stamp: FileStamp?
    var bytes: [UInt8]
    var digest: Digest
  }

  /// The files with the bytes that are known, in the folders that were listed; all else is as it is.
  func frozen(_ access: FileSystem) -> FileSystem {
    let (files, folders) = (files, folders)
    var frozen = access
    frozen.read = { path throws(FileError) in
      if let found = files[path] { return found.bytes }
      return try access.read(path)
    }
    frozen.list = { folder throws(FileError) in
      if let found = folders[folder] { return found }
      return try access.list(folder)
    }
    return frozen
  }
}
