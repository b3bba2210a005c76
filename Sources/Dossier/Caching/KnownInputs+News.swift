extension KnownInputs {
  /// The same with those files read again of which there is news, with those that are new, and without those that are gone; nil
  /// when something has changed of which all pages are made, or when more may have changed than is told.
  func refreshed(_ news: FolderNews, _ access: FileSystem) -> KnownInputs? {
    guard news.isComplete, var digests else { return nil }
    var known = self
    var read: [Input] = []
    for folder in news.folders {
      guard let entries = try? access.list(folder), let (gone, new) = changes(in: folder, to: entries) else {
        return nil
      }
      known.folders[folder] = entries
      for input in gone {
        known.files[input.path] = nil
        digests.set(input, nil)
      }
      read += new
    }
    // What is not read is no more than its name.
    read += news.files.compactMap { known.files[$0]?.input }
    for input in read {
      guard let file = input.read(access, last: files[input.path]) else { return nil }
      known.files[input.path] = file
      if file.digest == files[input.path]?.digest { continue }
      if input.kind == .other { return nil }
      digests.set(input, file.digest)
    }
    known.digests = digests
    return known
  }

  /// The inputs that are no more in a folder, and those that are new in it; nil when something else has changed, too.
  private func changes(in folder: String, to entries: [FileEntry]) -> (gone: [Input], new: [Input])? {
    guard let last = folders[folder] else { return nil }
    if entries == last { return ([], []) }
    let (old, now) = (Set(last), Set(entries))
    guard let gone = inputs(old.subtracting(now), in: folder),
      let new = inputs(now.subtracting(old), in: folder)
    else { return nil }
    return (gone, new)
  }

  /// The inputs among some entries of a folder; nil when one of the others tells in what is built, or in how.
  private func inputs(_ entries: Set<FileEntry>, in folder: String) -> [Input]? {
    if entries.isEmpty { return [] }
    guard folder == content || folder.hasPrefix(content + "/") else { return nil }
    let folder = String(folder.dropFirst(content.count + 1))
    var inputs: [Input] = []
    for entry in entries where FolderWalk.isInContent(entry.name, folder) {
      let name = ContentPath.join(folder, entry.name)
      guard entry.kind == .file, FolderWalk.isFit(entry.name), ContentReader.isRead(name) else { return nil }
      let input = Input(name, in: content)
      if input.kind == .other { return nil }
      inputs.append(input)
    }
    return inputs
  }
}
