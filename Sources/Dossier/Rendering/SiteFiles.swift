/// The files of a site that are copied as they are: pictures, and what else lies in `static/` or beside articles.
struct SiteFiles: Sendable, Equatable {
  /// Their paths from the output's root.
  let paths: Set<String>
  /// How large the pictures among them are, by path.
  let sizes: [String: ImageSize]

  /// Looks at files with their bytes.
  init(_ files: [Page]) {
    paths = Set(files.map(\.path))
    sizes = Dictionary(
      files.compactMap { file in ImageSize(file.bytes).map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What pages may show of each file, in short.
  var digests: [Fact: Digest] {
    var digests: [Fact: Digest] = [:]
    for path in paths {
      digests[.asset(path)] = Digest { writer in
        writer.add(optional: sizes[path]) { size, writer in
          for number in [size.width, size.height] { writer.add(number) }
        }
      }
    }
    return digests
  }
}
