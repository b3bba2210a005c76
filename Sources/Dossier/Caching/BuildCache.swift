/// What a build keeps beside the output, so that the next one can tell that nothing has changed.
///
/// It vouches for nothing by itself: it counts only as long as every file of the output, the manifest among them, still has
/// the stamp it was left with. So it may be older than the output, or not be there.
struct BuildCache: Sendable {
  /// What the output was made from.
  var fingerprint: Digest
  /// The days on which the same articles count.
  var days: ClosedRange<Int>
  /// What the build found and did.
  var report: BuildReport
  /// The files of the output and the manifest as they were left.
  var files: [PublishedFile]
  /// What the files were made from; read from bytes only when it is needed.
  var work: Work
  /// The manifest that was left; nil in a cache that was read, as the manifest can be, too.
  var manifest: Manifest? = nil

  /// What files were made from, or where it is to be read.
  enum Work: Sendable {
    case known(RenderMemory)
    case kept(RecordReader)

    /// What the files were made from; nil when the bytes mean nothing.
    var memory: RenderMemory? {
      switch self {
      case .known(let memory): return memory
      case .kept(var reader):
        guard let memory = try? RenderMemory(&reader), reader.isAtEnd else { return nil }
        return memory
      }
    }
  }

  /// Whether files were left for the next build, in a program that builds again and again.
  var leavesFiles: Bool {
    if case .known(let memory) = work { memory.isLeft } else { false }
  }

  /// True when the same would be made on a day, which counts from 1970-01-01; nil when none counts as today.
  func holds(for fingerprint: Digest, on day: Int?) -> Bool {
    self.fingerprint == fingerprint && day.map(days.contains) ?? true && !leavesFiles
  }

  /// True when the output is as it was left.
  func isStanding(in folder: String, _ files: FileSystem, jobs: Int) async -> Bool {
    await untouched(in: folder, files, jobs: jobs).count == self.files.count
  }

  /// The manifest, when it is known and as it was left.
  func standingManifest(in folder: String, _ files: FileSystem) -> Manifest? {
    guard let manifest, let left = self.files.last, left.path == Manifest.name else { return nil }
    return files.stamp(ContentPath.join(folder, Manifest.name)) == left.stamp ? manifest : nil
  }

  /// The files that are as they were left, by path.
  func untouched(in folder: String, _ files: FileSystem, jobs: Int) async -> [String: FileStamp] {
    let starts = Array(stride(from: 0, to: self.files.count, by: Self.filesAtATime))
    let kept = await Parallel.map(starts, jobs: jobs) { start in
      let part = self.files[start..<min(start + Self.filesAtATime, self.files.count)]
      let stamps = files.stamps(of: part.map(\.path), in: folder)
      return zip(part, stamps).filter { $0.stamp == $1 }.map(\.0)
    }
    return Self.stamps(kept.joined(), count: self.files.count)
  }

  /// The stamps that the files were left with, by path.
  var stamps: [String: FileStamp] { Self.stamps(files, count: files.count) }

  private static func stamps(_ files: some Sequence<PublishedFile>, count: Int) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    stamps.reserveCapacity(count)
    for file in files { stamps[file.path] = file.stamp }
    return stamps
  }

  private static let filesAtATime = 512

  // MARK: The file

  /// Where the cache of an output folder is.
  static func path(_ folder: String) -> String { folder + ".dossier-cache" }

  /// Where it is written before it takes the last one's place.
  static func temporaryPath(_ folder: String) -> String { path(folder) + "-next" }

  /// The cache of an output folder; nil when there is none, or none that can be read.
  static func read(_ folder: String, _ files: FileSystem) -> BuildCache? {
    let path = path(folder)
    guard files.kind(path) == .file, let bytes = try? files.read(path) else { return nil }
    return BuildCache(bytes)
  }

  /// Puts the cache in the last one's place in one step. Without space for it, the last one stays, and counts no more.
  func write(_ folder: String, _ files: FileSystem) {
    let temporary = Self.temporaryPath(folder)
    do throws(FileError) {
      try files.write(StreamedPage(path: temporary, make: write))
      try files.move(temporary, Self.path(folder))
    } catch {
      try? files.remove(temporary)
    }
  }
}
