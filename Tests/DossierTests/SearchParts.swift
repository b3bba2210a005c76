import Foundation

@testable import Dossier

/// The search index of a built site, read back from its scripts.
struct SearchParts {
  /// What each script hands over, by path.
  private var values: [String: Any] = [:]

  init(_ site: TestSite) throws {
    for (path, text) in site.pages where path.hasPrefix("search/") && path.hasSuffix(".js") {
      let json = text.dropFirst("dossierSearch.add(".count).dropLast(");\n".count)
      let pair = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any] ?? []
      guard pair.count == 2, "search/\(pair[0]).js" == path else { throw Damage(path: path) }
      values[String(path.dropFirst(7).dropLast(3))] = pair[1]
    }
  }

  struct Damage: Error { var path: String }

  var manifest: [String: Any] { values["manifest"] as? [String: Any] ?? [:] }
  func number(_ key: String) -> Int { manifest[key] as? Int ?? 0 }

  /// The part at a path, such as `terms/0`.
  func text(_ path: String) -> String? { values[path] as? String }

  /// The title and the path of a document.
  func document(_ number: Int) -> (title: String, path: String)? {
    let entities = self.number("entities")
    var record = article(number - entities)
    if number < entities {
      let size = self.number("entitiesInFile")
      let group = values["entities/\(number / size)"] as? [Any] ?? []
      record = number % size < group.count ? group[number % size] as? [Any] : nil
    }
    guard let record, let title = record[0] as? String, let path = record[1] as? String else { return nil }
    return (title, path)
  }

  /// The record of an article, which stands among those of its month.
  private func article(_ number: Int) -> [Any]? {
    var place = number
    for month in manifest["months"] as? [[Any]] ?? [] {
      guard let name = month[0] as? String, let count = month[1] as? Int else { return nil }
      if place < count { return values["articles/\(name)/\(place)"] as? [Any] }
      place -= count
    }
    return nil
  }

  /// The ids of an article's blocks that results lead to.
  func fragments(ofArticle number: Int) -> [String] {
    let record = article(number)
    let sections = (record?[4] as? [[Any]] ?? []).compactMap { $0[1] as? String }
    return sections + (record?[5] as? [[Any]] ?? []).compactMap { $0[1] as? String }
  }

  /// The words of a part, each with its documents.
  static func words(_ part: String) -> [(word: String, documents: [(number: Int, level: Int, kinds: Int)])] {
    var previous = ""
    return part.split(separator: "!").map { entry in
      let halves = entry.split(separator: " ", maxSplits: 1)
      var code = Code(halves[0])
      previous = String(previous.prefix(code.digit())) + halves[0].dropFirst()
      return (previous, halves.count > 1 ? documents(halves[1]) : [])
    }
  }

  /// All words with their documents.
  var index: [String: [(number: Int, level: Int, kinds: Int)]] {
    var index: [String: [(number: Int, level: Int, kinds: Int)]] = [:]
    for (path, value) in values where path.hasPrefix("terms/") {
      for (word, documents) in Self.words(value as? String ?? "") { index[word] = documents }
    }
    return index
  }

  /// The values of each filter as `value label: titles of its documents`, without those that have none.
  func facets() -> [String: [String]] {
    let lists = values["facets"] as? [String: [[String]]] ?? [:]
    return lists.filter { !$0.value.isEmpty }.mapValues { list in
      list.map { value in
        var code = Code(value[2])
        var number = -1
        var titles: [String] = []
        while !code.isAtEnd {
          number += code.number() + 1
          titles.append(document(number)?.title ?? "?")
        }
        return "\(value[0]) \(value[1]): \(titles.joined(separator: ", "))"
      }
    }
  }

  private static func documents(_ text: Substring) -> [(number: Int, level: Int, kinds: Int)] {
    var code = Code(text)
    var number = -1
    var found: [(number: Int, level: Int, kinds: Int)] = []
    while !code.isAtEnd {
      number += code.number() + 1
      let tag = code.digit()
      var kinds = tag % 13 < 11 ? 1 << (tag % 13) : 0
      if tag % 13 == 12 { kinds = code.digit() + code.digit() << 5 }
      found.append((number, tag / 13, kinds))
    }
    return found
  }

  /// Reads ``Dossier/SearchCode``.
  struct Code {
    private var rest: ArraySlice<UInt8>

    init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func digit() -> Int {
      var byte = Int(rest.removeFirst())
      if byte > 0x5C { byte -= 1 }
      if byte > 0x3C { byte -= 1 }
      return byte - 0x23
    }

    mutating func number() -> Int {
      let digit = digit()
      return digit < 58 ? digit : digit - 58 + 32 * number()
    }
  }
}
