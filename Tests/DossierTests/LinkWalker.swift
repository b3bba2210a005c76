import Foundation

/// Looks at every link, fragment and id of a site.
struct LinkWalker {
  private var ids: [String: [String]] = [:]
  private var links: [String: [String]] = [:]
  private let files: Set<String>
  private let basePath: String

  /// Looks at pages that will stand under a path of their host.
  init(_ pages: [String: String], basePath: String = "/") {
    self.basePath = basePath
    files = Set(pages.keys)
    for (path, text) in pages where path.hasSuffix(".html") {
      ids[path] = Self.values(of: "id", in: text)
      links[path] = Self.values(of: "href", in: text) + Self.values(of: "src", in: text)
      links[path]? += Self.values(of: "aria-labelledby", in: text).map { "#" + $0 }
    }
  }

  var linkCount: Int { links.values.reduce(0) { $0 + $1.count } }

  /// A line for each link that leads nowhere and each id that a page has twice.
  var problems: [String] {
    var found: [String] = []
    for (page, own) in ids {
      if Set(own).count != own.count { found.append("\(page) has an id twice") }
    }
    for (page, targets) in links {
      for target in Set(targets) where !resolves(target, from: page) { found.append("\(page): \(target)") }
    }
    return found.sorted()
  }

  private func resolves(_ target: String, from page: String) -> Bool {
    let text = target.replacing("&amp;", with: "&")
    if ["http:", "https:", "mailto:", "data:"].contains(where: { text.hasPrefix($0) }) { return true }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let file = file(parts[0], from: page) else { return false }
    guard parts.count > 1, let known = ids[file] else { return true }
    return known.contains(parts[1].removingPercentEncoding ?? parts[1])
  }

  private func file(_ path: String, from page: String) -> String? {
    if path.isEmpty { return page }
    var decoded = path.removingPercentEncoding ?? path
    if decoded.hasPrefix("/") {
      guard decoded.hasPrefix(basePath) else { return nil }
      decoded = "/" + decoded.dropFirst(basePath.count)
    }
    var parts = decoded.hasPrefix("/") ? [] : Array(page.split(separator: "/").dropLast())
    for part in decoded.split(separator: "/") where part != "." {
      if part == ".." {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return [joined, joined.isEmpty ? "index.html" : joined + "/index.html"].first { files.contains($0) }
  }

  private static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
