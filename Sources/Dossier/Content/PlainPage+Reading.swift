internal import CommonMark

extension PlainPage {
  /// Reads a plain page with or without front matter.
  static func read(
    _ bytes: [UInt8],
    path: String,
    file: String
  ) throws(DiagnosticError) -> (PlainPage, [Diagnostic]) {
    let parts = try FrontMatter(bytes, file: file)
    var fields = FieldReader(parts.root, file: file)
    var page = PlainPage(
      path: path,
      file: file,
      slug: "",
      document: fields.document(parts, of: bytes),
      bodyLine: parts.bodyLine,
      fileText: bytes
    )
    page.read(&fields)
    page.nameHeadings()
    fields.report(page.document, of: bytes, from: parts.bodyLine)
    return (page, fields.finish())
  }

  private mutating func read(_ fields: inout FieldReader) {
    summary = fields.prose("summary") ?? fields.prose("description") ?? ""
    language = fields.language("language") ?? ""
    isDraft = fields.flag("draft")
    aliases = fields.distinctReferences("aliases")
    extra = fields.extra()
    readTitle(fields.prose("title") ?? "")
    readSlug(fields.slug("slug"), &fields)
  }

  private mutating func readTitle(_ given: String) {
    title = given.allSatisfy(\.isWhitespace) ? "" : given
    if let first = document.titleBlock {
      let text = PlainText.of(first.text, in: document)
      if title.isEmpty || title == text { (title, titleEvents) = (text, first.events) }
    }
    if title.isEmpty, !isNotFoundFile { title = Article.title(from: ContentPath.baseName(path)[...]) }
  }

  private mutating func nameHeadings() {
    var names = SectionIDs()
    for (index, block) in document.blocks.enumerated() where block.isHeading && block.events != titleEvents {
      headingIDs[index] = names.next(for: Slug.make(from: PlainText.of(block.text, in: document)))
    }
  }

  private var isNotFoundFile: Bool { path.lowercased() == Self.folder + "/404.md" }

  /// The file's place below `pages/`, of which `slug:` is the last part; an index file is its folder.
  private mutating func readSlug(_ given: String?, _ fields: inout FieldReader) {
    if given == nil, path.lowercased() == Self.folder + "/index.md" {
      slug = ""
      return
    }
    if given == nil, isNotFoundFile {
      slug = Self.notFoundPath
      return
    }
    let parts = Self.parts(ofFile: path, slug: given)
    slug = parts.joined(separator: "/")
    guard let first = parts.first, Self.isTaken(first) else { return }
    fields.report(
      .error(
        "duplicate-page",
        at: given != nil && parts.count == 1 ? fields.node("slug")?.position ?? fields.start : fields.start,
        "the site itself makes what is in \(first)/",
        fix: parts.count > 1
          ? "rename the folder" : given == nil ? "rename the file, or give it a slug:" : "write another slug:"
      )
    )
  }

  /// The parts of the path from the site's root that a file has, with a `slug:` of its own or without.
  static func parts(ofFile path: String, slug: String?) -> [String] {
    let names = ContentPath.folder(path).split(separator: "/").dropFirst().map(String.init)
    var parts = names.map(Slug.ofFile)
    let baseName = ContentPath.baseName(path)
    if let slug {
      parts.append(slug)
    } else if parts.isEmpty || baseName.lowercased() != "index" {
      parts.append(Slug.ofFile(baseName))
    }
    return parts.map { $0.isEmpty ? "page" : $0 }
  }

  /// True for a folder at the root in which every site may have pages or files.
  static func isTaken(_ name: String) -> Bool { taken.contains(name) }

  private static let taken = Set(
    [
      "articles", "implications", "outlook", "judgments", "relations", "tracker", "timeline", "index",
      "sources", "search", "book", "data", "assets",
    ] + EntityKind.allCases.map(\.folder)
  )
}
