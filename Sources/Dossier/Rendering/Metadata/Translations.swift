/// Which articles say the same in several languages.
struct Translations: Sendable {
  /// For each translated article, by index, all of its versions: the original first, then by language.
  private(set) var versions: [Int: [Int]] = [:]
  /// Warnings for originals that are not there.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `translates:`, which names the original by slug.
  init(_ crossReference: CrossReference) {
    let articles = crossReference.articles
    func language(_ index: Int) -> String {
      let own = articles[index].article.language
      return own.isEmpty ? crossReference.site.language : own
    }
    let bySlug = Dictionary(articles.indices.map { (articles[$0].article.slug, $0) }) { first, _ in first }
    var groups: [Int: [Int]] = [:]
    for (index, annotated) in articles.enumerated() {
      guard let reference = annotated.article.translates else { continue }
      guard let original = bySlug[reference.text], original != index,
        articles[original].article.translates == nil
      else {
        let others = bySlug.filter { $0.value != index && articles[$0.value].article.translates == nil }
        let near = Self.slug(meantBy: reference.text, others)
        diagnostics.append(
          .warning(
            "unknown-reference",
            at: reference.position,
            "the site has no original with the slug “\(reference.text)”",
            fix: near.flatMap { $0 == reference.text ? nil : "did you mean “\($0)”?" }
              ?? (bySlug[reference.text] == nil
                ? "write the slug of the original, unless that is a draft or left out by its date"
                : "name the original, not another translation")
          )
        )
        continue
      }
      groups[original, default: []].append(index)
    }
    for (original, others) in groups.sorted(by: { $0.key < $1.key }) {
      let all = [original] + others.sorted { (language($0), $0) < (language($1), $1) }
      var first: [String: Int] = [:]
      // Of two in one language the first is the version that others lead to.
      let shown = all.filter { index in
        guard let other = first[language(index)] else {
          first[language(index)] = index
          if first.count <= Self.most { return true }
          diagnostics.append(Self.surplus(articles[index].article))
          return false
        }
        diagnostics.append(
          Self.repeated(articles[index].article, language(index), like: articles[other].article)
        )
        return false
      }
      for index in all { versions[index] = shown }
    }
  }

  /// True for an article that says in another language what its original says.
  func isTranslation(_ index: Int) -> Bool { versions[index].map { $0.first != index } ?? false }

  /// The slug that a name means: that of the file of the name, which may begin with its date, or one that is spelt alike.
  private static func slug(meantBy name: String, _ bySlug: [String: Int]) -> String? {
    let base = ContentPath.baseName(name)
    let ofFile = Slug.ofFile(String(ContentDate.leading(base[...])?.rest ?? base[...]))
    if ofFile != name, bySlug[ofFile] != nil { return ofFile }
    return Spelling.nearest(to: name, in: bySlug.keys.sorted())
  }

  /// Where an article says what it translates; of an original its file.
  private static func position(of article: Article) -> SourcePosition {
    article.translates?.position ?? SourcePosition(file: article.file, line: 1)
  }

  private static func repeated(_ article: Article, _ language: String, like other: Article) -> Diagnostic {
    .warning(
      "repeated-translation",
      at: position(of: article),
      "\(other.path) is in the same language (\(language))",
      fix: article.language.isEmpty
        ? "give the language of this one: “language: fr”" : "remove one of the two, or correct its language:"
    )
  }

  /// As each version links to all, more would make many pages long.
  private static let most = 100

  private static func surplus(_ article: Article) -> Diagnostic {
    .error(
      "bad-value",
      at: position(of: article),
      "its original has more than \(most) versions",
      fix: "keep those that readers look for"
    )
  }
}
