extension FormerAddress {
  /// Where a post or page of Jekyll stood.
  func jekyll(_ path: String, _ isPage: Bool, _ root: YAMLNode?, _ own: AddressPattern?) -> Place {
    let file = Parts(path)
    if isPage { return page(path, file, root, own) }
    guard let (named, name) = Self.leading(file.name) else { return .nowhere }
    return document(own ?? pattern, file, "posts", name, Self.date(of: root) ?? named, root)
  }

  /// Where a page or a document of a collection stood.
  private func page(_ path: String, _ file: Parts, _ root: YAMLNode?, _ own: AddressPattern?) -> Place {
    if let collection = collections.name(of: path), let pattern = own ?? collections.pattern(of: collection) {
      let (named, name) = Self.leading(file.name) ?? (nil, file.name)
      let found = document(pattern, file, collection, name, Self.date(of: root) ?? named, root)
      guard case .at(let address) = found, address.hasSuffix("/index.html") else { return found }
      return .at(String(address.dropLast(10)))
    }
    if let own {
      let names = [
        "path": file.folders.joined(separator: "/"), "basename": file.name, "output_ext": ".html",
      ]
      return Self.place(own.filled { names[$0.text] }, by: own)
    }
    let folder = "/" + file.folders.map { $0 + "/" }.joined()
    guard file.name.lowercased() != "index" else { return .at(folder) }
    let isPretty = pattern.text.hasSuffix("/")
    return .at(folder + file.name + (isPretty ? "/" : ".html"))
  }

  /// Where a pattern has a document of a collection, whose file is called `name` but for the date before it.
  private func document(
    _ pattern: AddressPattern,
    _ file: Parts,
    _ collection: String,
    _ name: String,
    _ date: ContentDate?,
    _ root: YAMLNode?
  ) -> Place {
    let slug = root?.member("slug")?.text ?? name
    let isPost = collection == "posts"
    let categories = Self.categories(isPost ? file.folders : [], root)
    let names = [
      "path": (file.folders.dropFirst() + [file.name]).joined(separator: "/"),
      "categories": categories.joined(separator: "/"),
      "slugified_categories": categories.map { Self.slug($0, signs: "") }.joined(separator: "/"),
      "title": Self.slug(slug, signs: "._~!$&'()+,;=@", keepsCapitals: true),
      "slug": Self.slug(slug, signs: ""), "name": Self.slug(isPost ? name : file.name, signs: ""),
      "basename": isPost ? name : file.name, "collection": collection, "output_ext": ".html",
    ]
    func value(_ name: String) -> String? {
      if let value = names[name] ?? date.flatMap({ Self.jekyllDate(name, $0) }) { return value }
      return name.hasSuffix("_") ? value(String(name.dropLast())).map { $0 + "_" } : nil
    }
    return Self.place(pattern.filled { value($0.text) }, by: pattern)
  }

  /// True for a name that Jekyll's patterns may have.
  static func isJekyllName(_ name: String) -> Bool {
    let names: Set = [
      "categories", "slugified_categories", "title", "slug", "name", "basename", "collection", "output_ext",
      "path",
    ]
    return names.contains(name) || jekyllDate(name, ContentDate(year: 2024, month: 1, day: 1)) != nil
      || name.hasSuffix("_") && isJekyllName(String(name.dropLast()))
  }

  /// The date that a post's file begins with, `2024-06-21-title` or `2024-6-1-title`, and the rest of the name; Jekyll reads
  /// no post without one.
  static func leading(_ name: String) -> (date: ContentDate, rest: String)? {
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[3].isEmpty,
      let date = ContentDate(parts[..<3].joined(separator: "-")), date.day > 0
    else { return nil }
    return (date, String(parts[3]))
  }

  /// The folders around `_posts`, and the categories of the front matter, each once.
  private static func categories(_ folders: [String], _ root: YAMLNode?) -> [String] {
    let given = ["categories", "category"].flatMap { key -> [String] in
      guard let node = root?.member(key) else { return [] }
      if let items = node.items { return items.compactMap(\.text) }
      guard let text = node.text else { return [] }
      return key == "category" ? [text] : text.split(separator: " ").map(String.init)
    }
    var seen: Set<String> = []
    let all = folders.prefix { $0 != "_posts" } + given
    return all.map { $0.lowercased() }.filter { seen.insert($0).inserted }
  }

  /// A name as Jekyll writes it in addresses: with one hyphen for all other signs in a row, and none at its ends.
  private static func slug(_ text: String, signs: String, keepsCapitals: Bool = false) -> String {
    let words = text.split { !$0.isLetter && !$0.isNumber && !signs.contains($0) }
    let slug = words.joined(separator: "-")
    return keepsCapitals ? slug : slug.lowercased()
  }

  private static func jekyllDate(_ name: String, _ date: ContentDate) -> String? {
    guard date.day > 0 else { return nil }
    let second = date.second ?? 0
    switch name {
    case "year": return ContentDate.padded(date.year, 4)
    case "short_year": return ContentDate.padded(date.year % 100, 2)
    case "month": return ContentDate.padded(date.month, 2)
    case "i_month": return String(date.month)
    case "long_month": return date.monthName
    case "short_month": return String(date.monthName.prefix(3))
    case "day": return ContentDate.padded(date.day, 2)
    case "i_day": return String(date.day)
    case "y_day": return ContentDate.padded(date.dayOfYear, 3)
    case "w_year": return String(date.week.year)
    case "week": return ContentDate.padded(date.week.number, 2)
    case "w_day": return String(date.weekday == 0 ? 7 : date.weekday)
    case "long_day": return date.weekdayName
    case "short_day": return String(date.weekdayName.prefix(3))
    case "hour": return ContentDate.padded(second / 3_600, 2)
    case "minute": return ContentDate.padded(second / 60 % 60, 2)
    case "second": return ContentDate.padded(second % 60, 2)
    default: return nil
    }
  }
}
