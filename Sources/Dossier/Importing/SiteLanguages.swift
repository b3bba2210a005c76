/// The languages of a Hugo site, and what the names of its files say of them: `a.fr.md`, or `fr/a.md` with a folder of its own.
struct SiteLanguages: Sendable {
  /// The language of the site's own pages.
  let main: String
  private let codes: Set<String>
  /// The languages without pages.
  private let off: Set<String>
  /// The folders of languages in `content/`, each with a slash, and whose they are; those within others come first.
  private let folders: [(name: String, language: String)]
  private let isMainInFolder: Bool

  /// The languages that a configuration names; none without one.
  init(_ root: YAMLNode? = nil) {
    let languages = root?.member("languages")?.pairs ?? []
    codes = Set(languages.compactMap { $0.key.text?.lowercased() })
    let listed = (root?.member("disablelanguages")?.items ?? []).compactMap { $0.text?.lowercased() }
    let marked = languages.filter { $0.value.member("disabled").flatMap(\.truth) == true }
    off = Set(listed + marked.compactMap { $0.key.text?.lowercased() })
    main = root?.member("defaultcontentlanguage")?.text?.lowercased() ?? "en"
    isMainInFolder = root?.member("defaultcontentlanguageinsubdir").flatMap(\.truth) ?? false
    let named = languages.compactMap { key, value -> (name: String, language: String)? in
      guard let code = key.text, let folder = value.member("contentdir")?.text, folder.hasPrefix("content/")
      else { return nil }
      let name = folder.dropFirst(8).split(separator: "/").joined(separator: "/")
      return name.isEmpty ? nil : (name + "/", code.lowercased())
    }
    folders = named.sorted { ($1.name.count, $0.name, $0.language) < ($0.name.count, $1.name, $1.language) }
  }

  /// A path in the folder of the content without what it says of a language, and the language; nil for the site's own.
  func split(_ path: String) -> (path: String, language: String?) {
    var (path, language) = (path, String?.none)
    if let folder = folders.first(where: { path.hasPrefix($0.name) }) {
      language = folder.language
      path = String(path.dropFirst(folder.name.count))
    }
    let name = ContentPath.baseName(path)
    if let dot = name.lastIndex(of: "."), dot != name.startIndex {
      let code = name[name.index(after: dot)...]
      if codes.contains(code.lowercased()) {
        language = code.lowercased()
        let file = path.split(separator: "/").last ?? ""
        path = ContentPath.join(
          ContentPath.folder(path),
          String(name[..<dot]) + file.dropFirst(name.count)
        )
      }
    }
    return (path, language == main ? nil : language)
  }

  /// A path in the folder of the content without the folder of the site's own language, if that has one.
  func withoutMain(_ path: String) -> String {
    let folder = folders.first { $0.language == main && path.hasPrefix($0.name) }
    return String(path.dropFirst(folder?.name.count ?? 0))
  }

  /// True for a language that the configuration switches off.
  func isOff(_ language: String?) -> Bool { off.contains(language ?? main) }

  /// What the addresses of pages in a language begin with.
  func prefix(of language: String?) -> String {
    guard let language else { return isMainInFolder ? "/" + main : "" }
    return "/" + language
  }
}
