/// Entries that follow each other under one label.
enum Runs {
  /// Cuts a sequence where the label changes.
  static func split<Item, Label: Equatable>(_ items: some Sequence<Item>, by label: (Item) -> Label) -> [(
    label: Label, items: [Item]
  )] {
    var runs: [(label: Label, items: [Item])] = []
    for item in items {
      let name = label(item)
      if runs.last?.label == name {
        runs[runs.count - 1].items.append(item)
      } else {
        runs.append((name, [item]))
      }
    }
    return runs
  }

  /// The letter under which a name is listed: an ASCII capital, the capital of another script, or `#`.
  static func letter(of name: String) -> String {
    guard let first = Folding.fold(name).first(where: { $0.isLetter || $0.isNumber }) else { return "#" }
    return first.isLetter ? first.uppercased() : "#"
  }

  /// By what letters are put in order: `#` comes last.
  static func order(ofLetter letter: String) -> String { letter == "#" ? "\u{10FFFF}" : letter }

  /// The id of the group of a letter.
  static func id(ofLetter letter: String) -> String {
    letter == "#" ? "letter-other" : "letter-\(letter.lowercased())"
  }
}
