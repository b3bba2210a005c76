/// Brings the links of imported texts up to date: to where the pages that they lead to stand in the new site's content.
struct ImportedLinks {
  /// The new files of pages by the paths of their old ones, from the folder of the content.
  private var files: [String: String] = [:]
  /// The paths of old files by their language and their paths without what they say of it.
  private var plains: [String: String] = [:]
  /// The paths of old files by their language and their names without an ending; of a name that two have, none.
  private var names: [String: String?] = [:]
  /// The new files of pages by the addresses that they had, without what may stand at an end.
  private var addresses: [String: String] = [:]
  /// The files that are copied, by their new paths.
  private var copied: Set<String> = []
  /// Where pages stood, by their new files.
  private var places: [String: String] = [:]
  /// Where the site stood, with a slash at the end; empty when that is not known.
  private let base: String
  /// The path of that address, which begins and ends in a slash.
  private let basePath: String

  /// The language of the site's own pages.
  private let main: String

  /// No links of a site that stood at an address, and whose own pages are in a language.
  init(base: String?, language: String) {
    main = language
    var site = SiteConfiguration()
    site.baseURL = base ?? ""
    (self.base, basePath) = (site.baseURL, site.basePath)
  }

  /// Takes note of a page and its file.
  mutating func add(_ page: ImportedPage) {
    if files[page.inner] == nil { files[page.inner] = page.path }
    let language = page.language ?? ""
    if plains["\(language)/\(page.plain)"] == nil { plains["\(language)/\(page.plain)"] = page.inner }
    let name = "\(language)/\(ContentPath.baseName(page.plain))"
    names[name] = names[name] == nil ? page.inner : .some(nil)
  }

  /// Takes note of an address that a page had, perhaps as its own; the first page that had it keeps it.
  mutating func add(_ address: String, of page: ImportedPage, isOwn: Bool = false) {
    if isOwn { places[page.path] = address }
    if addresses[Self.key(address)] == nil { addresses[Self.key(address)] = page.path }
  }

  /// Takes note of a file that is copied.
  mutating func add(file path: String) { copied.insert(path) }

