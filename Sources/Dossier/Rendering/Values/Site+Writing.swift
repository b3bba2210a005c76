internal import Mustache

extension Site {
  /// The language (BCP 47) and direction of an article's own words, each empty where the page says it.
  func writing(ofArticle index: Int) -> [(Key, Value)] { writing(in: language(ofArticle: index)) }

  /// The language and direction of words in a language, or in the page's; each empty where the page says it.
  func writing(in language: String) -> [(Key, Value)] {
    if language.isEmpty || language == pageLanguage {
      return [("language", ""), ("direction", .text(pageDirection))]
    }
    return [("language", .text(language)), ("direction", .text(LanguageName.direction(language)))]
  }
}
