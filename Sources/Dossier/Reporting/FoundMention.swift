internal import CommonMark

/// A mention in the terms of the world outside: names instead of identifiers, Unicode scalars instead of bytes.
public struct FoundMention: Sendable, Hashable {
  /// The first scalar, counted from 0 in the text that was read.
  public var start: Int
  /// The scalar behind the last.
  public var end: Int
  /// The 1-based line of the file; 0 for text that is not in a file.
  public var line: Int
  /// The words, with line breaks as blanks.
  public var surface: String
  /// `country`, `demonym`, `metonym`, `place`, `leader`, `organization` or `event`.
  public var kind: String
  /// The entity as `kind:slug`.
  public var entity: String
  /// The country's code (ISO 3166-1 alpha-2), for a leader that of the country led; may be empty.
  public var iso2: String
  /// The entity's usual name.
  public var name: String
  /// As what the words stand there.
  public var reading: String
  /// The rule's short name.
  public var rule: String
  /// Why they were read so.
  public var why: String
  /// Others that were considered, as `kind:slug`.
  public var rivals: [String]

  /// The mentions of a text in order; `line` tells the line of a mention.
  static func list(
    _ mentions: [Mention],
    in text: [UInt8],
    _ gazetteer: Gazetteer,
    line: (Mention) -> Int = { _ in 0 }
  ) -> [FoundMention] {
    var position = 0
    var scalars = 0
    return mentions.map { mention in
      if mention.text.lowerBound >= position {
        scalars += Scalars.count(text[position..<mention.text.lowerBound])
        position = mention.text.lowerBound
      }
      let bytes = text[mention.text]
      let entity = gazetteer[mention.entity]
      return FoundMention(
        start: scalars,
        end: scalars + Scalars.count(bytes),
        line: line(mention),
        surface: String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self),
        kind: kind(mention, entity),
        entity: "\(entity.kind.rawValue):\(entity.slug)",
        iso2: entity.isoCode,
        name: entity.name,
        reading: mention.reading.rawValue,
        rule: mention.reason.rule,
        why: Strings.english.explanation(mention.reason, of: entity, traps: gazetteer.traps, text: text),
        rivals: mention.rivals.map { "\(gazetteer[$0].kind.rawValue):\(gazetteer[$0].slug)" }
      )
    }
  }

  private static func kind(_ mention: Mention, _ entity: Entity) -> String {
    guard entity.kind == .country else { return entity.kind.rawValue }
    switch mention.reading {
    case .demonym: return "demonym"
    case .seat: return "metonym"
    case .place: return "place"
    case .name, .surname, .role, .marked: return "country"
    }
  }

  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.member("start", start)
    writer.member("end", end)
    if line > 0 { writer.member("line", line) }
    writer.member("surface", surface)
    writer.member("kind", kind)
    writer.member("entity", entity)
    if iso2.isEmpty { writer.null("iso2") } else { writer.member("iso2", iso2) }
    writer.member("name", name)
    writer.member("reading", reading)
    writer.member("rule", rule)
    writer.member("why", why)
    if !rivals.isEmpty { writer.member("rivals", rivals) }
  }
}
