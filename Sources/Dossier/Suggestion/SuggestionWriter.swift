/// Writes suggestions as registry files; a file that is there is never touched.
public struct SuggestionWriter: Sendable {
  private let folder: String
  private let files: FileSystem

  /// A writer into a content folder.
  public init(folder: String, files: FileSystem = .local) {
    self.folder = folder
    self.files = files
  }

  /// Writes those that have a kind; gives the paths of the new files.
  public func write(_ suggestions: [Suggestion]) throws(FileError) -> [String] {
    var written: [String] = []
    for suggestion in suggestions {
      guard let kind = suggestion.kind, let path = suggestion.path, !suggestion.slug.isEmpty else { continue }
      let file = ContentPath.join(folder, path)
      guard files.kind(file) == nil else { continue }
      try files.makeFolder(ContentPath.join(folder, kind.folder))
      try files.write(Array(suggestion.record.utf8), file)
      written.append(file)
    }
    return written
  }
}
