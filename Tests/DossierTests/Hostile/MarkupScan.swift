/// Reads the tags of a page, strictly: names from a list, attributes in double quotes, nothing that runs.
struct MarkupScan {
  private(set) var problems: [String] = []

  private static let names: Set = [
    "html", "head", "meta", "title", "link", "script", "body", "header", "main", "footer", "nav", "section",
    "article",
    "aside", "div", "span", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
    "table",
    "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "time", "em", "strong", "del",
    "code", "pre",
    "blockquote", "hr", "br", "img", "sup", "sub", "mark", "abbr", "details", "summary", "form", "label",
    "input",
    "button", "svg", "g", "path", "rect", "circle", "line", "text", "tspan", "desc", "use", "defs", "small",
    "cite",
    "fieldset", "legend", "select", "option", "noscript", "output", "polyline", "polygon", "b", "i", "search",
    "symbol",
    "clippath", "ellipse", "address", "q", "data", "s", "wbr", "template", "dialog", "hgroup", "colgroup",
    "col", "style",
  ]

  init(_ page: String) {
    let bytes = Array(page.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: 0x3C) {
      index = open + 1
      guard index < bytes.count else { return }
      if bytes[index...].starts(with: "!--".utf8) || bytes[index...].starts(with: "!DOCTYPE".utf8) {
        continue
      }
      let isEnd = bytes[index] == 0x2F
      if isEnd { index += 1 }
      let start = index
      while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      if !Self.names.contains(name) || name == "style" { problems.append("<\(name)") }
      readAttributes(bytes, &index, of: name)
      if name == "script", !isEnd { skipScript(bytes, &index) }
    }
  }

  private mutating func readAttributes(_ bytes: [UInt8], _ index: inout Int, of name: String) {
    while index < bytes.count, bytes[index] != 0x3E {
      if bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x2F {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, Self.isName(bytes[index]) || bytes[index] == 0x3A { index += 1 }
      let attribute = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      guard !attribute.isEmpty else {
        problems.append("<\(name) is not closed")
        return
      }
      if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
        problems.append("<\(name) \(attribute)")
      }
      guard index < bytes.count, bytes[index] == 0x3D else { continue }
      guard index + 1 < bytes.count, bytes[index + 1] == 0x22,
        let end = bytes[(index + 2)...].firstIndex(of: 0x22)
      else {
        problems.append("<\(name) \(attribute) without quotation marks")
        return
      }
      check(String(decoding: bytes[(index + 2)..<end], as: UTF8.self), of: attribute, in: name)
      index = end + 1
    }
  }

  private mutating func check(_ value: String, of attribute: String, in name: String) {
    if value.contains("<") { problems.append("<\(name) \(attribute) has a tag in it") }
    guard ["href", "src", "action"].contains(attribute) else { return }
    let scheme = value.lowercased().prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard value.dropFirst(scheme.count).first == ":" else { return }
    let isIcon = name == "link" && value.hasPrefix("data:image/svg+xml,")
    if !["http", "https", "mailto"].contains(String(scheme)), !isIcon {
      problems.append("<\(name) \(attribute)=\(scheme):")
    }
  }

  /// Structured data is the only text that a script element has.
  private mutating func skipScript(_ bytes: [UInt8], _ index: inout Int) {
    let rest = bytes[index...]
    guard let end = rest.firstRange(of: Array("</script>".utf8)) else {
      problems.append("<script is not closed")
      index = bytes.count
      return
    }
    if rest[..<end.lowerBound].dropFirst().contains(0x3C) { problems.append("<script has a tag in it") }
    index = end.lowerBound
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}
