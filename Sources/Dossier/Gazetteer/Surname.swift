/// Finds the part of a person's name that prose uses alone.
enum Surname {
  /// The surname of a leader whose record does not say it.
  static func guess(_ entity: Entity) -> String {
    // “Aman Bern, Jr.”
    let words = entity.name.split(separator: " ").map { String($0.last == "," ? $0.dropLast() : $0) }
    guard words.count > 1, let first = words.first else { return "" }
    for alias in entity.aliases where words.contains(alias) { return alias }
    if familyNameFirst.contains(entity.iso2), words.count == 3 || entity.iso2 == "CN" || first.count <= 4 {
      return first
    }
    var last = words.count - 1
    while last > 1, suffixes.contains(words[last]) { last -= 1 }
    var start = last
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    return words[start...last].joined(separator: " ")
  }

  /// True for a country whose people write the family name first, at least at home.
  static func mayStandFirst(in iso2: String) -> Bool {
    familyNameFirst.contains(iso2) || ["JP", "HU", "SG", "MN"].contains(iso2)
  }

  /// Countries where the family name stands first, in English too.
  private static let familyNameFirst: Set = ["CN", "KP", "KR", "TW", "VN", "HK", "MO", "KH"]
  private static let suffixes: Set = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]
  private static let particles: Set = [
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "van",
    "von", "ter",
  ]
}
