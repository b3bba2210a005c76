internal import CommonMark

extension Document {
  /// The heading of level 1 with which the text begins, by itself; nil when it begins otherwise.
  var titleBlock: ProseBlock? {
    blocks.first.flatMap { $0.headingLevel == 1 && $0.quoteDepth == 0 && $0.listDepth == 0 ? $0 : nil }
  }
}
