/// What was found in one file.
public struct AnnotationReport: Sendable {
  /// The file as it was named.
  public var file: String
  /// The article's title.
  public var title = ""
  /// The article's date in ISO 8601; empty when it has none.
  public var date = ""
  /// The mentions in order.
  public var mentions: [FoundMention] = []
  /// The names that were considered and are no mentions, in order.
  public var passed: [PassedMention] = []
  /// What is wrong with the file.
  public var diagnostics: [Diagnostic] = []

  /// The report as lines for people, in colour if asked for.
  public func text(isColored: Bool) -> String {
    func paint(_ text: String, _ code: Int) -> String { isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    let heading = [title, date].filter { !$0.isEmpty }.joined(separator: ", ")
    var output = "\(paint(file, 1)): \(heading); \(Strings.english.count(mentions.count, .mention))\n"
    let width = min(28, mentions.map(\.surface.count).max() ?? 0)
    for mention in mentions {
      let padding = String(repeating: " ", count: max(0, width - mention.surface.count))
      let line = String(mention.line)
      let place = String(repeating: " ", count: max(0, 5 - line.count)) + line
      output +=
        "\(place)  \(paint(mention.surface, Self.color(mention.kind)))\(padding)  \(mention.reading) of "
      output += "\(mention.entity): \(mention.why) \(paint("[\(mention.rule)]", 2))"
      if !mention.rivals.isEmpty { output += "; not \(mention.rivals.joined(separator: ", "))" }
      output += "\n"
    }
    for name in passed {
      let line = String(name.line)
      let place = String(repeating: " ", count: max(0, 5 - line.count)) + line
      output += paint("\(place)  \(name.surface): passed over, \(name.why)", 2) + "\n"
    }
    return output
  }

  private static func color(_ kind: String) -> Int {
    switch kind {
    case "country", "demonym", "metonym", "place": 34
    case "leader": 35
    case "event": 33
    default: 32
    }
  }

  /// Several reports as one JSON text.
  public static func json(_ reports: [AnnotationReport]) -> [UInt8] {
    JSONWriter.list(reports) { $0.write(to: &$1) }
  }

  private func write(to writer: inout JSONWriter) {
    writer.member("file", file)
    writer.member("title", title)
    writer.member("date", date)
    writer.key("mentions")
    writer.array { writer in
      for mention in mentions { writer.object { mention.write(to: &$0) } }
    }
    writer.key("passed")
    writer.array { writer in
      for name in passed { writer.object { name.write(to: &$0) } }
    }
  }
}
