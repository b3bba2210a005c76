/// Brings the links of imported texts up to date: to where the pages that they lead to stand in the new site's content.
struct ImportedLinks {
  /// The new files of pages by the paths of their old ones, from the folder of the content.
  private var files: [String: String] = [:]
  /// The paths of old files by their names without an ending; of a name that two have, none.
  private var names: [String: String?] = [:]
  /// The new files of pages by the addresses that they had, without what may stand at an end.
  private var addresses: [String: String] = [:]
  /// Where the site stood, with a slash at the end; empty when that is not known.
  private let base: String
  /// The path of that address, which begins and ends in a slash.
  private let basePath: String

  /// No links of a site that stood at an address.
  init(base: String?) {
    var site = SiteConfiguration()
    site.baseURL = base ?? ""
    (self.base, basePath) = (site.baseURL, site.basePath)
  }

  /// Takes note of a page and its file.
  mutating func add(_ page: ImportedPage) {
    if files[page.inner] == nil { files[page.inner] = page.path }
    let name = ContentPath.baseName(page.plain)
    names[name] = names[name] == nil ? page.inner : .some(nil)
  }

  /// Takes note of an address that a page had; the first page that had it keeps it.
  mutating func add(_ address: String, of page: ImportedPage) {
    if addresses[Self.key(address)] == nil { addresses[Self.key(address)] = page.path }
  }

  /// An address without the endings that lead to the same page.
  private static func key(_ address: String) -> String {
    var path = SafeURL.decode(address)
    for ending in ["/", "/index.html", ".html"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    return path
  }

  /// The text of a page with links that lead where its own led. Code stays as it is.
  func brought(_ body: ArraySlice<UInt8>, of page: ImportedPage) -> [UInt8] {
    guard body.contains(0x5D) else { return Array(body) }
    var fences = FenceTracker()
    let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false).map { line -> [UInt8] in
      fences.isCode(line) ? Array(line) : self.line(withoutTags(line, page), page)
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
      let isBeginning = ["](", "](<", "]: ", "]: <"].contains(where: new.hasSuffix)
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

  /// The path of the only file of a name, which is written without its ending.
  private func named(_ name: String) -> String? { names[ContentPath.baseName(name + ".md")] ?? nil }

  /// What a tag stands for; nil when that is not known.
  private func address(of tag: LinkTag, _ page: ImportedPage) -> String? {
    switch tag {
    case .address(let text): return text
    case .post(let name): return named(name).map { "/" + $0 }
    case .page(let path, let fragment):
      let folder = path.hasPrefix("/") ? "" : ContentPath.folder(page.inner)
      let plain = path.drop { $0 == "/" }
      let paths = [ContentPath.resolve(String(plain), from: folder), String(plain)].compactMap(\.self)
      let found = paths.flatMap { [$0, $0 + ".md", ContentPath.join($0, "index.md")] }.first {
        files[$0] != nil
      }
      let other =
        plain.contains("/") ? nil : named(plain.hasSuffix(".md") ? String(plain.dropLast(3)) : String(plain))
      return (found ?? other).map { "/" + $0 + fragment }
    }
  }

  /// A line with its links in brackets behind words, `](…)`, and those that it defines, `[…]: …`.
  private func line(_ line: ArraySlice<UInt8>, _ page: ImportedPage) -> [UInt8] {
    var new: [UInt8] = []
    var rest = line
    var isCode = false
    while let close = rest.firstIndex(where: { $0 == 0x5D || $0 == 0x60 }) {
      new += rest[rest.startIndex...close]
      rest = rest[(close + 1)...]
      if line[close] == 0x60 {
        isCode.toggle()
        continue
      }
      guard !isCode, let sign = rest.first, sign == 0x28 || sign == 0x3A && Self.isDefinition(line[..<close])
      else {
        continue
      }
      var start = rest.startIndex + 1
      while start < rest.endIndex, rest[start] == 0x20 { start += 1 }
      let isBracketed = start < rest.endIndex && rest[start] == 0x3C
      if isBracketed { start += 1 }
      let end =
        rest[start...].firstIndex {
          isBracketed ? $0 == 0x3E : $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || sign == 0x28 && $0 == 0x29
        } ?? rest.endIndex
      let address = String(decoding: rest[start..<end], as: UTF8.self)
      new += rest[rest.startIndex..<start]
      new += (destination(address, page, isBracketed) ?? address).utf8
      rest = rest[end...]
    }
    return new + rest
  }

  /// True for the beginning of a line that says where a label leads; a footnote says something else.
  private static func isDefinition(_ start: ArraySlice<UInt8>) -> Bool {
    let text = start.drop { $0 == 0x20 }
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
    guard SafeURL.scheme(path) == nil, !path.hasPrefix("/"), ImportLayout.isMarkdown(path),
      let old = ContentPath.resolve(SafeURL.decode(path), from: ContentPath.folder(page.inner)),
      let file = files[old],
      ContentPath.resolve(SafeURL.decode(path), from: ContentPath.folder(page.path)) != file
    else { return nil }
    return relative(file, page, isBracketed) + end
  }

  /// A path from the site's root, of an address that begins there or names the site itself; nil for another one.
  private func own(_ path: String) -> String? {
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
