extension ImageSize {
  /// How far into a file its root element is sought.
  private static let reach = 65_536

  /// How wide a drawing is that only has proportions: wider than any column of text, which it fills.
  private static let filling = 1_200.0

  /// SVG: the root's width and height in pixels, or else those of a drawing that has the proportions of its view box.
  static func svg(_ bytes: [UInt8]) -> Size? {
    let head = bytes.prefix(reach)
    guard let name = root(of: head), !head.contains(0),
      let end = head[name.upperBound...].firstIndex(of: 0x3E)
    else { return nil }
    let attributes = attributes(of: String(decoding: head[name.upperBound..<end], as: UTF8.self))
    if let width = pixels(attributes["width"]), let height = pixels(attributes["height"]) {
      return (Int(width.rounded(.up)), Int(height.rounded(.up)))
    }
    let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }
    guard box.count == 4, let width = pixels(String(box[2])), let height = pixels(String(box[3])) else {
      return nil
    }
    return (Int(filling), max(1, Int((filling * height / width).rounded())))
  }

  /// Where a document's root begins, if that is `<svg`: behind declarations and comments, which may have such words in them.
  private static func root(of head: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    while true {
      rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
      let end: String
      if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!".utf8) {
        let first = rest.first { $0 == 0x5B || $0 == 0x3E }
        end = first == 0x5B ? "]>" : ">"
      } else {
        return rest.starts(with: "<svg".utf8) ? rest.startIndex..<rest.startIndex + 4 : nil
      }
      guard let close = rest.dropFirst(2).firstRange(of: Array(end.utf8)) else { return nil }
      rest = rest[close.upperBound...]
    }
  }

  /// The attributes of a start tag by name.
  private static func attributes(of tag: String) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      let value = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'",
        let end = value.dropFirst().firstIndex(of: quote)
      else { break }
      found[name] = String(value[value.index(after: value.startIndex)..<end])
      rest = value[value.index(after: end)...]
    }
    return found
  }

  /// A length in pixels; nil for none, and for other units.
  private static func pixels(_ length: String?) -> Double? {
    guard let length = length?.trimmed else { return nil }
    guard let number = Double(length.hasSuffix("px") ? String(length.dropLast(2)) : length),
      number >= 0.01, number < 100_000
    else { return nil }
    return number
  }
}
