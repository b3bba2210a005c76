/// Whom a sentence speaks of, so that a pronoun that opens the next one can take them up.
struct Antecedents {
  /// A subject or topic of the sentence.
  struct Subject {
    var actor: EntityID
    /// Someone whom “he” or “she” may mean.
    var isPerson: Bool
    /// Something that “it” may mean; a leader's government, too.
    var isThing: Bool
    /// The subject itself, rather than whose it is: “Japan may …”, not “Japan's yen may …” or “Japanese banks may …”.
    var isHead: Bool
    /// “The Japanese”, “Japanese banks”.
    var isPlural: Bool
    /// One of several: “Gazprom and the bank”.
    var isJoined: Bool
  }

  /// One for each actor, in the order of the text.
  private(set) var subjects: [Subject] = []
  /// True when the sentence brings up something else in the singular: “… signed a contract”.
  var introducesThing = false

  /// Adds a subject; of an actor who is there already, what either says holds.
  mutating func add(_ subject: Subject) {
    guard let known = subjects.firstIndex(where: { $0.actor == subject.actor }) else {
      return subjects.append(subject)
    }
    subjects[known].isThing = subjects[known].isThing || subject.isThing
    subjects[known].isHead = subjects[known].isHead || subject.isHead
  }

  /// Those whom a pronoun means; none when that is in doubt.
  func taken(up pronoun: Pronoun) -> Antecedents {
    var taken = self
    switch pronoun {
    case .he: taken.subjects = only { $0.isPerson }
    case .it: taken.subjects = only { $0.isThing && $0.isHead && !$0.isPlural && !$0.isJoined }
    case .its: taken.subjects = only { $0.isThing && !$0.isPlural && !$0.isJoined }
    case .they: if subjects.count == 1, !subjects[0].isPlural { taken.subjects = [] }
    case .both: if subjects.count != 2 { taken.subjects = [] }
    }
    return taken
  }

  private func only(_ fits: (Subject) -> Bool) -> [Subject] {
    let found = subjects.filter(fits)
    return found.count == 1 ? found : []
  }

  /// What a pronoun may stand for.
  enum Pronoun { case he, it, its, they, both }
}
