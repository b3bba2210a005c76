internal import CommonMark
internal import Packing

/// An annotated article as bytes, so that it need be neither parsed nor annotated again. The bytes of its file are left out, and
/// so are the names that were passed over.
extension AnnotatedArticle {
  /// The article as bytes.
  var packed: [UInt8] {
    var packer = Packer()
    // Writing gives no damage.
    _ = try? Self.pack(self, &packer)
    return packer.bytes
  }

  /// Reads an article, whose file has these bytes and is kept at `path`.
  static func unpack(
    _ packer: inout Packer,
    path: String,
    source: [UInt8]
  ) throws(Packer.Damage) -> AnnotatedArticle {
    let blank = AnnotatedArticle(
      article: Article(
        path: path,
        file: "",
        slug: "",
        title: "",
        summary: "",
        document: Document(),
        bodyLine: 0,
        source: source
      ),
      mentions: [],
      sections: [],
      sentences: [],
      diagnostics: []
    )
    return try pack(blank, &packer)
  }

  /// Reads an article of unknown place from bytes that may be anything.
  static func unpacked(_ bytes: [UInt8]) throws(Packer.Damage) -> AnnotatedArticle {
    var packer = Packer(reading: bytes, 0..<bytes.count)
    return try unpack(&packer, path: "", source: [])
  }

  /// What the names of the gazetteer have made of it, in short.
  var findings: Digest {
    var packer = Packer()
    var (mentions, judgments, concerns) = (mentions, judgments, concerns)
    // Writing gives no damage.
    _ = try? Self.pack(&mentions, &judgments, &concerns, &packer)
    return Digest(of: packer.bytes)
  }

  private static func pack(
    _ mentions: inout [Mention],
    _ judgments: inout [Judgment],
    _ concerns: inout [Concern],
    _ packer: inout Packer
  ) throws(Packer.Damage) {
    try packer.pack(&mentions, .blank) { (mention, packer) throws(Packer.Damage) in try mention.pack(&packer)
    }
    try packer.pack(&judgments, .blank) { (judgment, packer) throws(Packer.Damage) in
      try judgment.pack(&packer)
    }
    try packer.pack(&concerns, Concern(actor: EntityID(0), sentence: 0..<0, block: 0, role: .topic)) {
      (concern, packer) throws(Packer.Damage) in
      try packer.pack(&concern.actor.index)
      try packer.pack(&concern.sentence)
      try packer.pack(&concern.block)
      try packer.pack(&concern.role)
    }
  }

  private static func pack(
    _ annotated: AnnotatedArticle,
    _ packer: inout Packer
  ) throws(Packer.Damage) -> AnnotatedArticle {
    var (article, mentions, judgments) = (annotated.article, annotated.mentions, annotated.judgments)
    var (concerns, sections, sentences) = (annotated.concerns, annotated.sections, annotated.sentences)
    var (sources, diagnostics) = (annotated.sources, annotated.diagnostics)
    try article.pack(&packer)
    try pack(&mentions, &judgments, &concerns, &packer)
    try packer.pack(&sections, Section(kind: .body, id: "", title: "", level: 0, blocks: 0..<0)) {
      (section, packer) throws(Packer.Damage) in
      try packer.pack(&section.kind)
      try packer.pack(&section.id)
      try packer.pack(&section.title)
      try packer.pack(&section.level)
      try packer.pack(&section.blocks)
    }
    try packer.pack(&sentences, 0..<0) { (sentence, packer) throws(Packer.Damage) in
      try packer.pack(&sentence)
    }
    try packer.pack(&sources, SourceEntry(source: .blank)) { (entry, packer) throws(Packer.Damage) in
      try entry.pack(&packer)
    }
    try packer.pack(&diagnostics, .blank) { (diagnostic, packer) throws(Packer.Damage) in
      try diagnostic.pack(&packer)
    }
    guard packer.isReading else { return annotated }
    return AnnotatedArticle(
      article: article,
      mentions: mentions,
      judgments: judgments,
      concerns: concerns,
      sections: sections,
      sentences: sentences,
      sources: sources,
      diagnostics: diagnostics
    )
  }
}

