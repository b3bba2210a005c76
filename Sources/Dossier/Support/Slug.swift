/// Names of pages in URLs.
enum Slug {
  /// A text as a slug: lower case, marks taken off, words joined by hyphens; letters of other scripts stay. May be empty.
  static func make(from text: some StringProtocol) -> String {
    if let plain = plain(text) { return plain }
    var slug = ""
    var isPending = false
    for scalar in Folding.fold(text).unicodeScalars {
      let isWord =
        scalar.isASCII
        ? ByteClass.isWord(UInt8(truncatingIfNeeded: scalar.value))
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord {
        if isPending, !slug.isEmpty { slug.append("-") }
        isPending = false
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "." {
        isPending = true
      }
    }
    return shortened(slug)
  }

  /// A text as a slug in Latin letters, as far as its script has a plain transliteration; others stay.
  static func transliterated(_ text: String) -> String {
    plain(text) ?? make(from: Transliteration.latin(text))
  }

  /// Names without blank ones, each once: those whose pages would have one address are one, written as the first of them.
  static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { name in
      let slug = transliterated(name)
      return !name.trimmed.isEmpty && seen.insert(slug.isEmpty ? name.trimmed : slug).inserted
    }
  }

  /// The slug of a file's name without its ending: `treaty.fr` is `treaty-fr`; the stops of `U.S.` are left out.
  static func ofFile(_ name: String) -> String {
    let parts = name.split(separator: ".")
    guard let first = parts.first else { return transliterated(name) }
    let joined = zip(parts, parts.dropFirst()).reduce(String(first)) { text, pair in
      let isAbbreviation =
        pair.0.reversed().prefix(while: \.isLetter).count == 1
        && pair.1.prefix(while: \.isLetter).count == 1
      return text + (isAbbreviation ? "" : "-") + pair.1
    }
    return transliterated(joined)
  }

  /// At most 120 characters and 200 bytes: file systems take names of 255.
  private static func shortened(_ slug: String) -> String {
    var short = String(slug.unicodeScalars.prefix(120))
    while short.utf8.count > 200 || short.last == "-" { short.unicodeScalars.removeLast() }
    return short
  }

  /// The slug of a text in ASCII; nil when it is not.
  private static func plain(_ text: some StringProtocol) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if ByteClass.isWord(byte) {
        if isPending, !slug.isEmpty { slug.append(0x2D) }
        isPending = false
        slug.append(ByteClass.isLetter(byte) ? byte | 0x20 : byte)
      } else if byte != 0x27, byte != 0x2E {
        isPending = true
      }
    }
    slug.removeLast(max(0, slug.count - 120))
    if slug.last == 0x2D { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// True when the text can be used as it is: no separators, no dots alone, nothing that needs folding.
  static func isValid(_ slug: String) -> Bool {
    !slug.isEmpty && make(from: slug) == slug
  }
}
