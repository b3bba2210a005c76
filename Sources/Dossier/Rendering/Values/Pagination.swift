internal import Mustache

/// A long list cut into pages.
struct Pagination: Sendable {
  /// How many entries a page shows at most.
  static let size = 50

  /// The first page's path.
  let first: String
  /// What the paths of the other pages begin with.
  let rest: String
  /// How many pages there are, at least one.
  let count: Int
  private let total: Int

  /// Pages for a number of entries: the first at `first`, the second at `rest` + `2/`; `first` + `page/2/` by default.
  init(total: Int, first: String, rest: String? = nil) {
    self.total = total
    self.first = first
    self.rest = rest ?? first + "page/"
    count = max(1, (total + Self.size - 1) / Self.size)
  }

  /// The entries of a page, counted from 0.
  func range(_ page: Int) -> Range<Int> {
    page * Self.size..<min(total, (page + 1) * Self.size)
  }

  /// The digest of what a page shows of it.
  func digest(_ page: Int) -> Digest {
    Digest { writer in
      writer.add(path(page))
      for number in [page, count, range(page).upperBound] { writer.add(number) }
    }
  }

  /// A page's path.
  func path(_ page: Int) -> String { page == 0 ? first : "\(rest)\(page + 1)/" }

  /// The pages, counted from 0.
  var pages: Range<Int> { 0..<count }

  /// Links to the first, last and neighbouring pages; null when there is one page.
  ///
  /// `list` is the heading of the list, for pages that have several.
  func value(_ page: Int, root: String, _ strings: Strings, list: String = "") -> Value {
    guard count > 1 else { return .null }
    let name = list.isEmpty ? strings[.pages] : "\(strings[.pages]): \(list)"
    let shown = Set([0, count - 1] + (page - 2...page + 2).filter { 0..<count ~= $0 }).sorted()
    return .object(
      Object([
        ("name", .text(name)),
        (
          "label",
          .text(strings.text(.pageOf, ("page", String(page + 1)), ("count", String(count))))
        ),
        (
          "pages",
          .list(
            shown.map { number in
              .object(
                Object([
                  ("label", .text(String(number + 1))),
                  ("href", .text(root + SafeURL.encodePath(path(number)))),
                  ("current", .bool(number == page)),
                ])
              )
            }
          )
        ),
      ])
    )
  }
}