extension Article {
  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&file)
    try packer.pack(&slug)
    try packer.pack(&title)
    try titleOrigin.pack(&packer)
    for key in [\Article.date, \.updated, \.expires] as [WritableKeyPath<Article, ContentDate?>] {
      try packer.pack(&self[keyPath: key])
    }
    try packer.pack(&summary)
    try packer.pack(&hasOwnSummary)
    try packer.pack(&authors)
    try packer.pack(&language)
    for key in [\Article.translates, \.image] as [WritableKeyPath<Article, Reference?>] {
      try packer.pack(&self[keyPath: key], .blank) { (reference, packer) throws(Packer.Damage) in
        try reference.pack(&packer)
      }
    }
    try packer.pack(&tags)
    try packer.pack(&events)
    try packer.pack(&actors)
    try packer.pack(&ignore)
    try packer.pack(&sources, .blank) { (source, packer) throws(Packer.Damage) in try source.pack(&packer) }
    try packer.pack(&statuses, ActorStatus(actor: .blank, status: "")) {
      (status, packer) throws(Packer.Damage) in
      try status.actor.pack(&packer)
      try packer.pack(&status.status)
    }
    try packer.pack(&isDraft)
    try packer.pack(&aliases)
    try packer.pack(&extra)
    document = try Document.pack(document, &packer)
    try packer.pack(&titleEvents, 0...0) { (events, packer) throws(Packer.Damage) in
      try packer.pack(&events)
    }
    try packer.pack(&bodyLine)
  }
}

extension Packer {
  fileprivate mutating func pack(_ date: inout ContentDate?) throws(Damage) {
    try pack(&date, ContentDate(year: 0)) { (date, packer) throws(Damage) in
      try packer.pack(&date.year)
      try packer.pack(&date.month)
      try packer.pack(&date.day)
      try packer.pack(&date.second, 0) { (second, packer) throws(Damage) in try packer.pack(&second) }
      try packer.pack(&date.offset, 0) { (offset, packer) throws(Damage) in try packer.pack(&offset) }
      // The names of months are looked up by their numbers.
      guard 0...12 ~= date.month, 0...31 ~= date.day else { throw Damage() }
    }
  }

  fileprivate mutating func pack(_ references: inout [Reference]) throws(Damage) {
    try pack(&references, .blank) { (reference, packer) throws(Damage) in try reference.pack(&packer) }
  }

  fileprivate mutating func pack(_ ids: inout [EntityID]) throws(Damage) {
    try pack(&ids, EntityID(0)) { (id, packer) throws(Damage) in try packer.pack(&id.index) }
  }
}

extension TitleOrigin {
  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    var (number, position): (Int, SourcePosition) =
      switch self {
      case .written(let position): (0, position)
      case .section(let position): (1, position)
      case .fileName: (2, .blank)
      }
    try packer.pack(&number)
    if number < 2 { try position.pack(&packer) }
    switch number {
    case 0: self = .written(position)
    case 1: self = .section(position)
    case 2: self = .fileName
    default: throw Packer.Damage()
    }
  }
}

extension SourcePosition {
  fileprivate static let blank = SourcePosition(file: "")

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&file)
    try packer.pack(&line)
    try packer.pack(&column)
  }
}

extension Reference {
  fileprivate static let blank = Reference(text: "", position: .blank)

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&text)
    try position.pack(&packer)
  }
}

extension Source {
  fileprivate static let blank = Source(publisher: "", title: "", url: nil, position: .blank)

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&label)
    try packer.pack(&publisher)
    try packer.pack(&title)
    try packer.pack(&date)
    try packer.pack(&url, "") { (url, packer) throws(Packer.Damage) in try packer.pack(&url) }
    try position.pack(&packer)
  }
}

extension SourceEntry {
  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try source.pack(&packer)
    try packer.pack(&places, .citation(0)) { (place, packer) throws(Packer.Damage) in
      var (kind, first, second) =
        switch place {
        case .citation(let number): (0, number, 0)
        case .link(let block, let link): (1, block, link)
        case .footnote(let number): (2, number, 0)
        }
      try packer.pack(&kind)
      try packer.pack(&first)
      try packer.pack(&second)
      switch kind {
      case 0: place = .citation(first)
      case 1: place = .link(block: first, link: second)
      case 2: place = .footnote(first)
      default: throw Packer.Damage()
      }
    }
  }
}

