/// All files that a build reads, as they were at one moment, so that what was digested is what is built.
struct InputSnapshot: Sendable {
  /// The files as they were; what was not among the inputs is not there.
  let files: FileSystem
  /// What the output is made from, in short; nil when something could not be read.
  var digests: InputDigests? { known.digests }
  /// The inputs for the next snapshot; empty when something could not be read.
  let known: KnownInputs

  /// Reads and digests the content and the templates; files that have the stamps of `last` are not read again, and those that are
  /// as they were by all that the system has told since are not even looked at.
  static func take(
    _ options: BuildOptions,
    program: String,
    files: FileSystem,
    last: KnownInputs = KnownInputs(),
    news: FolderNews = .unknown
  ) async -> InputSnapshot {
    if let known = last.refreshed(news, files) {
      return InputSnapshot(files: known.frozen(files), known: known)
    }
    let listing = RecordedListing(files, known: last.folders.filter { news.spare(folder: $0.key) })
    var writer = RecordWriter()
    writer.add(program)
    options.addInputs(to: &writer)
    let content = FolderWalk.content(options.content, listing.recording)
    let theme = options.templates.map { FolderWalk.theme($0, listing.recording) }
    let inputs = inputs(options, content, theme)
    for problem in content.diagnostics + (theme?.diagnostics ?? []) { writer.add(problem.description) }
    writer.add(content.files.filter { !ContentReader.isRead($0) }) { $1.add($0) }
    let read = await Parallel.map(inputs, jobs: options.jobs) { input -> KnownInputs.File? in
      let known = last.files[input.path]
      if let known, news.spare(file: input.path) { return known }
      return input.read(files, last: known)
    }
    var known = KnownInputs(content: options.content, folders: listing.folders)
    var digests: [KnownInputs.Input.Kind: [String: Digest]] = [:]
    for file in read {
      guard let file else { return InputSnapshot(files: files, known: KnownInputs()) }
      let input = file.input
      known.files[input.path] = file
      if input.kind == .other {
        writer.add(input.path)
        writer.add(file.digest)
      } else {
        digests[input.kind, default: [:]][input.name] = file.digest
      }
    }
    known.digests = InputDigests(
      others: writer.digest,
      records: digests[.record] ?? [:],
      articles: digests[.article] ?? [:],
      assets: digests[.asset] ?? [:],
      templates: digests[.template] ?? [:]
    )
    return InputSnapshot(files: known.frozen(files), known: known)
  }

  private static func inputs(_ options: BuildOptions, _ content: FolderWalk, _ theme: FolderWalk?)
    -> [KnownInputs.Input]
  {
    content.files.filter(ContentReader.isRead).map { name in
      KnownInputs.Input(name, in: options.content)
    }
      + (theme?.files ?? []).filter(Theme.isRead).map { name in
        KnownInputs.Input(
          name: name,
          path: ContentPath.join(options.templates ?? "", name),
          kind: .template
        )
      }
  }
}

/// Takes note of what folders list; those that are known are not listed again.
private final class RecordedListing: Sendable {
  private let files: FileSystem
  private let known: [String: [FileEntry]]
  private let entries = Guarded<[String: [FileEntry]]>([:])

  init(_ files: FileSystem, known: [String: [FileEntry]]) {
    (self.files, self.known) = (files, known)
  }

  /// The files, with each folder that is listed taken note of.
  var recording: FileSystem {
    var recording = files
    recording.list = { [self] folder throws(FileError) in
      let list = if let last = known[folder] { last } else { try files.list(folder) }
      entries.withLock { $0[folder] = list }
      return list
    }
    return recording
  }

  /// The folders that were listed, with what is in them.
  var folders: [String: [FileEntry]] { entries.withLock { $0 } }
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
