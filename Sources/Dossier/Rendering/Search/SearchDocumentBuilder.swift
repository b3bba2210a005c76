/// Collects the words of one document.
struct SearchDocumentBuilder {
  private let stopWords: WordSet
  private var tokenizer = SearchTokenizer()
  private var bytes: [UInt8] = []
  private var entries: [SearchWords.Entry] = []
  private var indices: [UInt64: Int] = [:]

  /// A builder that leaves out stop words everywhere but in names.
  init(stopWords: WordSet) { self.stopWords = stopWords }

  /// Adds running text in a section of a kind.
  mutating func add(text: UnsafeBufferPointer<UInt8>, kind: SectionKind?) {
    add(text, kinds: Self.bit(kind)) { $0.frequency += 1 }
  }

  /// Adds a heading.
  mutating func add(heading: UnsafeBufferPointer<UInt8>, kind: SectionKind?) {
    add(heading, kinds: Self.bit(kind)) { $0.place = max($0.place, Self.heading) }
  }

  /// Adds a text outside sections, such as a summary; counts as running text.
  mutating func add(text: String) {
    Array(text.utf8).withUnsafeBufferPointer { add(text: $0, kind: nil) }
  }

  /// Adds a keyword, which weighs as much as a heading.
  mutating func add(keyword: String) {
    Array(keyword.utf8).withUnsafeBufferPointer { add(heading: $0, kind: nil) }
  }

  /// Adds an article's title.
  mutating func add(title: String) {
    Array(title.utf8).withUnsafeBufferPointer { bytes in
      add(bytes, kinds: 0) { $0.place = max($0.place, Self.title) }
    }
  }

  /// Adds a name of an entity; each of its words says the more, the fewer they are.
  mutating func add(name: String, isUsual: Bool) {
    var count: Float = 0
    tokenizer.read(name) { _ in count += 1 }
    let worth = (isUsual ? Self.title : Self.alias) + 2 / max(count, 1)
    Array(name.utf8).withUnsafeBufferPointer { bytes in
      add(bytes, kinds: 0, keepsStopWords: true) { $0.place = max($0.place, worth) }
    }
  }

  private static let heading: Float = 1.5
  private static let title: Float = 4
  private static let alias: Float = 3.5

  private static let bits = Dictionary(
    uniqueKeysWithValues: SectionKind.allCases.enumerated().map { ($1, UInt16(1) << UInt16($0)) }
  )

  private static func bit(_ kind: SectionKind?) -> UInt16 { kind.flatMap { bits[$0] } ?? 0 }

  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>,
    kinds: UInt16,
    keepsStopWords: Bool = false,
    _ change: (inout SearchWords.Entry) -> Void
  ) {
    var tokenizer = tokenizer
    tokenizer.read(text) { word in
      var hashing = Hashing()
      for byte in word { hashing.add(byte) }
      let hash = hashing.value
      if !keepsStopWords, stopWords.contains(hash) { return }
      let index = index(of: word, hash)
      entries[index].kinds |= kinds
      change(&entries[index])
    }
  }

  private mutating func index(of word: [UInt8], _ hash: UInt64) -> Int {
    if let index = indices[hash] { return index }
    indices[hash] = entries.count
    entries.append(SearchWords.Entry(hash: hash, count: UInt8(word.count)))
    bytes += word
    return entries.count - 1
  }

  /// The words of a document whose text has so many bytes; nil for an entity.
  func finish(length: Int?) -> SearchWords { SearchWords(bytes: bytes, entries: entries, length: length) }
}
