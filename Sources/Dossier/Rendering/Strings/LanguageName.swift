/// What languages call themselves, as the Unicode Common Locale Data Repository (CLDR 45) has it, and which way they are written.
enum LanguageName {
  /// The name of the language of a BCP 47 tag in that language; the tag itself where it is not known here.
  static func own(_ tag: String) -> String {
    if let whole = wholeNames[tag.lowercased()] { return whole }
    let parts = tag.split(separator: "-", maxSplits: 1)
    guard let name = names[parts.first.map { $0.lowercased() } ?? ""] else { return tag }
    return parts.count > 1 ? "\(name) (\(parts[1]))" : name
  }

  /// `rtl` for a language that is written from right to left, nothing for others.
  static func direction(_ tag: String) -> String { isRightToLeft(tag) ? "rtl" : "" }

  /// True for a language that is written from right to left.
  static func isRightToLeft(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-").map { $0.lowercased() }
    if parts.contains("latn") || parts.contains("cyrl") { return false }
    if parts.contains("arab") || parts.contains("hebr") { return true }
    return parts.first.map(rightToLeft.contains) ?? false
  }

  private static let rightToLeft: Set = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]

  /// What languages are called as a country or a script has them (Unicode CLDR 44).
  private static let wholeNames = [
    "zh-hans": "简体中文", "zh-cn": "简体中文", "zh-hant": "繁體中文", "zh-tw": "繁體中文", "pt-br": "português (Brasil)",
    "pt-pt": "português europeu", "sr-latn": "srpski", "sr-cyrl": "српски", "en-us": "American English",
    "en-gb": "British English", "es-419": "español latinoamericano", "es-mx": "español de México",
    "es-es": "español de España", "fr-ca": "français canadien", "fr-ch": "français suisse",
    "de-at": "Österreichisches Deutsch", "de-ch": "Schweizer Hochdeutsch", "uz-cyrl": "ўзбекча",
  ]

  private static let names = [
    "ar": "العربية", "az": "azərbaycan", "be": "беларуская", "bg": "български", "bn": "বাংলা", "bs": "bosanski",
    "ca": "català", "cs": "čeština", "da": "dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
    "es": "español", "et": "eesti", "fa": "فارسی", "fi": "suomi", "fr": "français", "he": "עברית", "hi": "हिन्दी",
    "hr": "hrvatski", "hu": "magyar", "hy": "հայերեն", "id": "Indonesia", "is": "íslenska", "it": "italiano",
    "ja": "日本語", "ka": "ქართული", "kk": "қазақ тілі", "ko": "한국어", "lt": "lietuvių", "lv": "latviešu",
    "mk": "македонски", "mn": "монгол", "ms": "Melayu", "my": "မြန်မာ", "nl": "Nederlands", "no": "norsk",
    "nb": "norsk bokmål", "pl": "polski", "ps": "پښتو", "pt": "português", "ro": "română", "ru": "русский",
    "sk": "slovenčina", "sl": "slovenščina", "sq": "shqip", "sr": "српски", "sv": "svenska",
    "sw": "Kiswahili",
    "th": "ไทย", "tr": "Türkçe", "uk": "українська", "ur": "اردو", "uz": "o‘zbek", "vi": "Tiếng Việt",
    "zh": "中文",
  ]
}
