/// An article or plain page on its way from a folder of Hugo or Jekyll to the new site.
struct ImportedPage {
  /// The file's path in the folder that is read.
  var source: String
  /// The same from the folder of the content.
  var inner: String
  /// The same without what it says of a language.
  var plain: String
  /// The language, when it is not the site's own.
  var language: String?
  /// The file's path in the new site.
  var path: String
  /// True for a plain page.
  var isPlain: Bool
  var isDraft: Bool
  /// Why the system made no page of it; nil when it made one.
  var reason: String?
  /// The file, taken apart.
  var foreign: ForeignFile
  /// The page's name.
  var slug = ""
  /// True when that does not follow from the file's name.
  var isNamed = false
  /// The date that the file's name says and Dossier does not read there.
  var date: ContentDate?

  /// Gives the page a name that no other has.
  mutating func takeName(of system: ImportLayout.System, in addresses: inout ImportedAddresses) {
    let name = ContentPath.baseName(plain)
    if system == .jekyll, !isPlain, ContentDate.leading(name[...]) == nil {
      date = FormerAddress.leading(name)?.date
    }
    let own = ownName
    if isPlain {
      let parts = PlainPage.parts(ofFile: String(path.dropFirst("content/".count)), slug: own)
      let folder = parts.dropLast().joined(separator: "/")
      slug = addresses.slug(parts.last ?? "page", others: [], in: folder, for: path)
      isNamed = own != nil || slug != parts.last
    } else {
      let wanted = own ?? Self.slug(of: path, titled: title)
      slug = addresses.slug(wanted, others: [nextName(to: wanted)], in: "articles", for: path)
      isNamed = own != nil || slug != wanted
    }
  }

  private var title: String { foreign.root?.member("title")?.text ?? "" }

  private static func slug(of path: String, titled title: String) -> String {
    Article.slug(ofFile: path, title: title)
  }

  /// The name that the page has by more than the name of its file: its own slug, its folder's name, or its language.
  private var ownName: String? {
    func named(_ text: String?) -> String? {
      let slug = Slug.make(from: text ?? "")
      return slug.isEmpty ? nil : slug
    }
    if let given = named(foreign.root?.member("slug")?.text) { return given }
    let name = ContentPath.baseName(plain)
    let isIndex = name.lowercased() == "index" && !isPlain
    let folder = ContentPath.folder(plain).split(separator: "/").last.map(String.init)
    let base = isIndex ? named(folder) : date == nil ? nil : named(FormerAddress.leading(name)?.rest)
    let hasSuffix = ContentPath.baseName(inner) != name
    guard hasSuffix || language != nil && !isPlain else { return base }
    let end = language.map { "-" + $0 } ?? ""
    return (base ?? Self.slug(of: plain, titled: title)) + end
  }

  /// A name for a page whose own another has: with its language, else with the folder that it is in.
  private func nextName(to wanted: String) -> String {
    if let language { return "\(wanted)-\(language)" }
    var folders = ContentPath.folder(plain).split(separator: "/").map(String.init)
    if ContentPath.baseName(plain).lowercased() == "index" { _ = folders.popLast() }
    let folder = Slug.transliterated(folders.last { !$0.hasPrefix("_") } ?? "")
    return folder.isEmpty ? "" : "\(folder)-\(wanted)"
  }
}
