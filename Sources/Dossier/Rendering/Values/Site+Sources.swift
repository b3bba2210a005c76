internal import CommonMark

extension Site {
  /// A place of an article that cites a source: `¶ 3` or `note 2`, and its id in the article's page.
  func place(_ place: SourceEntry.Place, inArticle index: Int) -> (label: String, id: String) {
    let document = articles[index].article.document
    switch place {
    case .citation(let number):
      let citation = document.citations[number]
      return (paragraph(citation.block, ofArticle: index).label, citation.id)
    case .link(let block, _): return (paragraph(block, ofArticle: index).label, anchors[index].blocks[block])
    case .footnote(let number):
      return (strings.text(.notePlace, ("n", String(number + 1))), "fn-\(number + 1)")
    }
  }

  /// A block as text refers to it: `¶ 3`, and the id of it, such as `#p3`, which counts the cells of tables besides.
  func paragraph(_ block: Int, ofArticle index: Int) -> (label: String, fragment: String) {
    // The ids, of which note is taken, tell headings and cells from paragraphs.
    let number = String(anchors[index].numbers[block])
    let found = articles.document(index).blocks[block]
    let label =
      if found.isHeading { strings[.headingPlace] } else if found.isTableCell { strings[.tablePlace] } else {
        strings.text(.paragraphPlace, ("n", number))
      }
    return (label, anchors[index].fragment(ofBlock: block))
  }
}
