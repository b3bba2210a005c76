/// A site of Hugo or Jekyll as the files of a site for Dossier.
public struct SiteImport: Sendable {
  /// The files, by path in the new site's folder.
  public private(set) var files: [NewFile] = []
  /// What could not be taken over as it was, sorted by place.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many articles there are.
  public private(set) var articleCount = 0
  /// How many plain pages there are.
  public private(set) var pageCount = 0
  /// Whether the folder has a configuration of the system, which may say how its addresses were made.
  public var hasConfiguration: Bool { !configuration.paths.isEmpty }
  /// `Hugo` or `Jekyll`.
  public let system: String

  private let configuration: ForeignConfiguration
  private let layout: ImportLayout
  private let former: FormerAddress
  private let folder: String
  private let access: FileSystem
  private var pages: [ImportedPage] = []
  private var addresses = ImportedAddresses()
  private var inherited: InheritedMatter
  private var links: ImportedLinks
  private let today: ContentDate?
  /// The slugs of the articles in the site's own language, by path without what it says of a language.
  private var slugs: [String: String] = [:]

  /// Reads a content folder, or the folder of a whole site; nothing in it is changed. What is to be shown later than `today` becomes
  /// a draft; without a day, all that has a date for that.
  public init(from folder: String, today: ContentDate? = nil, files access: FileSystem = .local) {
    let walk = FolderWalk(
      root: folder,
      files: access,
      hidden: ["."],
      copied: "static",
      fix: "name the folder of a Hugo or Jekyll site",
      severity: .warning
    )
    configuration = ForeignConfiguration(among: walk.files, in: folder, access)
    let root = configuration.root
    layout = ImportLayout(walk.files, configuration: root)
    system = layout.system.rawValue
    former = FormerAddress(isJekyll: layout.system == .jekyll, configuration: root)
    inherited = InheritedMatter(layout.system, configuration: root)
    links = ImportedLinks(base: configuration.base, language: SiteLanguages(root).main)
    (self.folder, self.access, self.today) = (folder, access, today)
    diagnostics = walk.diagnostics + configuration.diagnostics + former.diagnostics
    let copied = read(walk.files + configuration.dotFiles)
    namePages()
    for file in copied { copy(file.bytes, from: file.path, to: file.places) }
    for page in pages { write(page) }
    files.sort { $0.path < $1.path }
    articleCount = pages.count { !$0.isPlain }
    pageCount = pages.count - articleCount
    if pages.isEmpty, walk.diagnostics.isEmpty { complainOfNothing() }
    diagnostics.sortOnce()
  }

  private mutating func complainOfNothing() {
    diagnostics.append(
      .error(
        "no-articles",
        at: SourcePosition(file: folder),
        "there is no article of Hugo or Jekyll here",
        fix: "name the folder of a Hugo or Jekyll site, or Hugo’s content folder"
      )
    )
  }

  /// Reads all files that go anywhere, and names the others; gives those that are copied.
  private mutating func read(_ paths: [String]) -> [(path: String, bytes: [UInt8], places: [String])] {
    var copied: [(path: String, bytes: [UInt8], places: [String])] = []
    var left: [String] = []
    var taken: Set<String> = []
    for path in paths where ContentPath.baseName(path) == "_index" {
      let file = ContentPath.join(folder, path)
      guard let bytes = try? access.read(file) else { continue }
      let section = ContentPath.folder(layout.parts(path).inner)
      inherited.addCascade(
        ForeignFile(bytes, file: file).root?.member("cascade"),
        in: section.isEmpty ? "" : section + "/"
      )
    }
    if let site = configuration.site { files.append(NewFile("content/site.yaml", Array(site.utf8))) }
    for path in paths where !configuration.paths.contains(path) {
      let place = layout.place(path)
      guard place != .none, let bytes = bytes(of: path) else {
        if place == .none { left.append(path) }
        continue
      }
      taken.insert(String(path.prefix { $0 != "/" }))
      switch place {
      case .article(let target, let isDraft): add(bytes, path, target, isDraft: isDraft)
      case .page(let target): add(bytes, path, target, isDraft: false, isPlain: true)
      case .file(let places):
        if !path.hasPrefix("static/"), ForeignPages.isPage(path, bytes, in: layout.system) {
          warn(path, "this is not in Markdown, and was not imported", fix: ForeignPages.fix(path))
        } else {
          copied.append((path, bytes, places))
        }
      case .none: break
      }
    }
    for path in Set(left.map { layout.reported($0, besides: taken) }) {
      warn(path, "this has no counterpart, and was not imported")
    }
    return copied
  }

  private mutating func bytes(of path: String) -> [UInt8]? {
    do throws(FileError) { return try access.read(ContentPath.join(folder, path)) } catch {
      diagnostics.append(error.diagnostic())
      return nil
    }
  }

  private mutating func warn(_ path: String, _ message: String, fix: String? = nil) {
    let position = SourcePosition(file: ContentPath.join(folder, path))
    diagnostics.append(.warning("not-imported", at: position, message, fix: fix))
  }

  private mutating func add(
    _ bytes: [UInt8],
    _ source: String,
    _ target: String,
    isDraft: Bool,
    isPlain: Bool = false
  ) {
    let file = ContentPath.join(folder, source)
    if var problem = ContentReader.problem(with: bytes, of: file) {
      problem.severity = .warning
      problem.message += ", and was not imported"
      problem.fix = "save it as UTF-8, and import again"
      diagnostics.append(problem)
      return
    }
    let parts = layout.parts(source)
    let path = addresses.path(target)
    var foreign = ForeignFile(bytes, file: file)
    if foreign.fault == nil {
      let path = layout.collections.inner(parts.inner)
      foreign.root = inherited.applied(to: foreign.root, of: path, kinds: layout.kinds(source))
    }
    if ContentPath.baseName(source).hasPrefix("_") || source.contains("/_") && layout.system == .hugo {
      warn(source, "names that begin with _ are left out, so that this is now called \(path)")
    }
    pages.append(
      ImportedPage(
        source: source,
        inner: parts.inner,
        plain: parts.plain,
        language: parts.language,
        path: path,
        isPlain: isPlain,
        isDraft: isDraft,
        reason: layout.reason(source),
        foreign: foreign
      )
    )
  }

