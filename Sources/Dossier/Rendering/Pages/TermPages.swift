internal import Mustache

/// What the articles are filed under: a list of all terms of a taxonomy, and for each term one of its articles, by year.
struct TermPages {
  let renderer: PageRenderer
  let taxonomy: Taxonomy

  private var site: Site {
    _read { yield renderer.site }
  }

  /// The work for all of them; none for a site without terms.
  var jobs: [PageRenderer.Job] {
    let terms = site.terms(taxonomy)
    return terms.isEmpty ? [] : [index(terms)] + terms.flatMap(jobs)
  }

  // MARK: All terms

  private func index(_ terms: [Term]) -> PageRenderer.Job {
    let key = Digest { writer in
      writer.add(terms) { term, writer in
        writer.add(term.name)
        writer.add(term.path)
        writer.add(term.articles.count)
      }
    }
    return PageRenderer.Job(key: key) {
      let frame = PageFrame(
        path: taxonomy.folder,
        kind: taxonomy.pageKinds.all,
        title: site.strings[taxonomy.heading.title],
        heading: site.strings[taxonomy.heading.title],
        description: site.strings[taxonomy.heading.description],
        breadcrumbs: [(site.configuration.title, "")]
      )
      var object = Object([("profile", site.profile(at: taxonomy.folder))])
      object.set("terms", terms.map { value($0, frame.root) })
      return renderer.output(frame, template: "terms", object)
    }
  }

  private func value(_ term: Term, _ root: String) -> Value {
    .object(
      Object([
        ("name", .text(term.name)), ("href", .text(root + SafeURL.encodePath(term.path))),
        ("count", .int(term.articles.count)),
        ("countLabel", .text(site.strings.count(term.articles.count, .article))),
      ])
    )
  }

  // MARK: One term

  private func jobs(_ term: Term) -> [PageRenderer.Job] {
    let frame = PageFrame(
      path: term.path,
      kind: taxonomy.pageKinds.one,
      title: term.name,
      heading: term.name,
      breadcrumbs: [
        (site.configuration.title, ""), (site.strings[taxonomy.heading.title], taxonomy.folder),
      ],
      feed: (term.path, Feed.title(term.name, site))
    )
    return ArticlesByYear(renderer, frame, articles: term.articles).jobs
  }
}
