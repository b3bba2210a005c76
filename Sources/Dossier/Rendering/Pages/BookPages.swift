internal import Mustache

/// All articles for reading on paper: one page of them, or a page for each year and a list of these.
struct BookPages {
  let renderer: PageRenderer

  private var site: Site { renderer.site }

  var jobs: [PageRenderer.Job] {
    let book = site.book
    guard let first = book.first else { return [] }
    let volumes = book.map { volume in
      PageRenderer.Job(key: volume.digest(site.numbers)) { output(volume) }
    }
    return first.isPart ? volumes + [PageRenderer.Job { list() }] : volumes
  }

  // MARK: The list of volumes

  private func list() -> PageRenderer.Output {
    let frame = PageFrame(
      path: "book/",
      kind: "books",
      title: site.strings[.book],
      heading: site.strings[.book],
      description: site.strings[.bookDescription],
      breadcrumbs: [(site.configuration.title, "")]
    )
    var object = Object()
    object.set(
      "volumes",
      site.book.map { volume in
        .object(
          Object([
            ("label", .text(volume.label)), ("href", .text(frame.root + volume.path)),
            ("countLabel", .text(site.strings.count(volume.articles.count, .article))),
          ])
        )
      }
    )
    return renderer.output(frame, template: "books", object)
  }

  // MARK: A volume

  private func output(_ volume: BookVolume) -> PageRenderer.Output {
    let title = site.configuration.title
    var frame = PageFrame(
      path: volume.path,
      kind: "book",
      title: volume.isPart ? site.strings.text(.bookPart, ("name", volume.label)) : site.strings[.book],
      heading: volume.isPart ? "\(title): \(volume.label)" : title,
      breadcrumbs: [(title, "")]
    )
    if volume.isPart { frame.breadcrumbs.append((site.strings[.book], "book/")) }
    var object = Object([("book", .object(record(volume)))])
    object.set("chapters", chapters(volume))
    let entries = site.entries(in: volume.articles).map {
      IndexedEntry($0, site, in: volume.articles, isDivided: !volume.isPart)
    }
    object.set("groups", IndexPlace(site: site, root: frame.root, book: volume).groups(entries))
    return renderer.output(frame, template: "book", object)
  }

  private func record(_ volume: BookVolume) -> Object {
    let dates = volume.articles.reversed().compactMap { site.articles.date($0) }
    return Object([
      ("author", .text(site.configuration.author)),
      ("countLabel", .text(site.strings.count(volume.articles.count, .article))),
      ("periodLabel", .text(site.strings.period(dates.first, dates.last))),
    ])
  }

  private func chapters(_ volume: BookVolume) -> [Value] {
    BookVolume.years(volume.articles, site.articles.date, site.strings).map { year in
      .object(
        Object([
          ("label", .text(year.label)), ("id", .text("year-\(year.id)")),
          ("articles", .list(year.items.map { article($0, volume) })),
        ])
      )
    }
  }

  private func article(_ index: Int, _ volume: BookVolume) -> Value {
    let article = site.articles[index].article
    let place = volume.place(of: index)
    var object = Object(
      site.writing(ofArticle: index) + [
        ("id", .text(String(place.prefix.dropLast()))), ("title", .text(article.title)),
        ("href", .text(Site.root(of: volume.path) + site.articlePaths[index])),
        ("date", .text(article.date?.iso ?? "")), ("dateLabel", .text(site.strings.date(article.date))),
        ("byline", .text(site.strings.list(article.authors))),
        ("summary", .text(article.hasOwnSummary ? article.summary : "")),
        ("body", .html(ArticleBody.render(index, of: site, in: place).html)),
      ]
    )
    object.set(
      "sources",
      site.articles[index].sources.enumerated().map { number, entry in
        var source = SourceIndex.value(entry.source, site.strings)
        source["id"] = .text(place.prefix + SourceEntry.id(at: number))
        return .object(source)
      }
    )
    return .object(object)
  }
}
