@testable import Dossier

/// Changes to a small site, as people and programs make them, from a generator of numbers.
struct SiteEdits {
  private var numbers: SeededGenerator
  private var articles: Set<String> = []
  /// The records that ``editNames(_:)`` has made.
  private var named: Set<String> = []
  private var count = 0
  /// What was done last, for messages.
  private(set) var last = ""

  init(seed: UInt64) {
    numbers = SeededGenerator(state: seed)
  }

  private static let sentences = [
    "Russia and China may sign a treaty.", "Kim Jong Un met Putin in Beijing.",
    "France likely objects to it.",
    "NATO will almost certainly respond.", "The war in Ukraine goes on.", "Moscow denied this.",
    "Japan and South Korea agreed.", "Nothing else was said.", "It is raining today.",
    "Iran could retaliate.", "The Kremlin Chief met the Hexagon.", "Nothing Objects to it.",
    "A note of the [club](organization:Nowhere Club).",
    "[The summit](event:summit) took place.", "See [this](nowhere.md) and [that](first.md).",
    "China warned Japan.", "The president of Russia spoke.", "Peru was not there.",
  ]
  private static let headings = [
    "## Geopolitical implications", "## Domestic implications", "## Outlook", "## Background",
  ]

  /// The files of a site to begin with.
  mutating func beginning() -> [String: String] {
    var files = [
      "site.yaml": "title: Site\n", "events/summit.md": "---\nname: The Summit\ndate: 2024-02-03\n---\n",
    ]
    // Each stands above the list of a tag, and for itself when no article has that.
    for name in ["two", "three"] { files["pages/tags/\(name).md"] = "---\ntitle: \(name)\n---\nA topic.\n" }
    for name in ["first", "second", "third", "fourth", "fifth", "sixth"] {
      articles.insert(name)
      files["articles/\(name).md"] = article(name)
    }
    return files
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &numbers)]
  }

  private mutating func isChosen(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &numbers) < share
  }

  private mutating func article(_ name: String) -> String {
    var lines = ["---", "title: \(name) \(isChosen(0.2) ? "again" : "")"]
    if isChosen(0.9) { lines.append("date: 2024-0\(Int.random(in: 1...6, using: &numbers))-11") }
    if isChosen(0.2) { lines.append("expires: 2024-05-01") }
    if isChosen(0.2) { lines.append("tags: [\(pick(["one, two", "One", "three", "two, two"]))]") }
    if isChosen(0.2) { lines.append("summary: In short.") }
    if isChosen(0.1) { lines.append("draft: true") }
    if isChosen(0.2) { lines.append("aliases: [old/\(name)/]") }
    if isChosen(0.2) { lines.append("status: {russia: deteriorated}") }
    if isChosen(0.2) { lines.append("sources: [{title: A book, url: \"https://example.org/\(name)\"}]") }
    if isChosen(0.1) { lines += ["language: de", "translates: first"] }
    return (lines + ["---", ""] + body).joined(separator: "\n") + "\n"
  }

  private var body: [String] {
    mutating get {
      var lines: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        if isChosen(0.5) { lines += [pick(Self.headings), ""] }
        let count = Int.random(in: 1...4, using: &numbers)
        lines += [(0..<count).map { _ in pick(Self.sentences) }.joined(separator: " "), ""]
      }
      return lines
    }
  }

  /// Does something to a site.
  mutating func edit(_ site: CachedSite) throws {
    switch Int.random(in: 0..<28, using: &numbers) {
    case 0..<8: try editBody(site)
    case 8..<10: try editArticle(site)
    case 10..<12: try addArticle(site)
    case 12: try removeArticle(site)
    case 13: try renameArticle(site)
    case 14: try editTemplate(site)
    case 15: try editRecord(site)
    case 16: try editConfiguration(site)
    case 17: changeClock(site)
    case 18: try touchOutput(site)
    case 19..<25: try editWords(site)
    case 25..<27: try editNames(site)
    default: try touchCache(site)
    }
  }

  private mutating func editBody(_ site: CachedSite) throws {
    let path = "content/articles/\(pick(articles.sorted())).md"
    last = "edit the text of \(path)"
    let file = site.root.appending(path: path).path
    let text = String(decoding: try FileSystem.local.read(file), as: UTF8.self)
    if isChosen(0.3) {
      try site.set(path, text.replacing("said", with: "told").replacing("raining", with: "snowing"))
    } else {
      try site.set(
        path,
        text + "\n" + (isChosen(0.3) ? body.joined(separator: "\n") : pick(Self.sentences)) + "\n"
      )
    }
  }

  /// Changes what one or two articles say, and mostly not of whom.
  private mutating func editWords(_ site: CachedSite) throws {
    let names =
      isChosen(0.3) ? [pick(articles.sorted()), pick(articles.sorted())] : [pick(articles.sorted())]
    last = "edit words of \(names.joined(separator: " and "))"
    for name in names {
      let path = "content/articles/\(name).md"
      count += 1
      var text = String(
        decoding: try FileSystem.local.read(site.root.appending(path: path).path),
        as: UTF8.self
      )
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: text = text.replacing("title: ", with: "title: \(count) ")
      case 1: text = text.replacing("title: ", with: "# A remark\ntitle: ")
      case 2: text = text.replacing("title: ", with: "tags: [t\(count)]\ntitle: ")
      case 4: text = text.replacing("may sign", with: "~~may~~ will sign")
      case 5: text = text.replacing("~~", with: "")
      case 3: text = text.replacing("[this](nowhere.md)", with: "[this](other-\(count).md)")
      default: break
      }
      if isChosen(0.7) {
        text = text.replacing("\n---\n\n", with: "\n---\n\nIt rained for \(count) hours.\n\n")
      }
      if isChosen(0.3) { text = text.replacing(". ", with: ", in \(count) words. ") }
      try site.set(path, text)
    }
  }

  private mutating func editArticle(_ site: CachedSite) throws {
    let name = pick(articles.sorted())
    last = "write \(name) anew"
    try site.set("content/articles/\(name).md", article(name))
  }

  private mutating func addArticle(_ site: CachedSite) throws {
    count += 1
    let name = "new-\(count)"
    last = "add \(name)"
    articles.insert(name)
    try site.set("content/articles/\(name).md", article(name))
  }

  private mutating func removeArticle(_ site: CachedSite) throws {
    guard articles.count > 3 else { return }
    let name = pick(articles.sorted())
    last = "remove \(name)"
    articles.remove(name)
    try site.set("content/articles/\(name).md", nil)
  }

  private mutating func renameArticle(_ site: CachedSite) throws {
    count += 1
    let (old, new) = (pick(articles.sorted()), "other-\(count)")
    last = "rename \(old) to \(new)"
    articles.remove(old)
    articles.insert(new)
    try site.move("content/articles/\(old).md", to: "content/articles/\(new).md")
  }

  private mutating func editTemplate(_ site: CachedSite) throws {
    let templates = [
      ("404.mustache", "Nothing \(isChosen(0.5)) is here.\n"), ("assets/own.css", "a { order: \(count) }\n"),
      (
        "article.mustache",
        "{{#related}}{{#actors}}{{name}}: {{countLabel}}, {{count}}\n{{/actors}}{{/related}}"
      ),
      ("article.mustache", "{{{article.body}}}{{#previous}}{{title}}{{/previous}}\n"),
    ]
    let (path, text) = pick(templates)
    last = "edit the template \(path)"
    try site.set("templates/\(path)", text)
    site.options.templates = site.root.path + "/templates"
  }

  private mutating func editRecord(_ site: CachedSite) throws {
    let records = [
      ("countries/france.md", "---\nname: France\naliases: [Hexagon]\n---\n\nA profile, \(isChosen(0.5)).\n"),
      (
        "events/summit.md",
        "---\nname: \(isChosen(0.5) ? "The Summit" : "The Meeting")\ndate: 2024-02-03\n---\n"
      ),
      ("leaders/someone.md", "---\nname: Some One\ncountry: Peru\n---\n"),
      ("pages/404.md", "Gone, \(isChosen(0.5)); see [this](../articles/first.md).\n"),
      ("pages/index.md", "We write, \(isChosen(0.5)); see [this](../articles/first.md).\n"),
    ]
    let (path, text) = pick(records)
    last = "edit the record \(path)"
    try site.set("content/\(path)", text)
  }

  /// Changes what somebody is called, or whether there is a record of somebody who is known without one.
  private mutating func editNames(_ site: CachedSite) throws {
    let name = pick(["countries/france", "countries/peru", "organizations/nato", "leaders/vladimir-putin"])
    let aliases = ["Hexagon", "Nothing", "The Kremlin Chief", "Objects", "Nowhere Club"].filter { _ in
      isChosen(0.3)
    }
    last = "call \(name) \(aliases)"
    // With another name or post of theirs.
    let facts = [
      "", "", "name: Some \(pick(["Member", "One"]))\n", "offices: [{title: \(pick(["Chief", "Head"]))}]\n",
    ]
    let text = """
      ---
      \(pick(facts))aliases: [\(aliases.joined(separator: ", "))]
      ---

      See [it](organization:Nowhere Club).

      """
    let isGone = named.remove(name) != nil && isChosen(0.2)
    if !isGone { named.insert(name) }
    try site.set("content/\(name).md", isGone ? nil : text)
  }

  private mutating func editConfiguration(_ site: CachedSite) throws {
    last = "edit the configuration"
    let lines = [
      "title: \(pick(["Site", "Seit"]))", isChosen(0.3) ? "search: false" : "",
      isChosen(0.3) ? "book: false" : "",
    ]
    try site.set(
      "content/site.yaml",
      (lines + [isChosen(0.3) ? "ignore: [Peru]" : "", ""]).joined(separator: "\n")
    )
  }

  private mutating func changeClock(_ site: CachedSite) {
    let month = Int.random(in: 1...7, using: &numbers)
    last = "it is month \(month)"
    site.options.selection.today = ContentDate(year: 2024, month: month, day: 15)
  }

  private mutating func touchOutput(_ site: CachedSite) throws {
    let files = site.output.keys.filter { !$0.hasSuffix(".dossier-manifest") }.sorted()
    guard !files.isEmpty else { return }
    let path = pick(files)
    last = "touch \(path)"
    for output in ["public", "watched"] { try site.set("\(output)/\(path)", isChosen(0.5) ? "touched" : nil) }
  }

  private mutating func touchCache(_ site: CachedSite) throws {
    guard var bytes = try? FileSystem.local.read(site.cache.path) else { return }
    last = "damage the cache"
    bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^= 1
    try FileSystem.local.write(isChosen(0.5) ? bytes : Array(bytes.prefix(bytes.count / 2)), site.cache.path)
  }
}
