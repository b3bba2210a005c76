internal import Mustache

/// The texts of the user interface in one language.
///
/// Keys are resolved when it is made, so that looking one up is an access to an array. A class, so that to copy a site is
/// to copy one reference to its texts.
final class Strings: Sendable {
  /// The language, as the table has it.
  let language: String
  /// What templates have as `t`: every text without a number.
  let template: Value
  private let phrases: [Phrase]
  private let plurals: [(one: Phrase, other: Phrase)]

  /// The texts for people at a command line.
  static let english = Strings(StringTable.fallback)

  /// The texts of a language of the table, some of them replaced.
  init(_ language: String, replacing own: [String: String] = [:]) {
    let table = StringTable.builtIn
    let texts = table.texts(in: language).merging(own) { $1 }
    func phrase(_ key: String) -> Phrase { Phrase(texts[key] ?? "") }
    self.language = language
    phrases = StringKey.allCases.map { phrase("\($0)") }
    plurals = Noun.allCases.map { (phrase("\($0).one"), phrase("\($0).other")) }
    template = .object(Object(many: table.templateKeys.map { ($0.key, .text(texts[$0.name] ?? "")) }))
  }

  /// The texts for pages of a site in a language (BCP 47): in that language if the table has it, else in the site's, else
  /// in English. The site's own texts replace those of its language.
  convenience init(_ tag: String, of site: SiteConfiguration) {
    let table = StringTable.builtIn
    let own = table.language(of: site.language) ?? StringTable.fallback
    let language = table.language(of: tag) ?? own
    self.init(language, replacing: language == own ? Self.usable(site.strings) : [:])
  }

  /// A text without values.
  subscript(key: StringKey) -> String { phrases[key.rawValue].text }

  /// A text with values in their places.
  func text(_ key: StringKey, _ values: (name: String, value: String)...) -> String {
    phrases[key.rawValue].filled(values)
  }

  /// A text with a count in its place; empty when there is nothing to count.
  func text(_ key: StringKey, counting number: Int, _ noun: Noun) -> String {
    number == 0 ? "" : text(key, ("count", count(number, noun)))
  }

  /// How many there are in a list: `12 articles, newest first.`, `1 article.`
  func newestFirst(_ number: Int, _ noun: Noun) -> String {
    text(number == 1 ? .countAlone : .newestFirst, counting: number, noun)
  }

  /// `1 mention`, `12 mentions`.
  func count(_ number: Int, _ noun: Noun) -> String { count(number, noun, grouped(number)) }

  /// The same with a number that ``RoughCount`` has rounded down: `50+ articles`.
  func count(rough number: Int, _ noun: Noun) -> String {
    count(number, noun, number < 10 ? grouped(number) : grouped(number) + "+")
  }

  private func count(_ number: Int, _ noun: Noun, _ label: String) -> String {
    let plural = plurals[noun.rawValue]
    return (number == 1 ? plural.one : plural.other).filled([("n", label)])
  }
}
