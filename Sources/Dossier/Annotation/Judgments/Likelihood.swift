/// How likely a judgment holds something to be: the levels of ICD 203 (Office of the Director of National Intelligence,
/// Intelligence Community Directive 203, Analytic Standards, 2015), and a mere possibility.
public enum Likelihood: String, Sendable, CaseIterable {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case even
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"
  /// `could`, `may`, `might`: possible, and not quantified.
  case possible

  /// What a negation makes of it: `not likely` is unlikely; nil when nothing is said any more.
  var negated: Likelihood? {
    switch self {
    case .almostNoChance, .veryUnlikely, .almostCertain: .possible
    case .unlikely: .likely
    case .even: nil
    case .likely, .veryLikely: .unlikely
    case .possible: .possible
    }
  }

  /// How likely something is whose opposite is this likely: what will very likely not be is very unlikely.
  var opposite: Likelihood {
    switch self {
    case .almostNoChance: .almostCertain
    case .veryUnlikely: .veryLikely
    case .unlikely: .likely
    case .even, .possible: self
    case .likely: .unlikely
    case .veryLikely: .veryUnlikely
    case .almostCertain: .almostNoChance
    }
  }

  /// The level of a probability in percent, 0–100.
  init(percent: Int) {
    switch percent {
    case ...5: self = .almostNoChance
    case ...20: self = .veryUnlikely
    case ..<45: self = .unlikely
    case ...55: self = .even
    case ...80: self = .likely
    case ...95: self = .veryLikely
    default: self = .almostCertain
    }
  }
}
