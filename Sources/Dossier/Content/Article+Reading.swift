internal import CommonMark

extension Article {
  /// Reads an article with or without front matter.
  static func read(
    _ bytes: [UInt8],
    path: String,
    file: String
  ) throws(DiagnosticError) -> (Article, [Diagnostic]) {
    let parts = try FrontMatter(bytes, file: file)
    var fields = FieldReader(parts.root, file: file)
    let sources = Source.read("sources", from: &fields)
    var article = Article(
      path: path,
      file: file,
      slug: "",
      title: "",
      summary: "",
      document: fields.document(parts, of: bytes, citable: sources.map(\.label)),
      bodyLine: parts.bodyLine,
      source: bytes
    )
    article.sources = sources
    article.readFields(&fields)
    article.readNames(&fields)
    fields.report(article.document, of: bytes, from: parts.bodyLine)
    if EmptySections.areAll(of: article.document), !article.isDraft {
      fields.withdraw("empty-section")
      fields.report(
        .warning("empty-article", at: SourcePosition(file: file, line: 1), "this article has no text")
      )
    }
    return (article, fields.finish())
  }

  private mutating func readFields(_ fields: inout FieldReader) {
    date = fields.date("date")
    updated = fields.date("updated")
    expires = fields.date("expires")
    summary = fields.prose("summary") ?? fields.prose("description") ?? ""
    hasOwnSummary = !summary.isEmpty
    authors = Byline.names(in: &fields)
    if let node = fields.node("authors") ?? fields.node("author") {
      reportUnreadable(authors, "author", at: node.position, &fields)
    }
    readTags(&fields)
    language = fields.language("language") ?? ""
    translates = fields.reference("translates")
    image = fields.reference("image")
    events = fields.references("events")
    actors = fields.references("actors")
    isDraft = fields.flag("draft")
    aliases = fields.distinctReferences("aliases")
    extra = fields.extra()
    readIgnored(&fields)
    readStatuses(&fields)
  }

  /// The names that are not to be read.
  private mutating func readIgnored(_ fields: inout FieldReader) {
    for reference in fields.references("ignore") {
      let kind = reference.text.prefix { $0 != ":" }
      if kind.endIndex < reference.text.endIndex, EntityKind.named(by: String(kind)) != nil {
        fields.report(
          .warning(
            "bad-value",
            at: reference.position,
            "“ignore” has names as texts write them, and “\(reference.text)” means an actor",
            fix: "write the name that is not to be read, such as ignore: [Jordan]"
          )
        )
      }
      ignore.append(reference.text)
    }
  }

  private mutating func readStatuses(_ fields: inout FieldReader) {
    guard let status = fields.node("status") else { return }
    if let translates {
      fields.report(
        .warning(
          "bad-value",
          at: status.position,
          "the status in a translation does not count",
          fix: "write it in the original, “\(translates.text)”"
        )
      )
    }
    guard status.pairs != nil else {
      fields.report(
        .error(
          "bad-value",
          at: status.position,
          "“status” should be a mapping, not \(status.kindName)",
          fix: HeldBack.isState(status) ? "write draft: true" : "write status: {russia: improved}"
        )
      )
      return
    }
    for (key, value) in fields.mapping("status") {
      guard let actor = key.text, let word = value.text, !value.isNull else {
        fields.report(
          .error(
            "bad-value",
            at: value.position,
            "the status of “\(key.text ?? "")” should be a word, not \(value.isNull ? "nothing" : value.kindName)",
            fix: "write status: {russia: improved}"
          )
        )
        continue
      }
      statuses.append(ActorStatus(actor: Reference(text: actor, position: key.position), status: word))
    }
  }

  private mutating func readTags(_ fields: inout FieldReader) {
    var given = fields.texts("tags")
    guard let node = fields.node("tags") else { return }
    // “tags: one, two”
    if node.text != nil { given = given.flatMap { $0.split(separator: ",") }.map { String($0).trimmed } }
    tags = fields.bounded(Slug.distinct(given), "tags")
    reportUnreadable(tags, "tag", at: node.position, &fields)
  }

  /// Warnings for terms of which no address can be made.
  private func reportUnreadable(
    _ terms: [String],
    _ what: String,
    at position: SourcePosition,
    _ fields: inout FieldReader
  ) {
    for term in terms where Slug.transliterated(term).isEmpty {
      fields.report(
        .warning(
          "bad-value",
          at: position,
          "the \(what) “\(term)” has neither a letter nor a digit, and so no page",
          fix: "write it in letters"
        )
      )
    }
  }

