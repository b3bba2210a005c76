extension Site {
  /// The files of the content that make files of the site, by the path of these; former addresses are left out.
  var makers: [String: [String]] {
    let known =
      articles.first.map { ($0.article.file, $0.article.path) }
      ?? crossReference.pages.first.map { ($0.file, $0.path) }
    let folder = known.map { file, path in file.dropLast(path.count) } ?? ""
    var makers: [String: [String]] = [:]
    for (file, page) in pagesByFile {
      let path = SafeURL.decode(page)
      makers[path == PlainPage.notFoundPath ? path : path + "index.html", default: []].append(folder + file)
    }
    for path in files.paths { makers[path, default: []].append(folder + "static/" + path) }
    return makers
  }
}
