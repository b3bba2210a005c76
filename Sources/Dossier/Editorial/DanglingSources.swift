internal import CommonMark

/// `dangling-source`: words within a line that promise a source and lead nowhere. Annotation finds whole lines.
enum DanglingSources {
  /// A warning for each line with a sentence, or words in brackets, that is such a promise.
  static func check(_ annotated: AnnotatedArticle, _ locator: ProseLocator) -> [Diagnostic] {
    let document = annotated.article.document
    var lines = Set(annotated.diagnostics.filter { $0.code == "dangling-source" }.map(\.position.line))
    return document.blocks.filter { !$0.isHeading }.flatMap { block in
      promises(in: document.text[block.text], annotated.sentences(in: block.text))
    }.compactMap { promise in
      guard !SourceCheck.isLinked(document.text[promise], document),
        lines.insert(locator.line(of: promise.lowerBound)).inserted
      else { return nil }
      return .warning(
        "dangling-source",
        at: locator.position(of: promise),
        "“\(annotated.words(promise))” names no source",
        fix: SourceCheck.advice
      )
    }
  }

  /// No promise is longer, in bytes.
  private static let longest = 40

  private static func promises(
    in text: ArraySlice<UInt8>,
    _ sentences: ArraySlice<Range<Int>>
  ) -> [Range<Int>] {
    (brackets(in: text) + sentences).filter { range in
      range.count <= longest && SourceCheck.isPromise(String(decoding: text[range], as: UTF8.self))
    }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The innermost brackets, square and round, with what is between them.
  private static func brackets(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in text.indices {
      switch text[index] {
      case 0x5B, 0x28: start = index
      case 0x5D, 0x29:
        if let start { found.append(start..<index + 1) }
        start = nil
      default: break
      }
    }
    return found
  }
}
