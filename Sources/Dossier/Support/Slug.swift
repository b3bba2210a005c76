/// Names of pages in URLs.
enum Slug {
  /// A text as a slug: lower case, marks taken off, words joined by hyphens; letters of other scripts stay. May be empty.
  static func make(from text: some StringProtocol) -> String {
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
    return String(slug.unicodeScalars.prefix(120))
  }

  /// True when the text can be used as it is: no separators, no dots alone, nothing that needs folding.
  static func isValid(_ slug: String) -> Bool {
    !slug.isEmpty && make(from: slug) == slug
  }
}
