/// Language tags of the form of BCP 47 (RFC 5646): a language of two or three letters as in ISO 639, then subtags of one to eight
/// letters or digits.
enum LanguageTag {
  /// True for a text of that form.
  static func isValid(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPrimary = subtags.first.map { 2...3 ~= $0.count && $0.allSatisfy(ByteClass.isLetter) } ?? false
    return isPrimary
      && subtags.dropFirst().allSatisfy { subtag in
        1...8 ~= subtag.count && subtag.allSatisfy { ByteClass.isLetter($0) || ByteClass.isDigit($0) }
      }
  }

  /// A valid tag with the case that RFC 5646, section 2.1.1, asks for: `PT-br` is `pt-BR`, `zh-hant` is `zh-Hant`.
  static func usual(_ tag: String) -> String {
    var isBehindSingleton = false
    let subtags = tag.lowercased().split(separator: "-").enumerated().map { index, subtag in
      defer { isBehindSingleton = isBehindSingleton || subtag.count == 1 }
      if index == 0 || isBehindSingleton { return String(subtag) }
      return switch subtag.count {
      case 2: subtag.uppercased()
      case 4: subtag.prefix(1).uppercased() + subtag.dropFirst()
      default: String(subtag)
      }
    }
    return subtags.joined(separator: "-")
  }

  /// The tag that a locale such as `en_US` or `en_US.UTF-8` says; nil for what is none.
  static func ofLocale(_ text: String) -> String? {
    let tag = String(text.prefix { $0 != "." }).replacing("_", with: "-")
    return isValid(tag) ? usual(tag) : nil
  }
}
