/// A language as the Open Graph protocol (ogp.me) names it: with a country, as `de_AT`.
enum OpenGraphLocale {
  /// The locale of a BCP 47 tag, with the country where the language is at home if the tag names none; empty for a language
  /// of which none is known here.
  static func name(_ tag: String) -> String {
    let parts = tag.split(separator: "-")
    guard let language = parts.first?.lowercased() else { return "" }
    let named = parts.dropFirst().first { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) }
    return (named?.uppercased() ?? homes[language]).map { "\(language)_\($0)" } ?? ""
  }

  /// Arabic has `AR` there, which is no country.
  private static let homes = [
    "ar": "AR", "bg": "BG", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "GB", "es": "ES",
    "et": "EE",
    "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "id": "ID",
    "it": "IT",
    "ja": "JP", "ko": "KR", "lt": "LT", "lv": "LV", "nb": "NO", "nl": "NL", "pl": "PL", "pt": "PT",
    "ro": "RO",
    "ru": "RU", "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA",
    "vi": "VN",
    "zh": "CN",
  ]
}
