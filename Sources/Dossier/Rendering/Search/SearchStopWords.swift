/// Words too common to search for.
enum SearchStopWords {
  /// The words of a language, separated by spaces; none for a language without a list.
  static func words(language: String) -> String {
    language == "en" || language.hasPrefix("en-") ? english : ""
  }

  private static let english = """
    about after again all also am an and any are as at be because been before being between both but by can could did do \
    does during each for from had has have he her here him his how if in into is it its itself may me more most my no nor \
    not of off on once only or other our out over own said same she should so some such than that the their them then \
    there these they this those through to too under until up us very was we were what when where which while who whom why \
    will with would you your
    """
}
