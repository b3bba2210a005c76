/// Pages at former addresses that lead on to the present ones.
enum Redirects {
  /// A page for each alias of an article or plain page, and errors for aliases that are no paths.
  ///
  /// `positions` tells where the aliases of each page are written.
  static func pages(
    _ site: Site
  ) -> (pages: [Page], positions: [String: [SourcePosition]], diagnostics: [Diagnostic]) {
    var pages: [Page] = []
    var positions: [String: [SourcePosition]] = [:]
    var diagnostics: [Diagnostic] = []
    func add(_ aliases: [Reference], to target: String, title: String, language: String) {
      for alias in aliases {
        if let file = file(alias.text) {
          positions[file, default: []].append(alias.position)
          pages.append(page(file, to: target, title: title, language: language, site))
        } else {
          diagnostics.append(
            .error(
              "bad-alias",
              at: alias.position,
              "“\(alias.text)” is not a path in the site",
              fix: alias.text.utf8.count > longestName
                ? "write a shorter one: a name may have \(longestName) bytes, and a path \(longestPath)"
                : "write it as old/path/ or old/page.html"
            )
          )
        }
      }
    }
    for (index, annotated) in site.articles.enumerated() {
      let article = annotated.article
      add(
        article.aliases,
        to: site.articlePaths[index],
        title: article.title,
        language: site.language(ofArticle: index)
      )
    }
    for plain in site.crossReference.pages {
      add(plain.aliases, to: plain.address, title: plain.title, language: plain.language)
    }
    return (pages, positions, diagnostics)
  }

  /// The most bytes that file systems take in a name and in a path, with some to spare.
  private static let (longestName, longestPath) = (200, 1_000)

  /// The file at a former address, which may be written as a web address is, with `%20` for a blank; nil for no path.
  static func file(_ address: String) -> String? {
    let alias = SafeURL.decode(address)
    guard SafeURL.scheme(alias) == nil, !alias.hasPrefix("//"), !alias.contains("\\"), !alias.contains("#"),
      !alias.contains("?"),
      ContentPath.isWhole("/\(alias)/"),
      alias.unicodeScalars.allSatisfy({
        $0.value >= 0x20 && $0.value != 0x7F && $0.properties.generalCategory != .format
      }),
      let path = ContentPath.resolve(alias, from: ""), !path.isEmpty,
      !path.split(separator: "/").contains(where: {
        $0.utf8.first == UInt8(ascii: ".") || $0.utf8.count > longestName
      }),
      path.utf8.count <= longestPath
    else { return nil }
    return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
  }

  private static func page(_ file: String, to target: String, title: String, language: String, _ site: Site)
    -> Page
  {
    let base = site.configuration.baseURL
    let written =
      language.isEmpty || language == site.pageLanguage ? "" : " lang=\"\(HTML.escaped(language))\""
    let address = Site.root(of: file) + target
    let canonical = base.isEmpty ? address : base + target
    return Page(
      path: file,
      text: """
        <!DOCTYPE html>
        <html lang="\(HTML.escaped(site.pageLanguage))">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <title>\(HTML.escaped(title))</title>
        <meta http-equiv="refresh" content="0; url=\(HTML.escaped(address))">
        <meta name="robots" content="noindex">
        <link rel="canonical" href="\(HTML.escaped(canonical))">
        </head>
        <body>
        <p>\(HTML.escaped(site.strings[.pageMoved])) <a href="\(HTML.escaped(address))"\(written)>\(HTML.escaped(title))</a></p>
        </body>
        </html>

        """
    )
  }
}
