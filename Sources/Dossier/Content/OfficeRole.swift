/// Reads what kind of post a title names.
enum OfficeRole {
  /// The role that a title such as `Prime Minister` usually has; `.other` when it says nothing.
  static func guess(_ title: String) -> Office.Role {
    let folded = Folding.fold(title)
    let isBare = !folded.contains(" of ") && !folded.hasPrefix("vice") && !folded.hasPrefix("deputy")
    guard isBare else {
      return ministers.contains { folded.hasPrefix($0) } ? .minister : .other
    }
    if government.contains(where: { folded.hasSuffix($0) }) { return .government }
    if state.contains(folded) { return .state }
    if rulers.contains(folded) { return .ruler }
    return folded.hasSuffix("minister") || folded.hasSuffix("secretary") ? .minister : .other
  }

  private static let state: Set = [
    "president", "king", "queen", "emperor", "emir", "sultan", "grand duke", "prince",
  ]
  private static let government: Set = ["prime minister", "premier", "chancellor", "taoiseach"]
  private static let rulers: Set = ["supreme leader", "paramount leader", "leader"]
  private static let ministers: Set = [
    "minister of", "secretary of state", "secretary of defense", "secretary of defence",
  ]
}
