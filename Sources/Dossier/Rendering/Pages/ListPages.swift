internal import Mustache

/// The pages of a long list, all made with one template.
struct ListPages {
  /// How many a list of what is said of all actors has at most, the newest: each actor's pages have all that is said of it.
  static let newest = 400

  let renderer: PageRenderer
  /// The first page's frame; its path ends in `/`.
  let frame: PageFrame
  let template: String
  /// By what each entry is known when the list is cut into pages.
  let marks: [UInt64]
  /// For how many usual entries each entry counts, as ``Pagination`` takes it.
  var weights: [Int]?
  /// How much the first page shows.
  var firstSizes = Pagination.sizes
  /// How much the others show.
  var sizes = Pagination.sizes
  /// Whether the first page has something even without entries.
  var isFilledOtherwise = false
  /// The digest of what the content for a range of entries is made from and does not read itself; nil when that is not told.
  var key: (@Sendable (_ range: Range<Int>) -> Digest)?
  /// The content for a range of entries.
  let content: @Sendable (_ range: Range<Int>, _ root: String, _ pagination: Pagination) -> Object

  /// The work for each page.
  var jobs: [PageRenderer.Job] {
    let pagination = Pagination(
      marks,
      weights: weights,
      first: frame.path,
      firstSizes: firstSizes,
      sizes: sizes
    )
    return pagination.pages.map { page in
      PageRenderer.Job(key: digest(page, pagination)) { output(page, pagination) }
    }
  }

  private func digest(_ page: Int, _ pagination: Pagination) -> Digest? {
    key.map { key in
      Digest { writer in
        writer.add(pagination.digest(page))
        writer.add(key(pagination.range(page)))
        for text in [frame.path, frame.title, frame.heading] { writer.add(text) }
        if page == 0 { writer.add(frame.description) }
      }
    }
  }

  private func output(_ page: Int, _ pagination: Pagination) -> PageRenderer.Output {
    let strings = renderer.site.strings
    var frame = frame
    frame.path = pagination.path(page)
    frame.isEmpty = marks.isEmpty && !isFilledOtherwise
    if page > 0 {
      // It may tell how many entries there are, and each page would change with one more.
      frame.description = ""
      frame.title = strings.text(.titlePage, ("title", frame.title), ("page", String(page + 1)))
      frame.breadcrumbs.append((self.frame.heading, self.frame.path))
    }
    var object = content(pagination.range(page), frame.root, pagination)
    object["pager"] = pagination.value(page, root: frame.root, strings, list: self.frame.heading)
    return renderer.output(frame, template: template, object)
  }
}
