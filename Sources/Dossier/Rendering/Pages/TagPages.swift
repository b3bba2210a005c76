internal import Mustache

/// What the articles are filed under: a list of all tags, and for each tag one of its articles, by year.
struct TagPages {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  /// The work for all of them; none for a site without tags.
  var jobs: [PageRenderer.Job] {
    let tags = site.tags
    return tags.isEmpty ? [] : [index(tags)] + tags.flatMap(jobs)
  }

  // MARK: All tags

  private func index(_ tags: [Tag]) -> PageRenderer.Job {
    let key = Digest { writer in
      writer.add(tags) { tag, writer in
        writer.add(tag.name)
        writer.add(tag.path)
        writer.add(tag.articles.count)
      }
    }
    return PageRenderer.Job(key: key) {
      let frame = PageFrame(
        path: "tags/",
        kind: "tags",
        title: site.strings[.topics],
        heading: site.strings[.topics],
        description: site.strings[.topicsDescription],
        breadcrumbs: [(site.configuration.title, "")]
      )
      var object = Object()
      object.set("tags", tags.map { value($0, frame.root) })
      return renderer.output(frame, template: "tags", object)
    }
  }

  private func value(_ tag: Tag, _ root: String) -> Value {
    .object(
      Object([
        ("name", .text(tag.name)), ("href", .text(root + SafeURL.encodePath(tag.path))),
        ("count", .int(tag.articles.count)),
        ("countLabel", .text(site.strings.count(tag.articles.count, .article))),
      ])
    )
  }

  // MARK: One tag

  private func jobs(_ tag: Tag) -> [PageRenderer.Job] {
    let frame = PageFrame(
      path: tag.path,
      kind: "tag",
      title: tag.name,
      heading: tag.name,
      breadcrumbs: [(site.configuration.title, ""), (site.strings[.topics], "tags/")],
      feed: (tag.path, Feed.title(tag.name, site))
    )
    return ArticlesByYear(renderer, frame, articles: tag.articles).jobs
  }
}