  /// Gives each page a name that no other has; translations come after what they translate.
  private mutating func namePages() {
    for isTranslation in [false, true] {
      for index in pages.indices where (pages[index].language != nil) == isTranslation {
        pages[index].takeName(of: layout.system, in: &addresses)
        let page = pages[index]
        if !isTranslation, !page.isPlain { slugs[page.plain] = page.slug }
      }
    }
    for page in pages { note(page) }
    for page in pages { for address in givenAddresses(of: page) { links.add(address, of: page) } }
  }

  private mutating func copy(_ bytes: [UInt8], from path: String, to places: [String]) {
    for place in places {
      if addresses.isFree(place) {
        files.append(NewFile(place, bytes))
        links.add(file: place)
      } else {
        warn(path, "something else is at the place of this, which was not imported")
      }
    }
  }

  /// Where a page stood.
  private func formerPlace(of page: ImportedPage) -> FormerAddress.Place {
    former.place(
      of: layout.system == .jekyll ? page.source : page.inner,
      isPage: page.isPlain,
      page.foreign.root
    )
  }

  /// Takes note of a page and of where it stood, which no alias of another page takes from it.
  private mutating func note(_ page: ImportedPage) {
    links.add(page)
    guard page.reason == nil, let address = ownAddress(of: page) else { return }
    links.add(address, of: page, isOwn: true)
    addresses.keep(address, for: page.path)
  }

  /// Where a page stood, by what it says itself or else by the rules; nil when that is not known.
  private func ownAddress(of page: ImportedPage) -> String? {
    let own = ["url", "permalink"].compactMap { page.foreign.root?.member($0)?.text }
    if let address = own.first(where: { $0.contains("/") && !$0.contains(":") }) {
      return "/" + address.drop { $0 == "/" }
    }
    guard case .at(let address) = formerPlace(of: page) else { return nil }
    return address
  }

  /// The addresses that a page's front matter gives it.
  private func givenAddresses(of page: ImportedPage) -> [String] {
    ImportedFrontMatter.addressKeys.flatMap { name -> [String] in
      let value = page.foreign.root?.member(name)
      return (value?.items ?? [value].compactMap(\.self)).compactMap(\.text).filter { $0.hasPrefix("/") }
    }
  }

  private mutating func write(_ page: ImportedPage) {
    let isJekyll = layout.system == .jekyll
    let old = formerPlace(of: page)
    var around = ImportedFrontMatter.Surroundings(
      isJekyll: isJekyll,
      isPage: page.isPlain,
      isDraft: page.isDraft,
      today: today,
      slug: page.isNamed ? page.slug : nil,
      date: page.date,
      language: page.language,
      translates: page.language == nil || page.isPlain ? nil : slugs[page.plain]
    )
    around.reason = page.reason
    around.image = image(of: page)
    if page.reason == nil, case .at(let address) = old {
      around.former = address
    }
    let matter = ImportedFrontMatter(page.foreign, around) { addresses.claim($0, for: page.path) }
    diagnostics += matter.diagnostics
    if case .unknown(let pattern) = old, !former.unread.contains(pattern), !matter.isDraft {
      warn(page, of: pattern)
    }
    let head = (["---"] + matter.lines + ["---", ""]).map { $0 + "\n" }.joined()
    let body = page.foreign.body.drop { $0 == 0x0A || $0 == 0x0D }
    let text = links.brought(body, of: page)
    files.append(NewFile(page.path, Array(head.utf8) + text))
    var foreign = page.foreign
    foreign.bodyLine += foreign.body[..<body.startIndex].count { $0 == 0x0A }
    foreign.body = text[...]
    diagnostics += ForeignMarkup.check(foreign, at: foreign.start.file)
  }

  /// The picture of a page as `image:` has it: a web address, or a file that is copied; nil without one.
  private func image(of page: ImportedPage) -> String? {
    let node = page.foreign.root?.member("image")
    guard let text = node?.text ?? node?.member("path")?.text else { return nil }
    if SafeURL.isWeb(text) { return text }
    let isFromRoot = text.hasPrefix("/") || layout.system == .jekyll
    guard SafeURL.scheme(text) == nil, isFromRoot, let path = links.own("/" + text.drop { $0 == "/" }) else {
      return nil
    }
    return addresses.isCopied(SafeURL.decode(path)) ? path : nil
  }

  private mutating func warn(_ page: ImportedPage, of pattern: String) {
    diagnostics.append(
      .warning(
        "not-imported",
        at: page.foreign.start,
        "where this page stood cannot be told from “\(pattern)”, so that nothing leads from there",
        fix: "write it as aliases: into the front matter"
      )
    )
  }

  /// An error when the folder of the new site would lie in that which is read, or be it.
  public static func overlap(of source: String, and folder: String, files: FileSystem = .local) -> Diagnostic?
  {
    func parts(_ path: String) -> [String] { ContentPath.names(files.resolve(path)).filter { $0 != "." } }
    guard parts(folder).starts(with: parts(source)) else { return nil }
    return .error(
      "output",
      at: SourcePosition(file: folder),
      "the new site would lie in \(source), which stays as it is",
      fix: "choose a folder outside of it"
    )
  }
}