  /// The title and what depends on the file's name.
  private mutating func readNames(_ fields: inout FieldReader) {
    let baseName = ContentPath.baseName(path)
    let leading = ContentDate.leading(baseName[...])
    let stem = leading.map(\.rest) ?? baseName[...]
    if date == nil { date = leading?.date }
    if leading == nil, let wrong = ContentDate.wrongLeading(baseName[...]) {
      fields.report(
        .warning(
          "bad-date",
          at: SourcePosition(file: file, line: 1),
          "“\(wrong)”, with which the file's name begins, is not a date that exists",
          fix: "rename the file"
        )
      )
    }
    let given = fields.reference("title")
    readTitle(given: given, stem: stem)
    if title.isEmpty { title = Self.title(from: stem.isEmpty ? baseName[...] : stem) }
    slug = fields.slug("slug") ?? Self.slug(ofFile: path, title: title)
    if summary.isEmpty { summary = Self.abstract(of: document) }
    checkOrder(updated, "updated", in: &fields)
    checkOrder(expires, "expires", in: &fields)
  }

  /// The slug of an article that has none of its own: its file's name without the date, else its title.
  static func slug(ofFile path: String, title: String) -> String {
    let baseName = ContentPath.baseName(path)
    let stem = ContentDate.leading(baseName[...])?.rest ?? baseName[...]
    let slugs = [Slug.ofFile(String(stem.isEmpty ? baseName[...] : stem)), Slug.transliterated(title)]
    return slugs.first { !$0.isEmpty } ?? "article"
  }

  private func checkOrder(_ later: ContentDate?, _ key: String, in fields: inout FieldReader) {
    guard let date, let later, later.lastDay < date.firstDay, let node = fields.node(key) else { return }
    fields.report(
      .warning(
        "bad-date",
        at: node.position,
        "“\(key)” (\(later.iso)) is before the article's date (\(date.iso))",
        fix: "correct one of the two"
      )
    )
  }

  /// The title that the author wrote, or a heading that can stand for it.
  private mutating func readTitle(given: Reference?, stem: Substring) {
    let written = given.map { Typography.smart($0.text) }
    if let first = document.titleBlock {
      let text = PlainText.of(first.text, in: document)
      if written == nil || written == text {
        title = text
        titleEvents = first.events
        titleOrigin = .written(start(of: first))
      }
    }
    if let given, let written, !written.allSatisfy(\.isWhitespace) {
      title = written
      titleOrigin = .written(given.position)
    }
    guard title.isEmpty else { return }
    titleOrigin = .fileName
    guard let heading = firstHeading(ofNamed: stem) else { return }
    title = PlainText.of(heading.text, in: document)
    guard !title.isEmpty else { return }
    titleOrigin = heading.headingLevel == 1 ? .written(start(of: heading)) : .section(start(of: heading))
  }

  private func start(of block: ProseBlock) -> SourcePosition {
    SourcePosition(file: file, line: bodyLine + block.line - 1, column: 1)
  }

  /// The first level-1 heading, wherever it stands; else the heading that the text begins with; else, when the file's
  /// name says nothing, the first heading.
  private func firstHeading(ofNamed stem: Substring) -> ProseBlock? {
    let headings = document.blocks.filter { block in
      block.isHeading && block.quoteDepth == 0 && block.listDepth == 0 && !block.isInFootnote
    }
    let opening = document.blocks.first.flatMap { $0.isHeading ? $0 : nil }
    let isNameless = stem.isEmpty || Self.emptyNames.contains(stem.lowercased())
    return headings.first { $0.headingLevel == 1 } ?? opening ?? (isNameless ? headings.first : nil)
  }

  private static let emptyNames: Set = [
    "article", "index", "readme", "post", "draft", "untitled", "new", "document",
  ]

  /// `two-hostile-states` as `Two hostile states`.
  static func title(from stem: Substring) -> String {
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    guard let first = words.first else { return "Untitled" }
    return first.uppercased() + words.dropFirst()
  }

  /// The first sentences, up to about 240 characters; what a picture shows is none.
  private static func abstract(of document: Document) -> String {
    for block in document.blocks where !block.isHeading && !block.isTableCell && !block.isInFootnote {
      let text = PlainText.withoutPictures(block.text, in: document)
      if !text.isEmpty { return PlainText.shortened(text, to: 240) }
    }
    return ""
  }
}
