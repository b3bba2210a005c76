import Testing

@testable import Dossier

/// Links of imported texts, and what pages have in their front matter without its standing there.
@Suite struct ImportLinkTests {
  /// The text of the only line of the article `a`, imported beside others.
  private static func link(_ text: String, _ files: [String: String]) throws -> String {
    let all = files.merging(["content/posts/a.md": "---\ntitle: A\n---\n\(text)\n"]) { $1 }
    let article = try #require(ImportTests.imported(all).texts["content/articles/posts/a.md"])
    return String(article.split(separator: "\n").last ?? "")
  }

  /// CommonMark 0.30, 4.5: a fence ends with one of its mark that is no shorter, and nothing behind it.
  @Test(arguments: [
    ("````\n```\n[b](/posts/b/)\n```\n````\n", false), ("~~~\n```\n[b](/posts/b/)\n~~~\n", false),
    ("```\n``` x\n[b](/posts/b/)\n```\n", false), ("```\nx\n```\n[b](/posts/b/)\n", true),
    ("```a`b\n[b](/posts/b/)\n", true), ("- x\n\n      ```\n      [b](/posts/b/)\n      ```\n", false),
    ("````\n[x](y)\n`````  \n[b](/posts/b/)\n", true),
  ]) func codeStaysAsItIs(_ text: String, _ isBrought: Bool) throws {
    let files = [
      "hugo.yaml": "baseURL: https://h.example.org/\n", "content/posts/b.md": "---\ntitle: B\n---\nB\n",
      "content/posts/a.md": "---\ntitle: A\n---\n\(text)",
    ]
    let article = try #require(ImportTests.imported(files).texts["content/articles/posts/a.md"])
    #expect(article.contains("](b.md)") == isBrought)
    #expect(article.contains("](/posts/b/)") != isBrought)
  }

  @Test(arguments: [
    ("[b](/posts/b/)", "[b](b.md)"), ("[b](/posts/b#x)", "[b](b.md#x)"),
    ("[b](https://h.example.org/posts/b/index.html \"T\")", "[b](b.md \"T\")"),
    ("[b](/posts/b.md)", "[b](b.md)"), ("[b](b.md)", "[b](b.md)"),
    ("[b](../about.md)", "[b](../../pages/about.md)"), ("[b](../news/c.md)", "[b](../news/c.md)"),
    ("[b](</posts/b/>)", "[b](<b.md>)"), ("[![i](/i.png)](/news/old-c)", "[![i](/i.png)](../news/c.md)"),
    ("[b]: /posts/b/", "[b]: b.md"), ("[^b]: /posts/b/", "[^b]: /posts/b/"),
    ("[b] (/posts/b/)", "[b] (/posts/b/)"),
    ("`[b](/posts/b/)` [b](/posts/b/)", "`[b](/posts/b/)` [b](b.md)"),
    ("[b](/posts/none/)", "[b](/posts/none/)"),
    ("[b](https://example.org/posts/b/)", "[b](https://example.org/posts/b/)"), ("[b](#x)", "[b](#x)"),
    ("[b](//h.example.org/posts/b/)", "[b](//h.example.org/posts/b/)"), ("[b](/posts/b/", "[b](b.md"),
    ("\\[b](/posts/b/)", "\\[b](/posts/b/)"), ("\\[[b](/posts/b/)", "\\[[b](b.md)"),
    ("[a\\]](/posts/b/)", "[a\\]](b.md)"), ("`\\` [b](/posts/b/)", "`\\` [b](b.md)"),
    ("a](/posts/b/)", "a](b.md)"), ("[b](../b/)", "[b](b.md)"), ("[b](../b/#x)", "[b](b.md#x)"),
    ("[b](../none/)", "[b](../none/)"), ("![i](../b/i%20j.png)", "![i](/posts/b/i%20j.png)"),
    ("![i](../../pics/i.png)", "![i](../../pics/i.png)"),
    ("![i](x.png)", "![i](x.png)"), ("[b]( /posts/b/ )", "[b]( b.md )"),
    ("<!-- [b](/posts/b/) -->", "<!-- [b](/posts/b/) -->"),
  ]) func linksLeadWhereTheyLed(text: String, imported: String) throws {
    let files = [
      "hugo.yaml": "baseURL: https://h.example.org/\n", "content/posts/b.md": "---\ntitle: B\n---\nB\n",
      "content/news/c.md": "---\ntitle: C\naliases: [/news/old-c/]\n---\nC\n",
      "content/about.md": "---\ntitle: About\n---\nText\n", "static/posts/b/i j.png": "I",
      "static/pics/i.png": "I",
      "content/posts/x.png": "X",
    ]
    #expect(try Self.link(text, files) == imported)
  }

