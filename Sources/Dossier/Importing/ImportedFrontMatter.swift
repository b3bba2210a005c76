/// Front matter of Hugo or Jekyll as Dossier's: what has no counterpart stays as a comment.
struct ImportedFrontMatter {
  /// The lines between the two fences.
  var lines: [String] = []
  /// What could not be taken over as it was.
  var diagnostics: [Diagnostic] = []
  /// The pairs that are not taken over yet.
  var rest: [(key: YAMLNode, value: YAMLNode)]
  let around: Surroundings
  /// True when something may be lost that holds the article back: it is a draft then.
  private var isUnsure = false
  /// Whether it became a draft.
  private(set) var isDraft = false

  /// What is known of a file besides what stands in it.
  struct Surroundings {
    var isJekyll = false
    /// Whether it becomes a plain page, which has fewer fields than an article.
    var isPage = false
    var isDraft = false
    /// The day of the import; nil when that is not to count.
    var today: ContentDate?
    /// Why it had no page of its own; nil when it had one.
    var reason: String?
    /// The page's name on the new site, when that does not follow from the file's.
    var slug: String?
    /// The date that the file's name says and Dossier does not read there.
    var date: ContentDate?
    /// The language, when it is not the site's own, and the page of which it is a translation.
    var language: String?
    var translates: String?
    /// The picture as Dossier has it, when the page has one that can be shown.
    var image: String?
    /// Where the page stood, unless the file says so itself.
    var former: String?
  }

  /// Front matter of a file. `claim` takes an old address for the page.
  init(
    _ file: ForeignFile,
    _ around: Surroundings = Surroundings(),
    claim: (String) -> ImportedAddresses.Claim = { _ in .free }
  ) {
    self.around = around
    rest = file.root?.pairs ?? []
    if let fault = file.fault {
      var warning = fault
      warning.severity = .warning
      warning.fix = "its lines were kept as comments, and the article is a draft until you have looked at it"
      isUnsure = true
      diagnostics.append(warning)
    }
    text("title", from: ["title"])
    holdBack(file.start)
    if !around.isPage {
      date("date", from: ["date", "publishdate", "pubdate"])
      if let day = value("published")?.text.map(ForeignDate.written), ContentDate(day).map(isPast) == true,
        !lines.contains(where: { $0.hasPrefix("date: ") })
      {
        lines.append("date: \(day)")
      }
      if let date = around.date, !lines.contains(where: { $0.hasPrefix("date: ") }) {
        lines.append("date: \(date.iso)")
      }
      date("updated", from: ["lastmod", "last_modified_at", "updated", "modified"])
      date("expires", from: ["expires", "expirydate", "unpublishdate"])
    }
    text("summary", from: ["summary", "description", "excerpt", "abstract"])
    readLanguage()
    if let original = around.translates { lines.append("translates: \(YAMLText.quoted(original))") }
    if !around.isPage {
      list("authors", from: ["authors", "author"])
      list("tags", from: ["tags", "categories", "category", "keywords"])
    }
    readImage()
    readAliases(claim, file.start)
    readSlug()
    readDraft()
    if !around.isPage { readOwnFields() }
    for (key, value) in rest { comment(key.text ?? "", value) }
    for line in (file.unread ?? "").split(whereSeparator: \.isNewline) {
      lines.append("# \(YAMLText.line(String(line)))")
    }
  }

  /// Where a key is among those that are left, however it is capitalized.
  func place(of name: String) -> Int? { rest.firstIndex { $0.key.text?.lowercased() == name } }

  private mutating func take(_ name: String) -> YAMLNode? {
    guard let index = place(of: name) else { return nil }
    return rest.remove(at: index).value
  }

  private mutating func comment(_ key: String, _ value: YAMLNode) {
    lines.append("# \(YAMLText.line(key)): \(Self.flow(value))")
  }

  /// The first of some keys that is a text; the others stay.
  private mutating func text(_ key: String, from names: [String]) {
    for name in names {
      guard let index = place(of: name),
        let text = rest[index].value.text, !text.isEmpty
      else { continue }
      rest.remove(at: index)
      lines.append("\(key): \(YAMLText.quoted(text))")
      return
    }
  }

