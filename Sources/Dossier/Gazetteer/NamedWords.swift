internal import CommonMark

/// The words of all texts of a small site, and what their authors refer to: what is built in need only be read as far as they can
/// name it.
///
/// It may have a name that no text has, and never misses one that some text does.
struct NamedWords: Sendable {
  /// The hashes of all words in their usual spelling, and of those that stand somewhere with a capital.
  private var words = Sieve()
  private var capitalized = Sieve()
  /// The keys of all that front matter, records and links refer to; see ``Gazetteer/key(_:)``.
  private var references: Set<UInt64> = []
  private let spellings = NameSpellings.builtIn
  private var tokens: [Token] = []

  /// Some bits of hashes, one for many of them.
  private struct Sieve {
    private static let count = 1 << 16
    private var bits = BitSet(count: Self.count)

    mutating func insert(_ hash: UInt64) { bits.insert(Self.place(hash)) }
    func mayHave(_ hash: UInt64) -> Bool { bits.contains(Self.place(hash)) }

    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & UInt64(count - 1)) }
  }

  /// The words and references of a site's content.
  init(_ content: Content) {
    for article in content.articles {
      add(article.document)
      let title = Array(article.title.utf8)
      add(title, [title.indices])
      refer(to: article.events + article.actors + article.statuses.map(\.actor))
    }
    for record in content.records {
      refer(to: record.slug)
      if let name = record.name { refer(to: name) }
      refer(
        to: [record.country].compactMap(\.self) + record.members + record.participants + record.organizations
      )
      addLinks(of: record.profile)
    }
    for page in content.pages { addLinks(of: page.document) }
    tokens = []
  }

  private mutating func add(_ document: Document) {
    add(document.text, [document.text.indices])
    // A stretch may begin within what would be one word with the code or link before it.
    add(document.text, document.runs.map(\.text))
    addLinks(of: document)
  }

  /// Adds whom links name: `[Kim](leader:kim-jong-un)`.
  private mutating func addLinks(of document: Document) {
    for index in document.links.indices {
      let url = document.destination(index)
      guard let colon = url.firstIndex(of: ":"), EntityKind.named(by: String(url[..<colon])) != nil else {
        continue
      }
      refer(to: String(url[url.index(after: colon)...]))
    }
  }

  private mutating func add(_ text: [UInt8], _ ranges: [Range<Int>]) {
    tokens.removeAll(keepingCapacity: true)
    for range in ranges { Tokenizer.append(range, of: text, to: &tokens) }
    for token in tokens {
      let hash = spellings.usual(token.hash)
      words.insert(hash)
      if token.isCapitalized { capitalized.insert(hash) }
    }
  }

  private mutating func refer(to references: [Reference]) {
    for reference in references { refer(to: reference.text) }
  }

  /// Adds a slug, a code or a name, before which the kind may stand.
  private mutating func refer(to text: String) {
    references.insert(Gazetteer.key(text))
    guard let colon = text.firstIndex(of: ":") else { return }
    references.insert(Gazetteer.key(String(text[text.index(after: colon)...])))
  }

  /// True when some text may have a name with these words.
  func mayHave(_ name: [Token]) -> Bool {
    !name.isEmpty
      && name.allSatisfy { token in
        let hash = spellings.usual(token.hash)
        return token.isCapitalized ? capitalized.mayHave(hash) : words.mayHave(hash)
      }
  }

  /// True when some text may have one of these names, or some author refers to it; `tokens` is room for their words, which may be changed.
  func mayName(
    anyOf names: [Substring],
    _ tokens: inout [Token],
    _ change: (inout [Token]) -> Void = { _ in }
  ) -> Bool {
    names.contains { name in
      Tokenizer.read(name, into: &tokens)
      change(&tokens)
      return mayHave(tokens) || refers(to: Gazetteer.key(tokens[...]))
    }
  }

  /// True when some text may have one of these words, with whatever capitals.
  func mayHave(anyOf tokens: [Token]) -> Bool {
    tokens.contains { words.mayHave(spellings.usual($0.hash)) }
  }

  /// True when some author refers to a name, a code or a slug with this key.
  func refers(to key: UInt64) -> Bool { references.contains(key) }
}