  @Test(arguments: [
    ("[b]( {{< ref \"b.md\" >}} )", "[b]( b.md )"), ("[b]({{< ref \"b.md\" >}})", "[b](b.md)"),
    ("[b]({{< relref \"/posts/b\" >}})", "[b](b.md)"),
    ("[b]({{% ref \"c.md#x\" %}})", "[b](../news/c.md#x)"),
    ("[b]({{< ref \"about\" >}})", "[b](../../pages/about.md)"),
    ("[b]: {{< ref \"posts/b.md\" >}} \"T\"", "[b]: b.md \"T\""),
    ("[b]({{< ref \"none.md\" >}})", "[b]({{< ref \"none.md\" >}})"),
    ("[b]({{< ref b.md >}})", "[b](b.md)"), ("[b]({{<ref `b`>}})", "[b](b.md)"),
    ("[b]({{< ref path=\"/posts/b.md\" lang=\"en\" >}})", "[b](b.md)"),
    ("[b]({{< relref \"/posts/b.md\" \"html\" >}})", "[b](b.md)"),
    ("[b]({{< ref \"/posts/b/\" >}})", "[b](b.md)"), ("[b]({{< relref \"#top\" >}})", "[b](#top)"),
    ("[b]({{< ref >}})", "[b]({{< ref >}})"),
    ("{{< ref \"b.md\" >}}", "{{< ref \"b.md\" >}}"), ("[b]({{< param x >}})", "[b]({{< param x >}})"),
  ]) func shortcodesThatStandForAPageAreRead(text: String, imported: String) throws {
    let files = [
      "content/posts/b.md": "---\ntitle: B\n---\nB\n", "content/news/c.md": "---\ntitle: C\n---\nC\n",
      "content/about.md": "---\ntitle: About\n---\nText\n", "hugo.yaml": "title: T\n",
    ]
    #expect(try Self.link(text, files) == imported)
  }

  @Test(arguments: [
    ("[b]({% post_url 2024-01-03-b %})", "[b](2024-01-03-b.md)"),
    ("[b]({{ site.baseurl }}{% post_url 2024-01-03-b %})", "[b](2024-01-03-b.md)"),
    ("[b]({{ site.baseurl }}{% link _posts/2024-01-03-b.md %})", "[b](2024-01-03-b.md)"),
    ("[b]({% link about.md %})", "[b](../pages/about.md)"),
    ("![i]({{ '/i.png' | relative_url }})", "![i](/i.png)"),
    ("![i]({{ site.url }}/i.png)", "![i](/i.png)"),
    ("[b]({{ site.baseurl | append: '/about.html' }})", "[b](../pages/about.md)"),
    ("[b]({{ \"/about.html\" | prepend: site.baseurl | prepend: site.url }})", "[b](../pages/about.md)"),
    ("[b]({{ 'about' | append: '.html' | relative_url }})", "[b](../pages/about.md)"),
    ("[b]({{- '/about.html'|absolute_url -}})", "[b](../pages/about.md)"),
    ("[b]({{ '/about.html' | downcase }})", "[b]({{ '/about.html' | downcase }})"),
    ("[b]({{ site.baseurl | append: page.x }})", "[b]({{ site.baseurl | append: page.x }})"),
    ("[b]({{ site.baseurl }}about.html#x)", "[b](../pages/about.md#x)"),
    ("[b]({% post_url 2024-01-04-none %})", "[b]({% post_url 2024-01-04-none %})"),
    ("{{ site.baseurl }}", "{{ site.baseurl }}"),
  ]) func liquidTagsThatStandForAnAddressAreRead(text: String, imported: String) throws {
    let (site, texts) = ImportTests.imported([
      "_posts/2024-01-02-a.md": "---\ntitle: A\n---\n\(text)\n",
      "_posts/2024-01-03-b.md": "---\ntitle: B\n---\nB\n",
      "about.md": "---\ntitle: About\n---\nUs\n", "i.png": "x",
    ])
    let article = try #require(texts["content/articles/2024-01-02-a.md"])
    #expect(String(article.split(separator: "\n").last ?? "") == imported)
    #expect(site.diagnostics.isEmpty == !imported.contains("{"))
  }

