/// Front matter of Hugo or Jekyll as Dossier's: what has no counterpart stays as a comment.
struct ImportedFrontMatter {
  /// The lines between the two fences.
  private(set) var lines: [String] = []
  /// What could not be taken over as it was.
  private(set) var diagnostics: [Diagnostic] = []
  private var rest: [(key: YAMLNode, value: YAMLNode)]
  private let isJekyll: Bool
  /// True when something may be lost that holds the article back: it is a draft then.
  private var isUnsure = false

  /// Front matter of a file; `slug` is used when it has none of its own, and `former` is where its page stood unless it
  /// says so itself.
  ///
  /// A plain page has fewer fields than an article.
  init(
    _ file: ForeignFile,
    isJekyll: Bool,
    isPage: Bool = false,
    isDraft: Bool,
    slug: String?,
    former: String? = nil
  ) {
    self.isJekyll = isJekyll
    rest = file.root?.pairs ?? []
    if let fault = file.fault {
      var warning = fault
      warning.severity = .warning
      warning.fix = "its lines were kept as comments, and the article is a draft until you have looked at it"
      isUnsure = true
      diagnostics.append(warning)
    }
    text("title", from: ["title"])
    holdBack()
    if !isPage {
      date("date", from: ["date", "publishdate", "pubdate"])
      date("updated", from: ["lastmod", "last_modified_at", "updated", "modified"])
      date("expires", from: ["expires", "expirydate", "unpublishdate"])
    }
    text("summary", from: ["summary", "description", "excerpt", "abstract"])
    if !isPage {
      list("authors", from: ["authors", "author"])
      list("tags", from: ["tags", "categories", "category", "keywords"])
    }
    let isElsewhere = place(of: "url") != nil || place(of: "permalink") != nil
    list(
      "aliases",
      from: ["aliases", "redirect_from", "url", "permalink"],
      besides: isElsewhere ? [] : [former].compactMap(\.self)
    )
    readSlug(slug)
    readDraft(isDraft)
    for key in isPage ? [] : ["events", "actors", "ignore", "sources", "status"] {
      if let value = take(key) { lines.append("\(key): \(Self.flow(value))") }
    }
    for (key, value) in rest { comment(key.text ?? "", value) }
    for line in (file.unread ?? "").split(whereSeparator: \.isNewline) { lines.append("# \(line)") }
  }

  /// Where a key is among those that are left, however it is capitalized.
  private func place(of name: String) -> Int? { rest.firstIndex { $0.key.text?.lowercased() == name } }

  private mutating func take(_ name: String) -> YAMLNode? {
    guard let index = place(of: name) else { return nil }
    return rest.remove(at: index).value
  }

  private mutating func comment(_ key: String, _ value: YAMLNode) {
    lines.append("# \(key.split(whereSeparator: \.isNewline).joined(separator: " ")): \(Self.flow(value))")
  }

  /// The first of some keys that is a text; the others stay.
  private mutating func text(_ key: String, from names: [String]) {
    for name in names {
      guard let index = place(of: name),
        let text = rest[index].value.text
      else { continue }
      rest.remove(at: index)
      lines.append("\(key): \(YAMLText.quoted(text))")
      return
    }
  }

  private mutating func date(_ key: String, from names: [String]) {
    for name in names {
      guard let index = place(of: name),
        let text = rest[index].value.text
      else { continue }
      if ContentDate(text) != nil {
        rest.remove(at: index)
        lines.append("\(key): \(text)")
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
  private mutating func list(_ key: String, from names: [String], besides others: [String] = []) {
    var texts: [String] = []
    for name in names {
      guard let index = place(of: name) else { continue }
      let value = rest[index].value
      let nodes = value.items ?? [value]
      let found = nodes.compactMap(\.text)
      // Patterns of addresses, and addresses elsewhere.
      let isPattern =
        key == "aliases" && found.contains { $0.contains(":") || name == "permalink" && !$0.contains("/") }
      guard found.count == nodes.count, !isPattern else { continue }
      rest.remove(at: index)
      let isOneLine = value.text != nil && (name == "tags" || name == "categories" || name == "keywords")
      texts += isOneLine ? found.flatMap(words) : found
    }
    texts += others
    var seen: Set<String> = []
    let unique = texts.filter { seen.insert($0).inserted }
    if !unique.isEmpty { lines.append("\(key): [\(unique.map(YAMLText.quoted).joined(separator: ", "))]") }
  }

  /// The tags of a text: between commas, or, as Jekyll has it, between blanks.
  private func words(_ text: String) -> [String] {
    if text.contains(",") { return text.split(separator: ",").map { String($0).trimmed } }
    return isJekyll ? text.split(separator: " ").map(String.init) : [text]
  }

  private mutating func readSlug(_ fallback: String?) {
    let given = take("slug")
    let text = given?.text ?? fallback ?? ""
    let slug = Slug.make(from: text)
    if !slug.isEmpty { lines.append("slug: \(YAMLText.quoted(slug))") }
    if let given, given.text != slug { comment("slug", given) }
  }

  /// Makes a draft of what Hugo shows later than its date says, or never.
  private mutating func holdBack() {
    func value(_ name: String) -> YAMLNode? { place(of: name).map { rest[$0].value } }
    func date(_ name: String) -> ContentDate? { value(name)?.text.flatMap { ContentDate($0) } }
    if let shown = date("publishdate"), let own = date("date"), shown.instant > own.instant {
      warn(value("publishdate"), "this is shown later than its date says, for which there is no field")
    }
    if value("headless").flatMap(Self.flag) == true { warn(value("headless"), "this has no page of its own") }
    for name in ["build", "_build"] {
      let render = value(name)?.member("render")
      guard let render, let text = render.text?.lowercased(), ["never", "false", "link"].contains(text) else {
        continue
      }
      warn(render, "this has no page of its own")
    }
  }

  private mutating func warn(_ node: YAMLNode?, _ message: String) {
    guard let node else { return }
    isUnsure = true
    diagnostics.append(
      .warning(
        "not-imported",
        at: node.position,
        message + "; the article is a draft",
        fix: "take draft: true away when it may be read"
      )
    )
  }

  /// What cannot be read as no must not be published.
  private mutating func readDraft(_ isDraft: Bool) {
    let draft = take("draft").map { Self.flag($0) != false } ?? false
    let published = take("published")
    let isHeldBack = published.map { Self.flag($0) != true } ?? false
    if isHeldBack || draft || isDraft || isUnsure { lines.append("draft: true") }
    if let published, Self.flag(published) == nil { comment("published", published) }
  }

  /// A truth value as YAML 1.1 writes it, which Hugo and Jekyll read; nil for anything else.
  static func flag(_ node: YAMLNode) -> Bool? {
    switch node.text?.lowercased() {
    case "true", "yes", "on", "y", "1": true
    case "false", "no", "off", "n", "0", "": false
    default: nil
    }
  }

  /// A value on one line.
  private static func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain):
      let isWord = text.utf8.allSatisfy { ByteClass.isWord($0) || $0 == 0x2D || $0 == 0x2E }
      return isPlain && (isWord || node.isNull) ? (text.isEmpty ? "null" : text) : YAMLText.quoted(text)
    case .sequence(let items): return "[\(items.map(flow).joined(separator: ", "))]"
    case .mapping(let pairs):
      return "{\(pairs.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }
}