extension Mention {
  fileprivate static let blank = Mention(
    text: 0..<0,
    block: 0,
    entity: EntityID(0),
    reading: .name,
    reason: .name
  )

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&text)
    try packer.pack(&block)
    try packer.pack(&entity.index)
    try packer.pack(&reading)
    try reason.pack(&packer)
    try packer.pack(&rivals)
    try packer.pack(&link, 0) { (link, packer) throws(Packer.Damage) in try packer.pack(&link) }
  }
}

extension Reason {
  /// The reasons without anything besides, in the order of their numbers.
  private static let plain: [Reason] = [
    .name, .abbreviation, .demonym, .combining, .usual, .surnameOfNamed, .surnameAlone, .takenUp,
    .frontMatter,
    .marked,
  ]

  /// The number of the reason, and what stands besides.
  private var parts: (kind: Int, first: UInt32, second: UInt32) {
    switch self {
    case .seat(let cue): (20, cue.start, cue.end)
    case .place(let cue): (21, cue.start, cue.end)
    case .evidence(let cue): (22, cue.start, cue.end)
    case .longerName(let trap): (23, UInt32(bitPattern: trap), 0)
    case .surnameOfHolder(let office): (24, UInt32(bitPattern: office), 0)
    case .role(let office): (25, UInt32(bitPattern: office), 0)
    default: (Self.plain.firstIndex(of: self) ?? -1, 0, 0)
    }
  }

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    var (kind, first, second) = parts
    try packer.pack(&kind)
    if Self.plain.indices.contains(kind) {
      self = Self.plain[kind]
      return
    }
    try packer.pack(&first)
    try packer.pack(&second)
    guard first <= second || kind > 22 else { throw Packer.Damage() }
    let cue = Cue(Int(first)..<max(Int(first), Int(second)))
    switch kind {
    case 20: self = .seat(cue: cue)
    case 21: self = .place(cue: cue)
    case 22: self = .evidence(cue: cue)
    case 23: self = .longerName(trap: Int32(bitPattern: first))
    case 24: self = .surnameOfHolder(office: Int32(bitPattern: first))
    case 25: self = .role(office: Int32(bitPattern: first))
    default: throw Packer.Damage()
    }
  }
}

extension Judgment {
  fileprivate static let blank = Judgment(
    text: 0..<0,
    phrase: 0..<0,
    block: 0,
    likelihood: .possible,
    termSet: 0,
    confidence: nil,
    isConditional: false,
    holder: .author,
    actors: []
  )

  fileprivate mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    try packer.pack(&text)
    try packer.pack(&phrase)
    try packer.pack(&block)
    try packer.pack(&likelihood)
    try packer.pack(&termSet)
    try packer.pack(&confidence, .low) { (confidence, packer) throws(Packer.Damage) in
      try packer.pack(&confidence)
    }
    try packer.pack(&isConditional)
    var (kind, name) =
      switch holder {
      case .author: (0, 0..<0)
      case .named(let name): (1, name)
      case .unnamed: (2, 0..<0)
      }
    try packer.pack(&kind)
    try packer.pack(&name)
    switch kind {
    case 0: holder = .author
    case 1: holder = .named(name)
    case 2: holder = .unnamed
    default: throw Packer.Damage()
    }
    try packer.pack(&actors)
  }
}

extension Diagnostic {
  static let blank = Diagnostic(.warning, "", at: .blank, "")

  mutating func pack(_ packer: inout Packer) throws(Packer.Damage) {
    var isError = severity == .error
    try packer.pack(&isError)
    severity = isError ? .error : .warning
    try packer.pack(&code)
    try position.pack(&packer)
    try packer.pack(&message)
    try packer.pack(&fix, "") { (fix, packer) throws(Packer.Damage) in try packer.pack(&fix) }
  }
}
