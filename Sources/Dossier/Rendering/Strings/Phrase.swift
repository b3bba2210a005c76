/// A text of the user interface, perhaps with places for values: `{count}, newest first.`
struct Phrase: Sendable {
  /// The text as it is written.
  let text: String
  /// The values' names, each with the text before it.
  private let places: [(before: String, name: String)]
  private let end: String

  /// The phrase of a text; braces around anything but letters stand for themselves.
  init(_ text: String) {
    var places: [(before: String, name: String)] = []
    var rest = text[...]
    var before = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      before += rest[..<open]
      if !name.isEmpty, name.utf8.allSatisfy(ByteClass.isLetter) {
        places.append((before, String(name)))
        before = ""
      } else {
        before += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    self.text = text
    self.places = places
    end = before + rest
  }

  /// The names of its values.
  var names: Set<String> { Set(places.map(\.name)) }

  /// The text with values in their places.
  func filled(_ values: [(name: String, value: String)]) -> String {
    var filled = ""
    for place in places {
      filled += place.before
      filled += values.first { $0.name == place.name }?.value ?? "{\(place.name)}"
    }
    return filled + end
  }
}
