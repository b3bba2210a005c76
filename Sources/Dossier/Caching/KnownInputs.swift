/// What a build has read, for the next one.
struct KnownInputs: Sendable {
  /// What files held, by path, with the stamps they had before they were read.
  var files: [String: File] = [:]
  /// What was in the folders.
  var folders: [String: [FileEntry]] = [:]
  /// All of it in short; nil when that is not known.
  var digests: InputDigests?

  /// A file that is read.
  struct Input: Sendable {
    /// Its path in the content folder or that of the theme.
    var name: String
    var path: String
    var kind: Kind

    enum Kind: Sendable {
      case article, record, asset, template, other
    }

    /// The file as it is; nil when it cannot be read.
    func read(_ files: FileSystem, last: File?) -> File? {
      // What is written after this shows in the stamp that the next snapshot finds.
      let stamp = files.stamp(path)
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

  /// The same with those files read again of which there is news; nil when another file is there, when something of which all
  /// pages are made has changed, or when more may have changed than is told.
  func refreshed(_ news: FolderNews, _ access: FileSystem) -> KnownInputs? {
    guard news.isComplete, let digests else { return nil }
    for folder in news.folders {
      guard let entries = try? access.list(folder), let last = folders[folder], Set(entries) == Set(last)
      else { return nil }
    }
    var known = self
    var changed: [File] = []
    for path in news.files {
      // What is not read lists no more than its name.
      guard let last = files[path] else { continue }
      guard let file = last.input.read(access, last: last) else { return nil }
      known.files[path] = file
      if file.digest == last.digest { continue }
      if file.input.kind == .other { return nil }
      changed.append(file)
    }
    known.digests = digests.replacing(changed)
    return known
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

extension InputDigests {
  /// The same with other digests of some files, of which all were there.
  fileprivate func replacing(_ files: [KnownInputs.File]) -> InputDigests {
    if files.isEmpty { return self }
    var (articles, records, assets, templates) = (articles, records, assets, templates)
    for file in files {
      switch file.input.kind {
      case .article: articles[file.input.name] = file.digest
      case .record: records[file.input.name] = file.digest
      case .asset: assets[file.input.name] = file.digest
      case .template: templates[file.input.name] = file.digest
      case .other: break
      }
    }
    return InputDigests(
      others: others,
      records: records,
      articles: articles,
      assets: assets,
      templates: templates
    )
  }
}
