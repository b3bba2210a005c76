/// Places that somebody goes to instead of others: “shippers may abandon Mombasa for Dar es Salaam”.
extension CapitalReader {
  /// A place where those who move about, and no governments, leave one city for another.
  func fromExchange() -> Decision? {
    guard isCity, passage.isSpaced(first) else { return nil }
    let isLeft =
      passage.isSpaced(next) && Self.links.contains(passage.hash(next)) && passage.isCapitalized(next + 1)
    guard let verb = isLeft ? first - 1 : verbBehindLink, Self.verbs.contains(passage.hash(verb)) else {
      return nil
    }
    let subject = max(0, verb - 5)..<verb
    guard subject.contains(where: { Self.movers.contains(passage.hash($0)) }) else { return nil }
    return place(verb...range.upperBound)
  }

  /// The verb before “Mombasa for”, “Mombasa over”; nil where the name stands behind something else.
  private var verbBehindLink: Int? {
    // “For Dubai and Paris”
    var link = first - 1
    if link > 1, passage.isConjunction(link), passage.isCapitalized(link - 1) { link -= 2 }
    guard link > 1, Self.links.contains(passage.hash(link)) else { return nil }
    var name = link - 1
    while name > 0, passage.isCapitalized(name), passage.isSpaced(name), link - name < 4 { name -= 1 }
    return name < link - 1 ? name : nil
  }

  private static let links = WordSet("for over")
  private static let verbs = WordSet(
    "abandon abandons abandoned abandoning drop drops dropped dropping ditch ditched ditching choose chooses chose choosing swap swaps swapped swapping exchange exchanged exchanging prefer prefers preferred pick picks picked leave leaves left leaving quit quitting forsake shun shunned"
  )
  /// Those who go from one city to another.
  private static let movers = WordSet(
    "shippers traders investors airlines carriers firms firm company companies banks bank lenders tourists travellers travelers migrants students refugees exporters importers pilgrims visitors workers businesses funds insurers bankers expatriates exiles diplomats airline carrier shipper investor trader they who"
  )
}
