extension Site {
  /// The files of the content that make files of the site, by the path of these; former addresses are left out.
  var makers: [String: [String]] {
    let article = articles.first?.article
    let folder = article.map { $0.file.dropLast($0.path.count) } ?? ""
    var makers: [String: [String]] = [:]
    for (file, page) in pagesByFile {
      makers[SafeURL.decode(page) + "index.html", default: []].append(folder + file)
    }
    for path in files.paths { makers[path, default: []].append(folder + "static/" + path) }
    return makers
  }
}
