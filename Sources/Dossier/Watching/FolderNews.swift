/// What the system has told of changes in folders: where to look, and not what to find.
public struct FolderNews: Sendable, Hashable {
  /// The paths of files that were written, have come, or are gone.
  var files: Set<String> = []
  /// The folders in which files have come or gone.
  var folders: Set<String> = []
  /// False when something else may have changed, too.
  public internal(set) var isComplete = true

  /// Nothing is told, and anything may have changed.
  public static let unknown = FolderNews(files: [], folders: [], isComplete: false)

  /// All that two of them tell.
  func union(_ other: FolderNews) -> FolderNews {
    FolderNews(
      files: files.union(other.files),
      folders: folders.union(other.folders),
      isComplete: isComplete && other.isComplete
    )
  }

  /// True when a file is as it was.
  func spare(file: String) -> Bool { isComplete && !files.contains(file) }

  /// True when the same files are in a folder, and in no other place.
  func spare(folder: String) -> Bool { isComplete && !folders.contains(folder) }
}
