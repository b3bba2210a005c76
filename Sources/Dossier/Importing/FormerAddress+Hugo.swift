extension FormerAddress {
  /// Where a page of Hugo stood.
  func hugo(_ path: String, _ root: YAMLNode?, _ own: AddressPattern?) -> Place {
    let (path, language) = languages.split(path)
    let prefix = languages.prefix(of: language)
    var file = Parts(path)
    if file.name.lowercased() == "index" {
      guard let folder = file.folders.popLast() else { return .nowhere }
      file.name = folder
    }
    let slug = root?.member("slug")?.text
    let last = named(slug ?? file.name)
    guard let pattern = own ?? file.folders.first.flatMap({ patterns[$0] }) else {
      let parts = file.folders.map(named) + [last]
      return .at(
        prefix + "/" + parts.joined(separator: "/") + (isUgly(in: file.folders.first) ? ".html" : "/")
      )
    }
    let date = Self.date(of: root)
    let title = root?.member("title")?.text.map(named)
    let folders = file.folders.map(named)
    let names = [
      "section": folders.first, "slug": slug.map(named) ?? title, "title": title,
      "filename": named(file.name), "contentbasename": named(file.name), "slugorfilename": last,
      "slugorcontentbasename": last,
    ].compactMapValues(\.self)
    let address = pattern.filled { name in
      if name.text == "sections" {
        return Self.slice(folders, name.part).joined(separator: "/")
      }
      return names[name.text] ?? date.flatMap { Self.hugoDate(name.text, $0) }
    }
    return Self.place(address.map { prefix + (keepsCapitals ? $0 : $0.lowercased()) }, by: pattern)
  }

  private static let hugoNames: Set = [
    "section", "sections", "slug", "title", "filename", "contentbasename", "slugorfilename",
    "slugorcontentbasename",
  ]

  /// True for a name that Hugo's patterns may have.
  static func isHugoName(_ name: String) -> Bool {
    hugoNames.contains(name) || hugoDate(name, ContentDate(year: 2024, month: 1, day: 1)) != nil
  }

  /// What a name says of a date: one of Hugo's words, or Go's way to write one.
  private static func hugoDate(_ name: String, _ date: ContentDate) -> String? {
    guard date.day > 0 else { return nil }
    switch name {
    case "year", "2006": return ContentDate.padded(date.year, 4)
    case "06": return ContentDate.padded(date.year % 100, 2)
    case "month", "01": return ContentDate.padded(date.month, 2)
    case "1": return String(date.month)
    case "monthname", "January": return date.monthName
    case "Jan": return String(date.monthName.prefix(3))
    case "day", "02": return ContentDate.padded(date.day, 2)
    case "2": return String(date.day)
    case "weekday": return String(date.weekday)
    case "weekdayname", "Monday": return date.weekdayName
    case "Mon": return String(date.weekdayName.prefix(3))
    case "yearday": return String(date.dayOfYear)
    default: return nil
    }
  }

  /// Some of the sections, as `1:`, `:last` and `0` say.
  private static func slice(_ all: [String], _ part: String?) -> [String] {
    guard let part else { return all }
    let bounds = part.split(separator: ":", omittingEmptySubsequences: false)
    func index(_ text: Substring, _ other: Int) -> Int {
      text.isEmpty ? other : text == "last" ? all.count - 1 : min(Int(text) ?? -1, all.count)
    }
    let low = index(bounds.first ?? "", 0)
    let high = bounds.count > 1 ? index(bounds[1], all.count) : low + 1
    return low >= 0 && low < min(high, all.count) ? Array(all[low..<min(high, all.count)]) : []
  }

  /// A name as Hugo writes it in addresses: in lower case, with hyphens for blanks, without other signs.
  ///
  /// Blanks give a hyphen when a sign follows that stays, and none beside a hyphen: “A & B” is `a-b`.
  private func named(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    var (isPending, wasHyphen) = (false, false)
    for scalar in name.unicodeScalars {
      if Self.stays(scalar) {
        wasHyphen = scalar == "-"
        if isPending, !wasHyphen { kept.append("-") }
        isPending = false
        kept.append(scalar)
      } else if !kept.isEmpty, !wasHyphen, scalar.properties.isWhitespace {
        isPending = true
      }
    }
    return keepsCapitals ? String(kept) : String(kept).lowercased()
  }

  private static func stays(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: "./\\_#+~-@".unicodeScalars.contains(scalar)
    }
  }
}