  /// Each beginning of a tag would look for its end up to that of the line: this took half a minute.
  @Test(arguments: ["", " }}"]) func tagsWithoutEndTakeNoLongTime(_ end: String) throws {
    let text = String(repeating: "](/x/)]({{ x ", count: 20_000) + end
    #expect(try Self.link(text, ["hugo.yaml": "title: T\n"]) == text)
  }

  @Test func codeStaysAsItIs() throws {
    let text = "```\n[b](/posts/b/)\n```"
    let (_, texts) = ImportTests.imported([
      "content/posts/a.md": "---\ntitle: A\n---\n\(text)\n[b](/posts/b/)\n",
      "content/posts/b.md": "---\ntitle: B\n---\nB\n",
    ])
    #expect(texts["content/articles/posts/a.md"]?.hasSuffix("\n\(text)\n[b](b.md)\n") == true)
  }

  /// A page is looked for in the language of the one that links to it.
  @Test(arguments: [
    ("a.md", "{{< ref \"/posts/b\" >}}", "b.md"), ("a.de.md", "{{< ref \"/posts/b\" >}}", "b.de.md"),
    ("a.de.md", "{{< ref \"b.md\" >}}", "b.de.md"), ("a.de.md", "{{< ref \"b\" >}}", "b.de.md"),
    ("a.de.md", "{{< ref path=\"b\" lang=\"EN\" >}}", "b.md"),
    ("a.md", "{{< ref path=\"/posts/b.md\" lang=\"de\" >}}", "b.de.md"),
    ("a.md", "{{< ref \"b.de.md\" >}}", "b.de.md"),
    ("a.de.md", "{{< ref \"only\" >}}", "{{< ref \"only\" >}}"),
  ]) func tagsLeadToTheirLanguage(_ page: String, _ tag: String, _ expected: String) {
    let (_, texts) = ImportTests.imported([
      "hugo.yaml": "languages: {en: {}, de: {}}", "content/posts/b.md": "B", "content/posts/b.de.md": "B",
      "content/posts/\(page)": "[b](\(tag))", "content/news/only.md": "O",
    ])
    #expect(texts["content/articles/posts/\(page)"]?.hasSuffix("\n[b](\(expected))") == true)
  }

  /// What is set in by four blanks is code, unless it belongs to an item.
  @Test(arguments: [
    ("Text\n\n    [b](/posts/b/)\n", false), ("Text\n\n\t[b](/posts/b/)\n", false),
    ("Text\n    [b](/posts/b/)\n", true), ("- one\n\n    [b](/posts/b/)\n", true),
    ("[^1]: one\n\n    [b](/posts/b/)\n", true), ("- one\n\nText\n\n    [b](/posts/b/)\n", false),
    ("    x\n\n    [b](/posts/b/)\n", false), ("    x\n[b](/posts/b/)\n", true),
    ("<!--\n[b](/posts/b/)\n-->\n", false), ("<!-- x -->\n[b](/posts/b/)\n", true),
    ("<!--\n```\n-->\n[b](/posts/b/)\n", true), ("Text\n\n    <!-- x\n\n[b](/posts/b/)\n", true),
  ]) func codeAndCommentsStay(_ text: String, _ isBrought: Bool) {
    let (_, texts) = ImportTests.imported([
      "content/posts/a.md": "---\ntitle: A\n---\n\(text)", "content/posts/b.md": "---\ntitle: B\n---\nB\n",
    ])
    #expect(texts["content/articles/posts/a.md"]?.contains("](b.md)") == isBrought)
  }

