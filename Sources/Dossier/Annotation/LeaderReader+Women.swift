/// Whom `Mr.` and `Mrs.` may mean.
extension LeaderReader {
  /// Those whom a courtesy title may mean: `Mrs.` no man, so that a leader's wife is not taken for him; `Mr.` a man where there is one.
  func fitting(_ ids: [EntityID], courtesy text: String) -> [EntityID] {
    if Self.ofWomen.contains(text) { return ids.filter(passage.gazetteer.isWoman) }
    guard Self.ofMen.contains(text) else { return ids }
    return ids.filter { !passage.gazetteer.isWoman($0) }
  }

  private static let ofWomen: Set = [
    "mrs", "ms", "miss", "madam", "madame", "mme", "lady", "frau", "signora", "senora",
  ]
  private static let ofMen: Set = ["mr", "herr", "monsieur", "signor", "senor"]
}
