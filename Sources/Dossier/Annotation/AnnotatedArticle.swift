/// An article with what was found in it.
public struct AnnotatedArticle: Sendable {
  /// The article.
  public var article: Article
  /// Its mentions in the order of the text.
  public var mentions: [Mention]
  /// Its judgments in the order of the text.
  public var judgments: [Judgment] = []
  /// The names that were considered and left, if they were asked for, in order.
  var passed: [PassedName] = []
  /// Its sections in order; the first may be the text before the first heading.
  public var sections: [Section]
  /// The sentences of all blocks in order, as byte ranges of ``CommonMark/Document/text``.
  public var sentences: [Range<Int>]
  /// What the author should look at.
  public var diagnostics: [Diagnostic]

  /// The index of the section that a block stands in.
  public func section(ofBlock block: Int) -> Int? {
    sections.firstIndex { $0.blocks.contains(block) }
  }

  /// The mentions in a range of blocks.
  ///
  /// - Complexity: O(log n) in the number of mentions.
  public func mentions(in blocks: Range<Int>) -> ArraySlice<Mention> {
    func first(from block: Int) -> Int {
      var low = 0
      var high = mentions.count
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].block < block { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return mentions[first(from: blocks.lowerBound)..<first(from: blocks.upperBound)]
  }

  /// The sentence that a byte offset stands in.
  public func sentence(at offset: Int) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : nil
  }
}
