internal import CommonMark

/// Decides where the links and images of a document may lead: to the web, to pages of the site, to its static files.
///
/// Whatever leads nowhere, or has another scheme, is written as its text alone and reported.
struct LinkPolicy: Sendable {
  let site: Site
  /// The content file's path in the content folder.
  let file: String
  /// The path of the file's own page from the site's root.
  private let page: String
  private let place: BodyPlace
  private let root: String

  /// A policy for the document of a content file that has a page, and is shown there or at another place.
  init(_ site: Site, file: String, page: String, place: BodyPlace? = nil) {
    self.site = site
    self.file = file
    self.page = page
    self.place = place ?? BodyPlace(page: page)
    root = self.place.root
  }

  /// What a destination comes to.
  private enum Verdict {
    /// As the source has it.
    case kept
    /// To this address.
    case address(String)
    /// Nowhere, as the author wishes.
    case dropped
    /// Nowhere, which the author should know.
    case refused(code: String, message: String, fix: String?)
  }

  /// Redirects or drops each link of the document in `overlay`. `ids` are those the page has; `marked` are the links
  /// that name an actor, by index, as the annotator read them.
  func apply(
    to overlay: inout HTMLOverlay,
    of document: Document,
    ids: Set<String>,
    isHeadingDropped: Bool,
    marked: [Int: Mention]?,
    position: (_ label: Range<Int>, _ block: Int) -> SourcePosition
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var block = 0
    let infoStrings = Self.infoStrings(document)
    for (index, link) in document.links.enumerated() where !infoStrings.contains(index) {
      while block + 1 < document.blocks.count, document.blocks[block].text.upperBound < link.label.lowerBound
      { block += 1 }
      let url = document.destination(index)
      let isHelped = diagnostics.count < Gazetteer.helpLimit
      var verdict =
        link.isImage
        ? image(url)
        : self.link(url, ids: ids, mention: marked?[index], isMarked: marked != nil, isHelped: isHelped)
      let isHeading = block < document.blocks.count && document.blocks[block].isHeading
      if isHeadingDropped, isHeading, marked?[index] != nil { verdict = .dropped }
      switch verdict {
      case .kept: continue
      case .dropped: overlay.targets[index] = .dropped
      case .address(let address):
        let start = overlay.bytes.count
        overlay.bytes.append(contentsOf: HTML.escaped(address).utf8)
        overlay.targets[index] = .destination(start..<overlay.bytes.count)
      case .refused(let code, let message, let fix):
        overlay.targets[index] = .dropped
        diagnostics.append(.warning(code, at: position(link.label, block), message, fix: fix))
      }
    }
    return diagnostics
  }

  /// Links that are none: the info strings of code blocks.
  private static func infoStrings(_ document: Document) -> Set<Int> {
    guard !document.links.isEmpty else { return [] }
    return Set(document.events.lazy.filter { $0.kind == .codeBlock }.map { Int($0.payload) })
  }

  /// Where a link leads; for an actor that nobody knows it is looked up who is meant when it `isHelped`.
  private func link(_ url: String, ids: Set<String>, mention: Mention?, isMarked: Bool, isHelped: Bool)
    -> Verdict
  {
    if let mention { return address(of: mention.entity) }
    guard let scheme = SafeURL.scheme(url) else { return relative(url, ids: ids) }
    switch scheme {
    case "mailto", "tel": return .kept
    case "http", "https":
      if !SafeURL.host(url).isEmpty { return .kept }
      return .refused(code: "broken-link", message: "this address has no host", fix: "write it out")
    case _ where EntityKind.named(by: scheme) != nil:
      if isMarked || url == "actor:none" { return .dropped }
      return actor(url, isHelped: isHelped)
    default:
      return .refused(
        code: "unsafe-link",
        message: "a link to “\(scheme):” is not written",
        fix: Self.meant(url, scheme)
          ?? "link to an http, https, mailto or tel address, or to a file of the site"
      )
    }
  }

  private func address(of id: EntityID) -> Verdict {
    let path = site.path(of: id)
    return path.isEmpty || path == page ? .dropped : .address(root + path)
  }

