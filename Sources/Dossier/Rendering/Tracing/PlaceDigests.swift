/// What stands where, in short: pages, content files, the volumes of the book, articles in other languages.
struct PlaceDigests: Sendable {
  /// The paths of all pages.
  private let pages: Set<String>
  /// Each as the fact that there is such a page.
  private let paths: Set<Fact>
  /// What each content file makes, or why it makes no page.
  private let files: [Fact: Digest]
  /// The files that are copied, and each as a fact.
  private let copied: SiteFiles
  private let assets: [Fact: Digest]
  /// The versions of each translated article.
  private let versions: [Fact: Digest]
  /// The volume that each article is in, and what its ids begin with there.
  private let volumes: [Fact: Digest]
  /// All volumes.
  private let book: Digest

  /// Digests a site; what `last` has of the same pages is taken over.
  init(_ crossReference: CrossReference, _ site: Site, last: PlaceDigests?) {
    (pages, paths) = (site.pages, Self.paths(site, last: last))
    (copied, assets) = Self.assets(site, last: last)
    var files = Dictionary(site.pagesByFile.map { (Fact.file($0.key), Digest(of: Array($0.value.utf8))) }) {
      $1
    }
    for (path, absence) in crossReference.absent { files[.file(path)] = Digest { $0.add(absence.rawValue) } }
    self.files = files
    versions = Self.versions(site)
    var volumes: [Fact: Digest] = [:]
    let digests = site.volumes.map { volume in
      for index in volume.articles {
        volumes[.volume(site.numbers[index])] = Digest { writer in
          writer.add(volume.path)
          writer.add(volume.prefix(of: index))
        }
      }
      return volume.digest(site.numbers)
    }
    (self.volumes, book) = (volumes, Digest { $0.add(digests) { $1.add($0) } })
  }

  private init(revising last: PlaceDigests, _ site: Site) {
    (pages, paths) = (site.pages, Self.paths(site, last: last))
    (copied, assets) = Self.assets(site, last: last)
    versions = Self.versions(site)
    (files, volumes, book) = (last.files, last.volumes, last.book)
  }

  /// The digests of the same site with other words in some articles, which stand where they stood.
  func revised(_ site: Site) -> PlaceDigests {
    PlaceDigests(revising: self, site)
  }

  private static func assets(_ site: Site, last: PlaceDigests?) -> (SiteFiles, [Fact: Digest]) {
    if let last, last.copied == site.files { return (last.copied, last.assets) }
    return (site.files, site.files.digests)
  }

  private static func paths(_ site: Site, last: PlaceDigests?) -> Set<Fact> {
    guard let last else { return Set(site.pages.map(Fact.path)) }
    if site.pages == last.pages { return last.paths }
    let (new, gone) = site.pages.changes(since: last.pages)
    var paths = last.paths
    paths.subtract(gone.map(Fact.path))
    paths.formUnion(new.map(Fact.path))
    return paths
  }

  private static func versions(_ site: Site) -> [Fact: Digest] {
    var versions: [Fact: Digest] = [:]
    for (index, all) in site.translations.versions {
      versions[.versions(site.numbers[index])] = Digest { $0.add(all) { $1.add(site.numbers[$0]) } }
    }
    return versions
  }

  /// The digest of a fact of what stands where.
  func digest(of fact: Fact) -> Digest {
    switch fact.kind {
    case .path: Digest(high: fact.code, low: paths.contains(fact) ? 1 : 0)
    case .file: files[fact] ?? FactDigests.nothing
    case .asset: assets[fact] ?? FactDigests.nothing
    case .versions: versions[fact] ?? FactDigests.nothing
    case .volume: volumes[fact] ?? FactDigests.nothing
    default: book
    }
  }

  /// The facts that differ from another build's, but for those whose changes are looked for apart.
  func changes(since last: PlaceDigests) -> [Fact] {
    var facts: [Fact] = []
    if paths != last.paths { facts += paths.symmetricDifference(last.paths) }
    if files != last.files {
      facts += Set(files.keys).union(last.files.keys).filter { files[$0] != last.files[$0] }
    }
    if assets != last.assets {
      facts += Set(assets.keys).union(last.assets.keys).filter { assets[$0] != last.assets[$0] }
    }
    if book != last.book { facts.append(.volumes) }
    return facts
  }
}
