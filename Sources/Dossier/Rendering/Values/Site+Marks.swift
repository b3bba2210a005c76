/// By what entries of lists are known when these are cut into pages; see ``Pagination``. They follow from addresses, which make each
/// article the one that it is.
extension Site {
  func mark(ofArticle index: Int) -> UInt64 { labels.marks[index] }

  func mark(of id: EntityID) -> UInt64 { Hashing.mix(Hashing.seed, UInt64(UInt32(bitPattern: id.index))) }

  func mark(ofImplication index: Int) -> UInt64 {
    let implication = crossReference.implications[index]
    return Hashing.mix(mark(ofArticle: implication.article), UInt64(implication.section))
  }

  func mark(of moment: Moment) -> UInt64 {
    switch moment.subject {
    case .article(let index): mark(ofArticle: index)
    case .event(let id): mark(of: id)
    }
  }
}
