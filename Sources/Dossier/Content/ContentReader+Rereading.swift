extension ContentReader {
  /// The content with the articles at some paths read again, which may be new or gone, and what has changed in its articles.
  ///
  /// Nil when all must be read: as a file cannot be read, two articles make one page, none is left, or the day has come or gone
  /// for another one.
  func reread(_ paths: [String], gone: Set<String>, of content: Content) -> (
    content: Content, edits: [ArticleEdit]
  )? {
    let selection = selection.adding(content.site)
    guard selection.today.map({ content.days.contains($0.firstDay) }) ?? true else { return nil }
    // What is said of a folder rests on all that is in it.
    guard MisnamedPath.all(in: paths).isEmpty else { return nil }
    var content = content
    var edits: [ArticleEdit] = []
    for path in paths {
      let index = content.articles.firstIndex { $0.path == path }
      if let index { content.byteCount -= content.articles[index].source.count }
      content.take(path)
      if gone.contains(path) {
        if let index { edits.append(content.remove(index)) }
        continue
      }
      guard case .article(let article, _, let diagnostics) = readFile(path) else { return nil }
      content.add(diagnostics, of: path)
      content.days = content.days.clamped(to: selection.days(of: article))
      content.byteCount += article.source.count
      edits += content.put(article, index, selection.absence(of: article))
    }
    return content.articles.isEmpty || content.hasSameSlugs ? nil : (content, edits)
  }

  /// The content with the records at some paths read again; nil when one cannot be read, or names rest on something else.
  func reread(records paths: [String], of content: Content) -> Content? {
    if paths.isEmpty { return content }
    var content = content
    for path in paths {
      guard let index = content.records.firstIndex(where: { $0.path == path }),
        case .record(let record, let byteCount, let diagnostics) = readFile(path),
        Digest(namesOf: [record]) == Digest(namesOf: [content.records[index]])
      else { return nil }
      content.take(path)
      content.add(diagnostics, of: path)
      content.records[index] = record
      content.byteCount += byteCount - (content.recordSizes.updateValue(byteCount, forKey: path) ?? 0)
    }
    return content
  }

  /// True for an article that stands before another one: the newer one, or by slug and path.
  static func isBefore(_ left: Article, _ right: Article) -> Bool {
    switch (left.date, right.date) {
    case (let a?, let b?) where a.rank != b.rank: return a.rank > b.rank
    case (.some, nil): return true
    case (nil, .some): return false
    default: return (left.slug, left.path) < (right.slug, right.path)
    }
  }
}

extension Content {
  /// Forgets what was wrong with a file, and why it made no page.
  fileprivate mutating func take(_ path: String) {
    absent[path] = nil
    let old = Set(fileDiagnostics.removeValue(forKey: path) ?? [])
    if !old.isEmpty { diagnostics.removeAll { old.contains($0) } }
  }

  fileprivate mutating func add(_ diagnostics: [Diagnostic], of path: String) {
    self.diagnostics += diagnostics
    fileDiagnostics[path] = diagnostics
  }

  fileprivate mutating func remove(_ index: Int) -> ArticleEdit {
    articles.remove(at: index)
    return .remove(index)
  }

  /// Puts an article, which may have stood at an index, where it stands now, or notes why it makes no page.
  fileprivate mutating func put(_ article: Article, _ index: Int?, _ absence: ArticleSelection.Absence?)
    -> [ArticleEdit]
  {
    if let index, absence == nil, article.identity == articles[index].identity {
      articles[index] = article
      return [.replace(index, by: article)]
    }
    let removal = index.map { remove($0) }
    absent[article.path] = absence
    guard absence == nil else { return [removal].compactMap { $0 } }
    let place = articles.partitioningIndex { ContentReader.isBefore(article, $0) }
    articles.insert(article, at: place)
    return [removal, .insert(article, at: place)].compactMap { $0 }
  }

  /// True when two articles would make one page.
  fileprivate var hasSameSlugs: Bool { Set(articles.lazy.map(\.slug)).count < articles.count }
}
