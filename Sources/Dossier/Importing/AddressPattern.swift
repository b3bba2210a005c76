/// How a system makes addresses: a text with names that begin with a colon, as `/:year/:sections[1:]/:title/`.
struct AddressPattern: Sendable {
  /// A name as the pattern has it, and what stands in brackets behind it.
  struct Name: Sendable, Hashable {
    var text: String
    var part: String?
  }

  /// The pattern as it was written.
  let text: String
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case name(Name)
  }

  init(_ text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = text[...]
    while let colon = rest.firstIndex(of: ":") {
      pieces.append(.text(String(rest[..<colon])))
      let name = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = rest[name.endIndex...]
      var part: String?
      if rest.first == "[", let end = rest.firstIndex(of: "]") {
        part = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      }
      pieces.append(.name(Name(text: String(name), part: part)))
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// The names in the pattern.
  var names: [Name] {
    pieces.compactMap { piece in
      guard case .name(let name) = piece else { return nil }
      return name
    }
  }

  /// The address, with one slash between its parts; nil when one of the names has no value.
  func filled(_ value: (Name) -> String?) -> String? {
    var path = ""
    for piece in pieces {
      switch piece {
      case .text(let text): path += text
      case .name(let name):
        guard let value = value(name) else { return nil }
        path += value
      }
    }
    return "/" + path.split(separator: "/").joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
  }
}