  /// An address without the endings that lead to the same page.
  private static func key(_ address: String) -> String {
    var path = SafeURL.decode(address)
    for ending in ["/", "/index.html", ".html"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    return path
  }

  /// The text of a page with links that lead where its own led. Code stays as it is.
  func brought(_ body: ArraySlice<UInt8>, of page: ImportedPage) -> [UInt8] {
    guard body.contains(0x5D) else { return Array(body) }
    var kinds = ForeignLines()
    let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false).map { line -> [UInt8] in
      kinds.isText(line) ? self.line(withoutTags(line, page), page) : Array(line)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// A line with addresses where tags stand for these, at the beginning of where a link leads.
  private func withoutTags(_ line: ArraySlice<UInt8>, _ page: ImportedPage) -> ArraySlice<UInt8> {
    var new = ""
    var rest = Substring(String(decoding: line, as: UTF8.self))
    while let open = rest.firstIndex(of: "{") {
      new += rest[..<open]
      rest = rest[open...]
      let isBeginning = ["](", "](<", "]( ", "]: ", "]: <"].contains(where: new.hasSuffix)
      let mark = ["{{": "}}", "{%": "%}"][String(rest.prefix(2))]
      // A tag ends before the next one begins.
      guard isBeginning, let mark,
        let close = rest.dropFirst(2).prefix(while: { $0 != "{" }).firstRange(of: mark),
        let tag = LinkTag(rest.dropFirst(2)[..<close.lowerBound]), let address = address(of: tag, page)
      else {
        new += rest.prefix(1)
        rest = rest.dropFirst()
        continue
      }
      rest = rest[close.upperBound...]
      // What is behind the address of the site begins at its root.
      if address.isEmpty, rest.first != "/", rest.first != "{" { new += "/" }
      new += address
    }
    return new.isEmpty ? line : ArraySlice((new + rest).utf8)
  }

  /// The path of the only file of a name, which is written without its ending, in a language.
  private func named(_ name: String, _ language: String) -> String? {
    names["\(language)/\(ContentPath.baseName(name + ".md"))"] ?? nil
  }

  /// What a tag stands for; nil when that is not known.
  private func address(of tag: LinkTag, _ page: ImportedPage) -> String? {
    switch tag {
    case .address(let text): return text
    case .post(let name): return named(name, "").map { "/" + $0 }
    case .page("", let fragment, _): return fragment.isEmpty ? nil : fragment
    case .page(let path, let fragment, let named):
      let language = named.map { $0 == main ? "" : $0 } ?? page.language ?? ""
      return file(path, language, from: page).map { "/" + $0 + fragment }
    }
  }

  /// The old file that a path or name in a tag of a page means; in a language, else wherever it is.
  private func file(_ path: String, _ language: String, from page: ImportedPage) -> String? {
    let plain = path.split(separator: "/").joined(separator: "/")
    func paths(_ folder: String) -> [String] {
      let beside = path.hasPrefix("/") ? nil : ContentPath.resolve(plain, from: ContentPath.folder(folder))
      return [beside, plain].compactMap(\.self).flatMap {
        [$0, $0 + ".md", ContentPath.join($0, "index.md")]
      }
    }
    if let file = paths(page.plain).lazy.compactMap({ plains["\(language)/\($0)"] }).first { return file }
    if let file = paths(page.inner).first(where: { files[$0] != nil }) { return file }
    if plain.contains("/") { return nil }
    return named(plain.hasSuffix(".md") ? String(plain.dropLast(3)) : plain, language)
  }

  /// A line with its links in brackets behind words, `](…)`, and those that it defines, `[…]: …`.
  private func line(_ line: ArraySlice<UInt8>, _ page: ImportedPage) -> [UInt8] {
    var new: [UInt8] = []
    var rest = line
    var (isCode, depth, isEscaped) = (false, 0, false)
    let isDefinition = Self.isDefinition(line)
    while let mark = rest.firstIndex(where: { [0x5B, 0x5C, 0x5D, 0x60].contains($0) }) {
      new += rest[rest.startIndex...mark]
      rest = rest[(mark + 1)...]
      switch line[mark] {
      case 0x60: isCode.toggle()
      case _ where isCode: continue
      case 0x5C:
        // What stands behind a backslash begins no link.
        guard let sign = rest.popFirst() else { continue }
        new.append(sign)
        if sign == 0x5B { isEscaped = true }
      case 0x5B: depth += 1
      default:
        // A link may have begun on the line before.
        if depth > 0 || !isEscaped { new += target(of: &rest, isDefinition, page) }
        depth = max(depth - 1, 0)
      }
    }
    return new + rest
  }

  /// Takes the bracket or colon, and where it leads, from what stands behind the words of a link, if it is one.
  private func target(of rest: inout ArraySlice<UInt8>, _ isDefinition: Bool, _ page: ImportedPage)
    -> [UInt8]
  {
    guard let sign = rest.first, sign == 0x28 || sign == 0x3A && isDefinition else { return [] }
    var start = rest.startIndex + 1
    while start < rest.endIndex, rest[start] == 0x20 { start += 1 }
    let isBracketed = start < rest.endIndex && rest[start] == 0x3C
    if isBracketed { start += 1 }
    let end =
      rest[start...].firstIndex {
        isBracketed ? $0 == 0x3E : $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || sign == 0x28 && $0 == 0x29
      } ?? rest.endIndex
    let address = String(decoding: rest[start..<end], as: UTF8.self)
    let new = rest[rest.startIndex..<start] + (destination(address, page, isBracketed) ?? address).utf8
    rest = rest[end...]
    return Array(new)
  }

  /// True for the beginning of a line that says where a label leads; a footnote says something else.
  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    return text.first == 0x5B && text.dropFirst().first != 0x5E
  }

  /// Where a link of a page leads in the new content; nil when it may stay as it is.
  private func destination(_ address: String, _ page: ImportedPage, _ isBracketed: Bool) -> String? {
    let path = String(address.prefix { $0 != "#" && $0 != "?" })
    let end = address.dropFirst(path.count)
    guard !path.isEmpty else { return nil }
    if let own = own(path) {
      if let file = addresses[Self.key(own)] ?? files[String(SafeURL.decode(own).dropFirst())] {
        return relative(file, page, isBracketed) + end
      }
      // What is known to lie in the site is found from its root.
      return own != path && path.hasPrefix("/") ? own + end : nil
    }
    guard SafeURL.scheme(path) == nil, !path.hasPrefix("/") else { return nil }
    let plain = SafeURL.decode(path)
    let beside = ContentPath.resolve(plain, from: ContentPath.folder(page.path))
    if ImportLayout.isMarkdown(path) {
      let old = ContentPath.resolve(plain, from: ContentPath.folder(page.inner))
      guard let file = old.flatMap({ files[$0] }), beside != file else { return nil }
      return relative(file, page, isBracketed) + end
    }
    guard let place = places[page.path], let old = ContentPath.resolve(plain, from: Self.folder(of: place))
    else {
      return nil
    }
    if let file = addresses[Self.key("/" + old)] { return relative(file, page, isBracketed) + end }
    let isBeside =
      beside.map { copied.contains($0) || copied.contains("content/static/" + $0.dropFirst(8)) } ?? false
    guard !isBeside, copied.contains("content/static/" + old) else { return nil }
    return (isBracketed ? "/" + old : SafeURL.encodePath("/" + old)) + end
  }

  /// The folder in which an address is: `/posts/a/` is in itself, `/posts/a.html` in `posts`.
  private static func folder(of address: String) -> String {
    let path =
      address.hasSuffix("/")
      ? address : String(address.prefix(through: address.lastIndex(of: "/") ?? address.startIndex))
    return path.split(separator: "/").joined(separator: "/")
  }

  /// A path from the site's root, of an address that begins there or names the site itself; nil for another one.
  func own(_ path: String) -> String? {
    if !base.isEmpty, path.hasPrefix(base) { return "/" + path.dropFirst(base.count) }
    guard path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
    return basePath != "/" && path.hasPrefix(basePath) ? "/" + path.dropFirst(basePath.count) : path
  }

  /// The path of a file from that of a page, as Markdown writes it.
  private func relative(_ file: String, _ page: ImportedPage, _ isBracketed: Bool) -> String {
    var (from, to) = (
      ContentPath.folder(page.path).split(separator: "/")[...], file.split(separator: "/")[...]
    )
    while let first = from.first, to.count > 1, first == to.first {
      from.removeFirst()
      to.removeFirst()
    }
    let path = String(repeating: "../", count: from.count) + to.joined(separator: "/")
    return isBracketed ? path : SafeURL.encodePath(path)
  }
}
