internal import Mustache

/// A long list cut into pages.
///
/// A page ends before an entry that is fit to begin one, by a mark that the entry keeps: an entry more or less then changes the
/// page it stands on, and most others stay as they are.
struct Pagination: Sendable {
  /// How much a page shows at least, but for the last one, and at most, unless one entry is more: so many usual entries.
  static let sizes = 32...80
  /// The same of entries that are a name and a number each.
  static let sizesOfNames = 160...320
  /// How much the first page shows where it has other lists besides, if these are short.
  static let sizesAmongOthers = 14...38
  /// One in so many usual entries is fit to begin a page: a third of those before which it may begin, so that hardly a page in twenty ends
  /// where it must: the next one would then begin elsewhere with each entry more or less.
  private static func fitness(_ sizes: ClosedRange<Int>) -> UInt64 { UInt64(sizes.count / 3) }

  /// The first page's path.
  let first: String
  /// What the paths of the other pages begin with.
  let rest: String
  /// The first entry of each page; there is at least one.
  private let starts: [Int]
  private let total: Int

  /// Pages for entries with these marks: the first at `first`, the second at `rest` + `2/`; `first` + `page/2/` by default.
  ///
  /// With `weights`, one for each entry, an entry counts for so many usual ones. The first page shows as much as `firstSizes` say,
  /// the others as `sizes`.
  init(
    _ marks: some Sequence<UInt64>,
    weights: [Int]? = nil,
    first: String,
    rest: String? = nil,
    firstSizes: ClosedRange<Int> = sizes,
    sizes otherSizes: ClosedRange<Int> = sizes
  ) {
    self.first = first
    self.rest = rest ?? first + "page/"
    var starts = [0]
    var (total, size, sum) = (0, 0, 0)
    for mark in marks {
      let weight = weights?[total] ?? 1
      let sizes = starts.count == 1 ? firstSizes : otherSizes
      if size > 0,
        size + weight > sizes.upperBound
          || size >= sizes.lowerBound
            && Hashing.picks(mark, oneIn: max(1, Self.fitness(sizes) / UInt64(weight)))
      {
        starts.append(total)
        size = 0
      }
      size += weight
      sum += weight
      total += 1
    }
    // A few entries more than the first page need not have one of their own.
    (self.starts, self.total) = (sum > firstSizes.upperBound ? starts : [0], total)
  }

  /// How many pages there are, at least one.
  var count: Int { starts.count }

  /// The entries of a page, counted from 0.
  func range(_ page: Int) -> Range<Int> {
    starts[page]..<(page + 1 < count ? starts[page + 1] : total)
  }

  /// The page that an entry stands on.
  func page(of entry: Int) -> Int { starts.partitioningIndex { $0 > entry } - 1 }

  /// The digest of what a page shows of it.
  func digest(_ page: Int) -> Digest {
    Digest { writer in
      writer.add(path(page))
      for number in [page, count, range(page).count] { writer.add(number) }
    }
  }

  /// A page's path.
  func path(_ page: Int) -> String { page == 0 ? first : "\(rest)\(page + 1)/" }

  /// The pages, counted from 0.
  var pages: Range<Int> { 0..<count }

  /// Links to the first, last and neighbouring pages, and to those before and after this one; null when there is one page.
  ///
  /// `list` is the heading of the list.
  func value(_ page: Int, root: String, _ strings: Strings, list: String) -> Value {
    guard count > 1 else { return .null }
    func href(_ number: Int) -> String { root + SafeURL.encodePath(path(number)) }
    let links = shown(around: page).map { number in
      Value.object(
        Object([
          ("label", .text(number.map { String($0 + 1) } ?? "…")),
          ("href", .text(number.map(href) ?? "")), ("current", .bool(number == page)),
        ])
      )
    }
    return .object(
      Object([
        ("name", .text(strings.text(.nameAndList, ("name", strings[.pages]), ("list", list)))),
        (
          "label",
          .text(
            strings.text(.pageOf, ("list", list), ("page", String(page + 1)), ("count", String(count)))
          )
        ),
        ("previousHref", .text(page > 0 ? href(page - 1) : "")),
        ("nextHref", .text(page + 1 < count ? href(page + 1) : "")), ("pages", .list(links)),
      ])
    )
  }

  /// The pages that are linked to from one, nil where several are left out: a single one has no less room than the mark.
  func shown(around page: Int) -> [Int?] {
    let near = Set([0, count - 1] + (page - 2...page + 2).filter { pages ~= $0 })
    return pages.reduce(into: []) { shown, number in
      if near.contains(number) || near.contains(number - 1) && near.contains(number + 1) {
        shown.append(number)
      } else if shown.last != .some(nil) {
        shown.append(nil)
      }
    }
  }
}