  private mutating func date(_ key: String, from names: [String]) {
    for name in names {
      guard let index = place(of: name),
        let text = rest[index].value.text, !text.trimmed.isEmpty
      else { continue }
      let read = ForeignDate.written(text)
      if ContentDate(read) != nil {
        rest.remove(at: index)
        lines.append("\(key): \(read)")
        return
      }
      isUnsure = true
      diagnostics.append(
        .warning(
          "not-imported",
          at: rest[index].value.position,
          "“\(text)” is no date that Dossier reads, and was kept as a comment; the article is a draft",
          fix: "write \(key): 2024-06-21, and take draft: true away"
        )
      )
    }
  }

  /// All texts of some keys, each once.
  private mutating func list(_ key: String, from names: [String]) {
    var texts: [String] = []
    for name in names {
      guard let index = place(of: name) else { continue }
      let value = rest[index].value
      let nodes = (value.items ?? [value]).filter { !$0.isNull && $0.text?.isEmpty != true }
      let found = nodes.compactMap(Self.name(of:))
      guard !found.isEmpty || nodes.isEmpty else { continue }
      let left = nodes.filter { Self.name(of: $0) == nil }
      if left.isEmpty {
        rest.remove(at: index)
      } else {
        rest[index].value = YAMLNode(content: .sequence(left), position: value.position)
      }
      let isOneLine = value.text != nil && (name == "tags" || name == "categories" || name == "keywords")
      // “author: Ann Bee, Director” is one person.
      let isByline = name == "authors" || name == "author" && value.text?.contains(",") == false
      texts +=
        isOneLine ? found.flatMap(words) : value.text != nil && isByline ? found.flatMap(Byline.split) : found
    }
    write(key, texts)
  }

  /// What an item of a list is called: its text, or the name of one that has more to say.
  private static func name(of node: YAMLNode) -> String? { node.text ?? node.member("name")?.text }

  mutating func write(_ key: String, _ texts: [String]) {
    var seen: Set<String> = []
    let unique = texts.filter { seen.insert($0).inserted }
    if !unique.isEmpty { lines.append("\(key): [\(unique.map(YAMLText.quoted).joined(separator: ", "))]") }
  }

  /// The tags of a text: between commas, or, as Jekyll has it, between blanks.
  private func words(_ text: String) -> [String] {
    if text.contains(",") { return text.split(separator: ",").map { String($0).trimmed } }
    return around.isJekyll ? text.split(separator: " ").map(String.init) : [text]
  }

  private mutating func readSlug() {
    let given = take("slug")
    let slug = around.slug ?? Slug.make(from: given?.text ?? "")
    if !slug.isEmpty { lines.append("slug: \(YAMLText.quoted(slug))") }
    if let given, given.text != slug { comment("slug", given) }
  }

  /// What stands under a key that is not taken over yet.
  func value(_ name: String) -> YAMLNode? { place(of: name).map { rest[$0].value } }

  /// True for a day that has come when the site is imported.
  func isPast(_ date: ContentDate) -> Bool {
    around.today.map { date.firstDay <= $0.firstDay } ?? false
  }

  /// Makes a draft, and says why.
  mutating func warn(_ position: SourcePosition, _ message: String) {
    isUnsure = true
    diagnostics.append(
      .warning(
        "not-imported",
        at: position,
        message + "; the article is a draft",
        fix: "take draft: true away when it may be read"
      )
    )
  }

  /// What cannot be read as no must not be published.
  private mutating func readDraft() {
    let draft = take("draft").map { $0.truth != false } ?? false
    let published = take("published")
    // Hugo has a date there.
    let day = published?.text.flatMap { ContentDate(ForeignDate.written($0)) }
    let isHeldBack = published.map { $0.truth != true && !(day.map(isPast) ?? false) } ?? false
    isDraft = isHeldBack || draft || around.isDraft || isUnsure
    if isDraft { lines.append("draft: true") }
    if let published, published.truth == nil { comment("published", published) }
  }

  /// A value on one line.
  static func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain):
      let isWord = text.utf8.allSatisfy { ByteClass.isWord($0) || $0 == 0x2D || $0 == 0x2E }
      return isPlain && (isWord || node.isNull) ? (text.isEmpty ? "null" : text) : YAMLText.escaped(text)
    case .sequence(let items): return "[\(items.map(flow).joined(separator: ", "))]"
    case .mapping(let pairs):
      return "{\(pairs.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }
}
