/// The words of an index with their documents, cut into parts of bounded size in the order of their bytes.
struct SearchShards: Sendable {
  /// A part is closed before it grows beyond this many bytes; a word with more of its own has a part to itself.
  static let limit = 24_576
  /// From so many bytes on, a part is closed before a word that is fit for it: then a word more in one part leaves most others
  /// as they are.
  private static let least = 14_336
  /// One in so many words is fit to begin a part.
  private static let fitness: UInt64 = 32

  /// The first word of each part.
  private(set) var first: [String] = []
  /// The parts: for each word how many ASCII characters it shares with the one before, the rest of it, a space, its
  /// documents, and `!`.
  private(set) var parts: [[UInt8]] = []

  init(_ index: SearchIndex) {
    var part = SearchCode()
    var previous: ArraySlice<UInt8> = []
    for term in index.order {
      let text = index.terms[term].text[...]
      let documents = index.terms[term].code.bytes
      let isFull = part.bytes.count + text.count + documents.count + 3 > Self.limit
      if !part.bytes.isEmpty,
        isFull
          || part.bytes.count >= Self.least && Hashing.picks(Hashing.of(bytes: text), oneIn: Self.fitness)
      {
        parts.append(part.bytes)
        part = SearchCode()
      }
      if part.bytes.isEmpty {
        first.append(String(decoding: text, as: UTF8.self))
        previous = []
      }
      part.word(text, after: previous)
      part.raw([0x20])
      part.raw(documents)
      part.raw([0x21])
      previous = text
    }
    if !part.bytes.isEmpty { parts.append(part.bytes) }
  }
}

extension SearchCode {
  /// A word as the number of ASCII characters that it shares with the one before it, and the rest.
  mutating func word(_ text: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) {
    let shared = zip(text, previous).prefix { $0 == $1 && $0 < 0x80 }.count
    digit(UInt8(shared))
    raw(text.dropFirst(shared))
  }
}
