/// A name of a leader: in full, in the other order, by surname.
struct LeaderName: Sendable {
  let text: String
  let tokens: [Token]
  let reading: Reading
  let condition: Name.Condition
  /// True for one that is written in the leader's data, or only spaced otherwise.
  let isGiven: Bool
  /// True for the leader's name and each other one, as they are written.
  let isWritten: Bool

  private init(
    _ text: String,
    _ reading: Reading,
    _ condition: Name.Condition = .capitals,
    tokens: [Token]? = nil,
    isGiven: Bool,
    isWritten: Bool = false
  ) {
    self.text = text
    self.tokens = tokens ?? Tokenizer.tokens(of: text)
    (self.reading, self.condition, self.isGiven) = (reading, condition, isGiven)
    self.isWritten = isWritten
  }

  /// The names of a leader whom prose may call by a given name and the surname besides.
  static func all(of entity: Entity, given: String) -> [LeaderName] {
    var names = [LeaderName(entity.name, .name, isGiven: true, isWritten: true)]
    if let close = withCloseInitials(entity.name) { names.append(LeaderName(close, .name, isGiven: true)) }
    for alias in entity.aliases {
      let tokens = Tokenizer.tokens(of: alias)
      let isAbbreviation = tokens.count == 1 && tokens[0].isAllCaps
      let reading: Reading =
        tokens.count == 1 && isSpelling(alias, of: entity.surname) ? .surname : .name
      let condition: Name.Condition = isAbbreviation ? .exact : .capitals
      names.append(
        LeaderName(alias, reading, condition, tokens: tokens, isGiven: true, isWritten: true)
      )
    }
    let surname = entity.surname
    if surname.isEmpty { return names }
    if !given.isEmpty {
      let whole = "\(given) \(surname)"
      if whole != entity.name { names.append(LeaderName(whole, .name, isGiven: false)) }
      if let short = withoutArticle(surname) {
        names.append(LeaderName("\(given) \(short)", .name, isGiven: false))
      }
      if Surname.mayStandFirst(in: entity.iso2) {
        names.append(LeaderName("\(surname) \(given)", .name, isGiven: false))
      }
    }
    for other in entity.aliases {
      if let spelling = otherSurname(other, surname: surname, given: given) {
        for form in [spelling, shortForm(of: spelling)].compactMap(\.self) {
          names.append(LeaderName(form, .surname, isGiven: false))
        }
      }
    }
    if surname != entity.name { names.append(LeaderName(surname, .surname, isGiven: false)) }
    if let long = withArticle(surname, in: entity.name) {
      names.append(LeaderName(long, .surname, isGiven: false))
    }
    if let short = shortForm(of: surname) { names.append(LeaderName(short, .surname, isGiven: false)) }
    return names
  }

  /// `H. D. Deve Gowda` as `H.D. Deve Gowda`; nil when there are no two initials in a row.
  private static func withCloseInitials(_ name: String) -> String? {
    guard name.utf8.contains(0x2E) else { return nil }
    var words: [Substring] = []
    var isJoined = false
    for word in name.split(separator: " ") {
      let isInitial = word.utf8.count == 2 && word.utf8.last == 0x2E
      if isInitial, let last = words.last, last.utf8.last == 0x2E, last.utf8.count % 2 == 0,
        last.utf8.count < 7
      {
        words[words.count - 1] = last + word
        isJoined = true
      } else {
        words.append(word)
      }
    }
    return isJoined ? words.joined(separator: " ") : nil
  }

  /// A surname without its Arabic article or regnal number: `Assad`, `Abdullah`; nil when it has none.
  private static func shortForm(of surname: String) -> String? {
    guard surname.utf8.contains(where: { $0 == 0x2D || $0 == 0x20 }) else { return nil }
    if let short = withoutArticle(surname) { return short }
    let words = surname.split(separator: " ")
    guard words.count == 2, words[1].allSatisfy({ "IVX".contains($0) }) else { return nil }
    return String(words[0])
  }

  /// `Sarraj` of `al-Sarraj`; nil when there is no article.
  private static func withoutArticle(_ surname: String) -> String? {
    let bytes = surname.utf8
    guard bytes.count > 3, bytes[bytes.index(bytes.startIndex, offsetBy: 2)] == 0x2D else { return nil }
    let hasArticle = ["al-", "el-", "Al-", "El-"].contains { surname.hasPrefix($0) }
    return hasArticle ? String(surname.dropFirst(3)) : nil
  }

  /// `al-Sudani` of Mohammed Shia al-Sudani, whose surname is given without the article; nil for others.
  private static func withArticle(_ surname: String, in name: String) -> String? {
    guard let hyphen = name.utf8.lastIndex(of: 0x2D) else { return nil }
    let last = name[name.utf8.index(after: hyphen)...]
    guard last.utf8.elementsEqual(surname.utf8) else { return nil }
    let article = name[..<hyphen].suffix(2)
    return ["al", "el"].contains(article) ? "\(article)-\(surname)" : nil
  }

  /// The surname in another spelling of a name of two words, whose first is the given name: `Tudjman` of `Franjo Tudjman`, who is
  /// `Franjo Tuđman`; nil when it is the same one.
  private static func otherSurname(_ name: String, surname: String, given: String) -> String? {
    guard !given.isEmpty, name.hasPrefix(given), let blank = name.utf8.firstIndex(of: 0x20),
      name.utf8.distance(from: name.startIndex, to: blank) == given.utf8.count
    else { return nil }
    let last = name[name.utf8.index(after: blank)...]
    guard !last.utf8.contains(0x20), !last.utf8.contains(0x2E), last.prefix(1) == surname.prefix(1),
      Folding.fold(last) != Folding.fold(surname)
    else { return nil }
    return String(last)
  }

  /// True for another spelling of a surname, such as `Zelenskyy`, or for a part of it, such as `Oligui`; an alias that is the surname
  /// itself names the person as it is: `Lula`.
  private static func isSpelling(_ alias: String, of surname: String) -> Bool {
    if alias == surname { return false }
    let words = [alias, surname].map { Folding.fold($0).split(separator: "-").last ?? "" }
    if words[0].prefix(3) == words[1].prefix(3) || surname.split(separator: " ").contains(alias[...]) {
      return true
    }
    let keys = [alias, surname].map { Gazetteer.surnameKey(Tokenizer.tokens(of: $0)[...]) }
    return keys[0] == keys[1]
  }
}
