internal import CommonMark

/// `relative-date`: a date counted from a day that an undated article does not give.
enum RelativeDates {
  /// A warning for the first place of each such date outside quotations and sentences that name a year.
  static func check(_ annotated: AnnotatedArticle, _ locator: ProseLocator) -> [Diagnostic] {
    let article = annotated.article
    guard article.date == nil else { return [] }
    let document = article.document
    let quoted = document.blocks.flatMap { Quotations.ranges(in: document.text[$0.text]) }
    let yearless = annotated.sentences.filter { !RelativeDateFinder.hasYear(document.text[$0]) }
    var seen: Set<String> = []
    return document.runs.filter { document.blocks[$0.block].quoteDepth == 0 }.flatMap { run in
      RelativeDateFinder(run.text, of: document.text).find()
    }.filter { date in
      yearless.covers(date.lowerBound) && !quoted.covers(date.lowerBound)
    }.compactMap { date in
      let words = annotated.words(date)
      guard seen.insert(words.lowercased()).inserted else { return nil }
      return .warning(
        "relative-date",
        at: locator.position(of: date),
        "“\(words)” is counted from a day that this article does not give",
        fix: "write the date itself, or add date: to the front matter"
      )
    }
  }
}
