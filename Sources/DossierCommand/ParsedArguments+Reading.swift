import Dossier

/// What several commands read from their options.
extension ParsedArguments {
  /// Refuses operands, of which most commands have none.
  func refuseOperands(readsContent: Bool = true) throws(UsageError) {
    guard let operand = operands.first else { return }
    let advice = readsContent ? "; name a folder with --content \(operand)" : ""
    throw UsageError("“\(operand)” is not expected\(advice)")
  }

  /// The folder that an option names.
  func folder(_ name: String) throws(UsageError) -> String? {
    guard let value = value(name) else { return nil }
    guard !value.isEmpty else { throw UsageError("--\(name) needs the name of a folder") }
    try Self.check(folder: value)
    return Self.folder(named: value)
  }

  /// A folder's name without slashes behind it, and `/.`, which say nothing: names of what lies beside it are made of it.
  static func folder(named name: String) -> String {
    var name = name[...]
    while name.utf8.count > 1, name.hasSuffix("/") || name.hasSuffix("/.") {
      name = name.dropLast(name.hasSuffix("/") ? 1 : name == "/." ? 1 : 2)
    }
    return String(name)
  }

  /// Refuses names of folders that Swift divides otherwise than the system does.
  static func check(folder: String) throws(UsageError) {
    guard BuildOptions.isUsable(folder: folder) else {
      throw UsageError("“\(folder)” has a mark in it that belongs to no letter; use another folder")
    }
  }

  /// The number of tasks asked for, or one for each processor.
  func jobs() throws(UsageError) -> Int {
    guard let text = value("jobs") else { return Machine.processorCount }
    guard let jobs = Int(text), 1...1_024 ~= jobs else {
      throw UsageError("“\(text)” is not a number of jobs; write 1 to 1024")
    }
    return jobs
  }

  /// Which articles the options ask for.
  func selection() throws(UsageError) -> ArticleSelection {
    ArticleSelection(
      includesDrafts: has("drafts"),
      includesFuture: has("future"),
      includesExpired: has("expired"),
      today: try today()
    )
  }

  /// The day that counts as today: the option's, else that of `SOURCE_DATE_EPOCH`, else the system's.
  func today() throws(UsageError) -> ContentDate {
    guard let text = value("clock") else { return try Machine.today() }
    guard let date = ContentDate(text), date.day > 0 else {
      throw UsageError("“\(text)” is not a day that exists; write --clock 2024-06-21")
    }
    return date
  }

  /// The value of an option that has a few; nil when it was not given.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String,
    _: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let text = value(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: text, in: all).map { "; did you mean “\($0)”?" }
    let list = all.dropLast().joined(separator: ", ") + " or \(all.last ?? "")"
    throw UsageError("there is no \(name) “\(text)”\(near ?? "; write --\(name) \(list)")")
  }
}
