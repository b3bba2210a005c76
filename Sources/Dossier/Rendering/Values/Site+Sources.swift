internal import CommonMark

extension Site {
  /// A place of an article that cites a source: `¶ 3` or `note 2`, and its id in the article's page.
  func place(_ place: SourceEntry.Place, inArticle index: Int) -> (label: String, id: String) {
    let document = articles[index].article.document
    switch place {
    case .citation(let number):
      let citation = document.citations[number]
      return (label(ofBlock: citation.block, inArticle: index), citation.id)
    case .link(let block, _): return (label(ofBlock: block, inArticle: index), anchors[index].blocks[block])
    case .footnote(let number): return ("note \(number + 1)", "fn-\(number + 1)")
    }
  }

  private func label(ofBlock block: Int, inArticle index: Int) -> String {
    let id = anchors[index].blocks[block]
    return articles[index].article.document.blocks[block].isHeading ? "heading" : "¶ \(id.dropFirst())"
  }
}