  @Test func theFolderOfAJekyllSiteIsItsRoot() throws {
    let (_, texts) = ImportTests.imported([
      "_config.yml": "url: https://j.example.org\nbaseurl: /blog\n", "assets/i.png": "x",
      "_posts/2024-01-02-a.md": "---\ntitle: A\n---\n![i](/blog/assets/i.png) [b](/blog/2024/01/03/b.html)\n",
      "_posts/2024-01-03-b.md": "---\ntitle: B\n---\nB\n",
    ])
    #expect(
      texts["content/articles/2024-01-02-a.md"]?.hasSuffix("\n![i](/assets/i.png) [b](2024-01-03-b.md)\n")
        == true
    )
  }

  @Test(arguments: [
    "---\ntitle: S\npublished: false\n...\nHeld\n", "\n---\ntitle: S\ndraft: true\n---\nHeld\n",
    "+++\ntitle = \"S\"\ndraft = true\n\nHeld\n", "---\ntitle: S\ndraft: true\n\nHeld\n",
    "{\n\"title\": \"S\",\n\"draft\": true\n\nHeld\n", "{\"title\": \"S\", \"draft\": true\n\nHeld\n",
    "\u{200B}---\ntitle: S\ndraft: true\n---\nHeld\n",
    "---\nd: &d\n  draft: true\n<<: *d\ntitle: S\n---\nHeld\n",
    "<!--\n---\ntitle: S\ndraft: true\n---\n-->\nHeld\n", "---\rtitle: S\rdraft: true\r---\rHeld\r",
  ]) func frontMatterOfEveryFormHoldsBack(text: String) throws {
    let (_, texts) = ImportTests.imported(["content/posts/s.md": text])
    let article = try #require(texts["content/articles/posts/s.md"])
    #expect(article.contains("\ndraft: true\n"))
    #expect(article.hasSuffix("---\n\nHeld\n"))
  }

  @Test func aLineAtTheBeginningIsNoFrontMatter() throws {
    let (_, texts) = ImportTests.imported(["content/posts/s.md": "---\n- one\n- two\n"])
    #expect(texts["content/articles/posts/s.md"]?.hasSuffix("---\n- one\n- two\n") == true)
  }

  @Test func pagesInheritWhatHoldsThemBack() {
    let post = "---\ntitle: S\n---\nText\n"
    let (_, jekyll) = ImportTests.imported([
      "_config.yml":
        "defaults:\n- {scope: {path: ''}, values: {author: Ann Bee, layout: post}}\n"
        + "- {scope: {path: _posts/x, type: posts}, values: {published: false, author: Cy Dee, permalink: '/t/:title/'}}\n",
      "_posts/x/2024-01-01-s.md": post, "_posts/2024-01-01-t.md": post,
    ])
    #expect(
      jekyll["content/articles/x/2024-01-01-s.md"]
        == "---\ntitle: \"S\"\nauthors: [\"Cy Dee\"]\naliases: [\"/t/s/\"]\ndraft: true\n# permalink: \"/t/:title/\"\n---\n\nText\n"
    )
    #expect(
      jekyll["content/articles/2024-01-01-t.md"]
        == "---\ntitle: \"S\"\nauthors: [\"Ann Bee\"]\naliases: [\"/2024/01/01/t.html\"]\n---\n\nText\n"
    )
    let (_, hugo) = ImportTests.imported([
      "hugo.yaml": "cascade: [{draft: true, _target: {path: '/lab/**'}}]\n", "content/lab/s.md": post,
      "content/posts/s.md": post, "content/news/s.md": "---\ntitle: S\ndraft: false\n---\nText\n",
      "content/news/_index.md": "---\ncascade: {draft: true}\n---\n", "content/news/t.md": post,
    ])
    let drafts = hugo.filter { $0.value.contains("\ndraft: true\n") }.keys.sorted()
    #expect(drafts == ["content/articles/lab/s.md", "content/articles/news/t.md"])
  }

  @Test func markdownHasManyEndings() {
    let text = "---\ntitle: S\ndraft: true\n---\nText\n"
    let (_, hugo) = ImportTests.imported(["content/posts/s.mdown": text, "content/posts/i.png": "x"])
    #expect(
      hugo.keys.sorted() == [
        "content/articles/posts/s.md", "content/static/articles/posts/i.png", "content/static/posts/i.png",
      ]
    )
    let (_, jekyll) = ImportTests.imported(["_posts/2024-01-01-s.mkdown": text, "about.mkd": text])
    #expect(jekyll.keys.sorted() == ["content/articles/2024-01-01-s.md", "content/pages/about.md"])
  }

  @Test func collectionsAndIncludedFoldersArePages() {
    let text = "---\ntitle: S\n---\nText\n"
    let (site, texts) = ImportTests.imported([
      "_config.yml": "include: [_pages]\ncollections: {guides: {output: true}, notes: {output: false}}\n",
      "_pages/m.md": "---\ntitle: M\npermalink: /method/\n---\nText\n", "_guides/g.md": text,
      "_notes/n.md": text,
      "_posts/2024-01-01-p.md": text,
    ])
    #expect(
      texts["content/pages/guides/g.md"] == "---\ntitle: \"S\"\naliases: [\"/guides/g.html\"]\n---\n\nText\n"
    )
    #expect(texts["content/pages/pages/m.md"]?.contains("aliases: [\"/method/\"]") == true)
    #expect(site.diagnostics.map(\.position.file) == ["/memory/old/_notes"])
  }

  @Test func theFolderOfCollectionsIsNoCategory() {
    let (_, texts) = ImportTests.imported([
      "_config.yml": "collections_dir: coll\n", "coll/_posts/2024-01-01-p.md": "---\ntitle: P\n---\nText\n",
    ])
    #expect(texts.values.contains { $0.contains("aliases: [\"/2024/01/01/p.html\"]") })
  }

  @Test func aConfigurationInPartsIsRead() {
    let (site, texts) = ImportTests.imported([
      "config/_default/hugo.toml": "title = \"T\"\n",
      "config/_default/permalinks.toml": "posts = \"/:year/:slug/\"\n",
      "config/_default/languages.yaml": "en: {weight: 1}\nde: {weight: 2}\n",
      "content/posts/a.md": "---\ntitle: A\ndate: 2024-01-01\n---\nA\n",
      "content/posts/a.de.md": "---\ntitle: A\ndate: 2024-01-01\n---\nA\n",
    ])
    #expect(site.diagnostics.isEmpty)
    #expect(texts["content/articles/posts/a.md"]?.contains("aliases: [\"/2024/a/\"]") == true)
    #expect(texts["content/articles/posts/a.de.md"]?.contains("translates: \"a\"") == true)
  }

  @Test func namesOfListsAreTakenOver() {
    let (_, texts) = ImportTests.imported([
      "content/posts/n.md":
        "---\ntitle: N\ntags: [x, null, y, {z: 1}]\nauthors: [{name: Ann Bee, bio: Text}, Cy Dee]\nsummary: ''\ndescription: D\n---\nN\n"
    ])
    #expect(
      texts["content/articles/posts/n.md"]
        == "---\ntitle: \"N\"\nsummary: \"D\"\nauthors: [\"Ann Bee\", \"Cy Dee\"]\ntags: [\"x\", \"y\"]\n"
        + "aliases: [\"/posts/n/\"]\n# tags: [{z: 1}]\n# summary: \"\"\n---\n\nN\n"
    )
  }

  @Test(arguments: [
    ("date: 2024-04-01\npublishDate: 2024-04-02", false), ("date: 2024-04-01\npublishDate: 2024-06-02", true),
    ("published: 2023-01-24", false), ("published: 2024-06-02", true),
  ]) func whatHasBeenShownIsNotHeldBack(matter: String, isDraft: Bool) {
    let memory = MemoryFiles(["/memory/old/content/posts/a.md": "---\n\(matter)\n---\nText\n"])
    let site = SiteImport(
      from: "/memory/old",
      today: ContentDate(year: 2024, month: 5, day: 1),
      files: memory.system
    )
    let text = String(decoding: site.files[0].bytes, as: UTF8.self)
    #expect(text.contains("\ndraft: true\n") == isDraft)
    #expect(text.contains("\ndate: ") == !matter.contains("published: 2024"))
  }

  @Test(arguments: [
    ("{: .lead}", "1 attr"), ("  {:toc}  ", "1 attr"), ("## Costs {#costs}", "1 attr"),
    ("## A {.wide}", "1 attr"),
    ("![d](/d.png){: .w-50 .left}", "1 attr"), ("[a](https://e.org){:target=\"_blank\"} *b*{: .c}", "2 attr"),
    ("# H {: .no_toc}", "1 attr"), ("a {::nomarkdown}b{:/}", "2 attr"), ("`{::x}` `x`{: .y}", "1 attr"),
    ("Text {#costs}", ""), ("A set {: x}", ""), ("H<sub>2</sub>O", "1 HTML"),
    ("a <a href=\"/x/\">b</a>", "1 HTML"),
    ("<https://example.org> <a@example.org>", ""), ("`<b>`", ""), ("a < b, c<d", ""), ("</div>", "1 HTML"),
    ("```\n{: .lead}\n<b>\n```", ""),
  ]) func markupThatIsLeftIsReported(text: String, found: String) {
    let (site, _) = ImportTests.imported(["content/posts/a.md": "---\ntitle: A\n---\n\(text)\n"])
    let messages = site.diagnostics.map { $0.message.contains("HTML") ? "HTML" : "attr" }
    #expect((messages.isEmpty ? "" : "\(messages.count) \(messages[0])") == found)
  }
}
