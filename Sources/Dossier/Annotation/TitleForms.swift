/// The forms that English news gives the same title: `PM`, `Defence Secretary`, `Secretary of Defense`.
enum TitleForms {
  /// A folded word of a title, spelled out and in American spelling.
  static func spelledOut(_ word: String) -> String { words[word] ?? word }

  /// A folded title under the name that all countries share; others as they are.
  static func shared(_ title: String) -> String { titles[title] ?? title }

  private static let words = [
    "pm": "prime minister", "fm": "foreign minister", "vp": "vice president", "pres": "president",
    "sec": "secretary", "defence": "defense",
    "presidents": "president", "ministers": "minister", "premiers": "premier", "chancellors": "chancellor",
    "kings": "king",
  ]

  private static let titles: [String: String] = {
    let foreign = [
      "foreign secretary", "external affairs minister", "minister of foreign affairs",
      "minister for foreign affairs", "minister of external affairs", "foreign affairs minister",
      "secretary of state for foreign affairs", "secretary of state",
    ]
    let defense = [
      "defense secretary", "secretary of defense", "secretary of defence", "minister of defense",
      "minister of defence", "minister for defense", "secretary of state for defense", "defence minister",
      "defence secretary", "secretary of war", "war secretary",
    ]
    let pairs =
      foreign.map { ($0, "foreign minister") } + defense.map { ($0, "defense minister") }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
