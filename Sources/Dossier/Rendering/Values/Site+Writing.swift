internal import Mustache

extension Site {
  /// The language (BCP 47) and direction of an article's own words, each empty where the page says it.
  func writing(ofArticle index: Int) -> [(Key, Value)] { writing(in: language(ofArticle: index)) }

  /// What the language of an article calls itself; empty where it is the page's.
  func foreignLanguage(ofArticle index: Int) -> String {
    let language = language(ofArticle: index)
    return language.isEmpty || language == pageLanguage ? "" : LanguageName.own(language)
  }

  /// The language and direction of words in a language, or in the page's; each empty where the page says it.
  func writing(in language: String) -> [(Key, Value)] {
    let (language, direction) = languageAndDirection(language)
    return [("language", language), ("direction", direction)]
  }

  /// The same without the names, for values of which there are so many that no list is made of them first.
  func languageAndDirection(_ language: String) -> (language: Value, direction: Value) {
    if language.isEmpty || language == pageLanguage { return ("", .text(pageDirection)) }
    return (.text(language), .text(LanguageName.direction(language)))
  }
}
