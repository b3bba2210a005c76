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

  /// The tag that a locale such as `en_US` or `en_US.UTF-8` says; nil for what is none.
  static func ofLocale(_ text: String) -> String? {
    let tag = String(text.prefix { $0 != "." }).replacing("_", with: "-")
    return isValid(tag) ? tag : nil
  }
}
