extension FileSystem {
  /// Makes a folder and those that it lies in, as far as they are not there.
  func makeFolders(_ path: String) throws(FileError) {
    guard !path.isEmpty, kind(path) == nil else { return }
    try makeFolders(ContentPath.folder(path))
    try makeFolder(path)
  }
}