  private func actor(_ url: String, isHelped: Bool) -> Verdict {
    let parts = url.split(separator: ":", maxSplits: 1).map(String.init)
    let kinds = EntityKind.named(by: parts[0]) ?? []
    let name = parts.count > 1 ? parts[1] : ""
    if let id = site.crossReference.resolve(name, as: kinds) { return address(of: id) }
    let near = isHelped ? site.crossReference.suggestion(for: name, as: kinds) : nil
    return .refused(
      code: "unknown-reference",
      message: "nothing is called “\(url)”",
      fix: near.map { "did you mean “\($0)”?" } ?? "add a record for it"
    )
  }

  private func image(_ url: String) -> Verdict {
    switch SafeURL.scheme(url) {
    case "http", "https": return remoteImage
    case nil:
      if url.hasPrefix("//") { return remoteImage }
      if let path = staticPath(url) { return .address(root + path) }
      return .refused(
        code: "broken-image",
        message: "there is no image “\(url)”",
        fix: advice(onFile: url)
      )
    default:
      return .refused(
        code: "unsafe-link",
        message: "an image at this kind of address is not written",
        fix: "link to an http or https address, or to a file in static/"
      )
    }
  }

  /// Readers' browsers ask no other host for anything unless the site says so.
  private var remoteImage: Verdict {
    if site.configuration.remoteImages { return .kept }
    return .refused(
      code: "remote-image",
      message: "a picture on another host is not shown, which would learn who reads the page",
      fix: "put it into static/, or set remote_images: true in site.yaml"
    )
  }

  private func relative(_ url: String, ids: Set<String>) -> Verdict {
    if url.hasPrefix("//") {
      return .refused(
        code: "unsafe-link",
        message: "an address without a scheme is not written",
        fix: "write https:\(url)"
      )
    }
    if url.isEmpty {
      return .refused(code: "empty-link", message: "this link leads nowhere", fix: "give it an address")
    }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : ""
    if parts[0].isEmpty {
      let isTop = fragment.isEmpty || fragment == "page-main"
      if isTop || ids.contains(SafeURL.decode(fragment)) {
        let prefix = isTop ? "" : place.prefix
        let address = "\(place.ownAddress)#\(prefix)\(fragment)"
        return address == url ? .kept : .address(address)
      }
      return .refused(
        code: "broken-link",
        message: "nothing on this page has the id “\(fragment)”",
        fix: "use the words of a heading"
      )
    }
    let path = String(parts[0].prefix { $0 != "?" })
    let query = String(parts[0].dropFirst(path.count))
    if let target = pagePath(path) { return self.target(target, query, fragment) }
    if let target = staticPath(path) ?? generatedPath(path) {
      return .address(root + target + query + (fragment.isEmpty ? "" : "#" + fragment))
    }
    if let absence = absence(path) { return verdict(on: absence, path) }
    return .refused(
      code: "broken-link",
      message: "there is no page or file “\(path)”",
      fix: meantPage(path)
        ?? (ContentReader.isAttachment(path)
          ? advice(onFile: path) : "link to a Markdown file of the content, or put the file into static/")
    )
  }

  /// Why the content file that a link names has no page; nil when there is no such file.
  private func absence(_ path: String) -> ArticleSelection.Absence? {
    let resolved = ContentPath.resolve(SafeURL.decode(path), from: ContentPath.folder(file))
    return resolved.flatMap { site.crossReference.absence(of: $0) }
  }

  private func verdict(on absence: ArticleSelection.Absence, _ path: String) -> Verdict {
    let (what, option) =
      switch absence {
      case .draft: ("is a draft", "--drafts")
      case .future: ("is dated after today", "--future")
      case .expired: ("has expired", "--expired")
      case .unreadable: ("", "")
      }
    // That a file cannot be read is an error of its own.
    if absence == .unreadable { return .dropped }
    return .refused(
      code: "broken-link",
      message: "“\(path)” \(what), and has no page",
      fix: "take the link out until it has one, or build with \(option)"
    )
  }

  /// A feed, or a file for other programs, by its path from the site's root.
  private func generatedPath(_ path: String) -> String? {
    guard path.hasPrefix("/"), let resolved = ContentPath.resolve(SafeURL.decode(path), from: "") else {
      return nil
    }
    return site.hasGenerated(resolved) ? SafeURL.encodePath(resolved) : nil
  }

