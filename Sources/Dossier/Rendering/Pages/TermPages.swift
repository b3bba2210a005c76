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
      let summary = site.profileSummary(at: taxonomy.folder)
      let frame = PageFrame(
        path: taxonomy.folder,
        kind: taxonomy.pageKinds.all,
        title: site.strings[taxonomy.heading.title],
        heading: site.strings[taxonomy.heading.title],
        description: summary.isEmpty ? site.strings[taxonomy.heading.description] : summary,
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
        ("summary", .text(site.profileSummary(at: term.path))), ("count", .int(term.articles.count)),
        ("countLabel", .text(site.strings.count(term.articles.count, .article))),
      ])
    )
  }

  // MARK: One term

  private func jobs(_ term: Term) -> [PageRenderer.Job] {
    let summary = site.profileSummary(at: term.path)
    var frame = PageFrame(
      path: term.path,
      kind: taxonomy.pageKinds.one,
      title: term.name,
      heading: term.name,
      description: summary,
      breadcrumbs: [
        (site.configuration.title, ""), (site.strings[taxonomy.heading.title], taxonomy.folder),
      ],
      feed: (term.path, site.strings.text(.feedOf, ("name", term.name)))
    )
    if taxonomy == .authors {
      frame.metadata = StructuredData(site: site).ofAuthor(term.name, path: term.path, summary: summary)
    }
    return ArticlesByYear(renderer, frame, articles: term.articles).jobs
  }
}
