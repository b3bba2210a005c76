/// By what a published site is told from the one before it.
struct SiteMark: Sendable, Equatable {
  private let stamps: [FileStamp?]

  /// The mark of the site that stands in a folder.
  init(_ folder: String, _ files: FileSystem) {
    // One that takes the place of another is another folder; one that is changed in place leaves another list or cache.
    let paths = [folder, ContentPath.join(folder, Manifest.name), BuildCache.path(folder)]
    stamps = paths.map { files.stamp($0) }
  }
}
