private import Synchronization

/// All files that a build reads, as they were at one moment, so that what was digested is what is built.
struct InputSnapshot: Sendable {
  /// The files as they were; what was not among the inputs is not there.
  let files: FileSystem
  /// What the output is made from, in short; nil when something could not be read.
  let digests: InputDigests?
  /// The inputs for the next snapshot; empty when something could not be read.
  let known: Known

  /// What files held, by path, with the stamps they had before they were read.
  typealias Known = [String: KnownFile]

  /// A file as it was.
  struct KnownFile: Sendable {
    /// Nil where files have none.
    var stamp: FileStamp?
    var bytes: [UInt8]
    var digest: Digest
  }

  /// Reads and digests the content and the templates; files that have the stamps of `last` are not read again.
  static func take(
    _ options: BuildOptions,
    program: String,
    files: FileSystem,
    last: Known = [:]
  ) async -> InputSnapshot {
    let listing = RecordedListing(files)
    var writer = RecordWriter()
    writer.add(program)
    options.addInputs(to: &writer)
    let content = FolderWalk.content(options.content, listing.recording)
    let theme = options.templates.map { FolderWalk.theme($0, listing.recording) }
    let paths = inputs(options, content, theme)
    for problem in content.diagnostics + (theme?.diagnostics ?? []) { writer.add(problem.description) }
    writer.add(content.files.filter { !ContentReader.isRead($0) }) { $1.add($0) }
    let inputs = await Parallel.map(paths, jobs: options.jobs) { path in
      read(path.file, files, last[path.file])
    }
    var known: Known = [:]
    var (articles, records, assets, templates): Files = ([:], [:], [:], [:])
    for (path, input) in zip(paths, inputs) {
      guard let input else { return InputSnapshot(files: files, digests: nil, known: [:]) }
      known[path.file] = input
      switch path.kind {
      case .article: articles[path.name] = input.digest
      case .record: records[path.name] = input.digest
      case .asset: assets[path.name] = input.digest
      case .template: templates[path.name] = input.digest
      case .other:
        writer.add(path.file)
        writer.add(input.digest)
      }
    }
    let digests = InputDigests(
      others: writer.digest,
      records: records,
      articles: articles,
      assets: assets,
      templates: templates
    )
    return InputSnapshot(files: listing.frozen(known), digests: digests, known: known)
  }

  private typealias Files = ([String: Digest], [String: Digest], [String: Digest], [String: Digest])

  private static func read(_ path: String, _ files: FileSystem, _ last: KnownFile?) -> KnownFile? {
    // What is written after this shows in the stamp that the next snapshot finds.
    let stamp = files.stamp(path)
    if let last, stamp != nil, last.stamp == stamp { return last }
    guard let bytes = try? files.read(path) else { return nil }
    return KnownFile(stamp: stamp, bytes: bytes, digest: Digest(of: bytes))
  }

  /// A file that is read, by its path in its folder.
  private struct Input: Sendable {
    var name: String
    var file: String
    var kind: Kind

    enum Kind: Sendable {
      case article, record, asset, template, other
    }
  }

  private static func inputs(_ options: BuildOptions, _ content: FolderWalk, _ theme: FolderWalk?) -> [Input]
  {
    content.files.filter(ContentReader.isRead).map {
      Input(name: $0, file: ContentPath.join(options.content, $0), kind: kind($0))
    }
      + (theme?.files ?? []).filter(Theme.isRead).map {
        Input(name: $0, file: ContentPath.join(options.templates ?? "", $0), kind: .template)
      }
  }

  private static func kind(_ path: String) -> Input.Kind {
    if ContentReader.isArticle(path) { return .article }
    if ContentReader.isRecord(path) { return .record }
    return ContentReader.isCopied(path) ? .asset : .other
  }
}

/// Takes note of what folders list.
private final class RecordedListing: Sendable {
  private let files: FileSystem
  private let entries = Guarded<[String: [FileEntry]]>([:])

  init(_ files: FileSystem) {
    self.files = files
  }

  /// The files, with each folder that is listed taken note of.
  var recording: FileSystem {
    var recording = files
    recording.list = { [self] folder throws(FileError) in
      let list = try files.list(folder)
      entries.withLock { $0[folder] = list }
      return list
    }
    return recording
  }

  /// The files with the bytes that are known, in the folders that were listed; all else is as it is.
  func frozen(_ known: InputSnapshot.Known) -> FileSystem {
    let (entries, files) = (entries.withLock { $0 }, files)
    var frozen = files
    frozen.read = { path throws(FileError) in
      if let found = known[path] { return found.bytes }
      return try files.read(path)
    }
    frozen.list = { folder throws(FileError) in
      if let found = entries[folder] { return found }
      return try files.list(folder)
    }
    return frozen
  }
}

extension BuildOptions {
  /// Writes the options that show in the output or in what is reported; which day it is, `BuildCache.days` says.
  fileprivate func addInputs(to writer: inout RecordWriter) {
    writer.add(content)
    writer.add(optional: templates) { $1.add($0) }
    writer.add(optional: baseURL) { $1.add($0) }
    writer.add(optional: environment) { $1.add($0) }
    writer.add(selection.includesDrafts)
    writer.add(selection.includesFuture)
    writer.add(selection.includesExpired)
    writer.add(selection.today != nil)
    writer.add(isStrict)
    writer.add(isWatched)
  }
}
