/// The files and addresses of a new site, so that no two things have one.
struct ImportedAddresses {
  /// What becomes of an old address.
  enum Claim: Equatable { case free, own, taken, noPath }

  private var paths: Set<String> = []
  /// The files of pages and redirects in small letters, and the content file whose they are.
  private var owners: [String: String] = [
    "index.html": "", "404.html": "", "sitemap.xml": "", "feed.xml": "", "feed.json": "",
  ]

  /// The folders of all these files.
  private var folders: Set<String> = []
  /// The content files by the files of the addresses that their pages had.
  private var kept: [String: String] = [:]

  /// A path for a content file, with a number where there is one already.
  mutating func path(_ wanted: String) -> String {
    let name = ContentPath.baseName(wanted)
    let start = ContentPath.join(ContentPath.folder(wanted), name)
    let end = wanted.dropFirst(start.count)
    return Self.first(start, besides: []) { paths.insert($0 + end).inserted } + end
  }

  /// True when a file can be copied to a path, which is taken then: no other is, and the site makes none there.
  mutating func isFree(_ path: String) -> Bool {
    guard paths.insert(path).inserted else { return false }
    guard path.hasPrefix("content/static/") else { return true }
    let file = path.dropFirst("content/static/".count).lowercased()
    guard owners[file] == nil, !isInTheWay(file), !ReservedFiles.contains(file) else { return false }
    own(file, by: path)
    return true
  }

  /// True for the path from the site's root of a file that is copied.
  func isCopied(_ path: String) -> Bool {
    owners[path.dropFirst().lowercased()] == "content/static" + path
  }

  /// True for a file where there is a folder, or in a folder where there is a file.
  private func isInTheWay(_ file: String) -> Bool {
    folders.contains(file) || Self.folders(of: file).contains { owners[$0] != nil }
  }

  private mutating func own(_ file: String, by path: String) {
    owners[file] = path
    folders.formUnion(Self.folders(of: file))
  }

  /// All folders that a file is in.
  private static func folders(of file: String) -> [String] {
    Array(sequence(first: ContentPath.folder(file), next: ContentPath.folder).prefix { !$0.isEmpty })
  }

  /// True for the first page of a folder that the site makes itself.
  private func isMade(_ file: String) -> Bool {
    let folder = ContentPath.folder(file)
    return PlainPage.isTaken(folder) && file == folder + "/index.html"
  }

  /// A slug for the page of a content file in `folder` of the site, with something before or behind it where another page
  /// has it: one of `others`, else a number.
  mutating func slug(_ wanted: String, others: [String], in folder: String, for path: String) -> String {
    Self.first(wanted, besides: others) { slug in
      let file = [folder, slug, "index.html"].filter { !$0.isEmpty }.joined(separator: "/").lowercased()
      guard owners[file] == nil else { return false }
      own(file, by: path)
      return true
    }
  }

  /// Keeps the address that a page had for it, so that no other page's alias takes it; the first page that had it counts.
  mutating func keep(_ address: String, for path: String) {
    guard let file = Redirects.file(address)?.lowercased(), kept[file] == nil else { return }
    kept[file] = path
  }

  /// Takes an old address for a redirect to the page of a content file, where no other page or redirect has it.
  mutating func claim(_ address: String, for path: String) -> Claim {
    guard let file = Redirects.file(address)?.lowercased() else { return .noPath }
    if isMade(file) { return .taken }
    if let owner = owners[file] { return owner == path ? .own : .taken }
    guard kept[file] ?? path == path, !isInTheWay(file) else { return .taken }
    own(file, by: path)
    return .free
  }

  /// The first of a name, other names, and the name with a number that is free.
  private static func first(_ wanted: String, besides others: [String], _ isFree: (String) -> Bool) -> String
  {
    var candidates = [wanted] + others.filter { !$0.isEmpty }
    var number = 2
    while true {
      for candidate in candidates where isFree(candidate) { return candidate }
      candidates = ["\(wanted)-\(number)"]
      number += 1
    }
  }
}
