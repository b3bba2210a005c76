/// Which of all judgments a list has.
enum JudgmentView: Sendable, Hashable {
  /// All of them.
  case all
  /// Those of a level.
  case level(Likelihood)
  /// Those that are held by others than the articles' authors.
  case ofOthers

  /// All views in their order: the most likely first, and behind the levels what is only possible.
  static let each: [JudgmentView] =
    [.all] + (Likelihood.allCases.filter { $0 != .possible }.reversed() + [.possible]).map(level) + [
      .ofOthers
    ]

  /// The path of the list's first page.
  var path: String {
    switch self {
    case .all: "judgments/"
    case .level(let likelihood): "judgments/\(likelihood.rawValue)/"
    case .ofOthers: "judgments/others/"
    }
  }

  /// Whether the list has a judgment.
  func has(_ reference: JudgmentReference, of crossReference: ObservedReference) -> Bool {
    switch self {
    case .all: true
    case .level(let likelihood): crossReference.likelihood(of: reference) == likelihood
    case .ofOthers: crossReference.isHeldByOthers(reference)
    }
  }

  /// What links to the list say.
  func label(_ site: Site) -> String {
    switch self {
    case .all: site.strings[.allJudgments]
    case .level(let likelihood): site.strings.label(likelihood, on: site.configuration.scale)
    case .ofOthers: site.strings[.heldByOthers]
    }
  }
}