  /// A page with a fragment; in an article or a plain page it must be an id that is there.
  private func target(_ path: String, _ query: String, _ fragment: String) -> Verdict {
    let article = site.articleIndices[path]
    // In a book it matters whether it is in the same volume.
    if let article, place.isInBook { ReadLog.note(.volume(site.numbers[article])) }
    if article == nil, !query.isEmpty || !fragment.isEmpty, plainPage(path) == nil {
      return .address(root + path + query + (fragment.isEmpty ? "" : "#" + fragment))
    }
    if fragment.isEmpty { return .address(place.address(path, fragment: "")) }
    if has(SafeURL.decode(fragment), path, article) {
      return .address(place.address(path, fragment: fragment))
    }
    return .refused(
      code: "broken-link",
      message: "\(path) has nothing with the id “\(fragment)”",
      fix: "use the words of a heading"
    )
  }

  /// True when the page at a path, perhaps that of an article, has a paragraph or heading with an id.
  private func has(_ id: String, _ path: String, _ article: Int?) -> Bool {
    guard let article else { return plainPage(path)?.headingIDs.values.contains(id) ?? false }
    // It may be a block of which nothing else is said.
    ReadLog.note(.article(site.numbers[article]))
    return site.anchors[article].blocks.contains(id)
  }

  private func plainPage(_ path: String) -> PlainPage? {
    site.plainPage(at: path)
  }

  /// The page that a content file or a page's own path makes.
  private func pagePath(_ path: String) -> String? {
    let decoded = SafeURL.decode(path)
    if let resolved = ContentPath.resolve(decoded, from: ContentPath.folder(file)) {
      if let page = site.page(ofFile: resolved) { return page }
      if decoded.hasPrefix("/"), let page = knownPage(resolved) { return page }
    }
    guard let resolved = ContentPath.resolve(decoded, from: page) else { return nil }
    return knownPage(resolved)
  }

  func knownPage(_ path: String) -> String? {
    var folder = path
    if folder.hasSuffix("index.html") { folder = ContentPath.folder(folder) }
    if !folder.isEmpty { folder += "/" }
    return site.hasPage(at: folder) ? SafeURL.encodePath(folder) : nil
  }

  /// A file of `static/`, named from the site's root, from the content folder or from the content file.
  private func staticPath(_ url: String) -> String? {
    staticFile(url)?.split(separator: "#", omittingEmptySubsequences: false).map {
      SafeURL.encodePath(String($0))
    }
    .joined(separator: "%23")
  }

  /// The path of a picture from the site's root, or its address, and what is wrong with it.
  typealias Picture = (address: String, diagnostics: [Diagnostic])

  /// The picture that an author names for pages to show: on other hosts only where the site has such pictures.
  func shownPicture(_ reference: Reference) -> Picture {
    guard SafeURL.isWeb(reference.text), case .refused(let code, let message, let fix) = remoteImage else {
      return picture(reference)
    }
    return ("", [.warning(code, at: reference.position, message, fix: fix)])
  }

  /// The picture that an author names for a page.
  func picture(_ reference: Reference) -> Picture {
    let url = reference.text
    if SafeURL.isWeb(url) { return (url, []) }
    if ["http", "https"].contains(SafeURL.scheme(url)) {
      let fix = "write https:// and no blanks (%20 is one)"
      return ("", [.warning("bad-url", at: reference.position, "“\(url)” is no web address", fix: fix)])
    }
    if let path = SafeURL.scheme(url) == nil ? staticPath(url) : nil { return (path, []) }
    guard case .refused(let code, let message, let fix) = image(url) else { return ("", []) }
    return ("", [.warning(code, at: reference.position, message, fix: fix)])
  }

  /// How large the picture at an address is, when it is one of the site's files.
  func imageSize(_ url: String) -> ImageSize? {
    SafeURL.scheme(url) == nil ? staticFile(url).flatMap { site.imageSize($0) } : nil
  }

  private func staticFile(_ url: String) -> String? {
    let decoded = SafeURL.decode(url)
    for folder in ["", ContentPath.folder(file)] {
      guard let resolved = ContentPath.resolve(decoded, from: folder) else { continue }
      for path in [resolved, resolved.hasPrefix("static/") ? String(resolved.dropFirst(7)) : resolved] {
        if let file = site.file(at: path) { return file }
      }
    }
    return nil
  }
}
