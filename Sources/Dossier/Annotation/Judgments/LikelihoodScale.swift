/// A scale that gives the levels names and ranges.
public enum LikelihoodScale: String, Sendable, CaseIterable {
  /// Intelligence Community Directive 203 (2015): seven levels.
  case icd203
  /// Sherman Kent, Words of Estimative Probability (1964): five levels between certainty and impossibility.
  case kent

  /// The level in whose range a figure of 0–100 per cent lies, or is nearest to.
  func likelihood(percent: Int) -> Likelihood {
    guard self == .kent else { return Likelihood(percent: percent) }
    // Where two ranges of Kent's meet, the directive's level decides; between two, the nearer one.
    return switch percent {
    case ...5: .almostNoChance
    case ...16: .veryUnlikely
    case ...40: .unlikely
    case ...61: .even
    case ...86: .likely
    case ...95: .veryLikely
    default: .almostCertain
    }
  }

  /// The range in percent; nil for what is not quantified.
  public func range(_ likelihood: Likelihood) -> ClosedRange<Int>? {
    switch (self, likelihood) {
    case (_, .possible): nil
    case (.icd203, .almostNoChance): 1...5
    case (.icd203, .veryUnlikely): 5...20
    case (.icd203, .unlikely): 20...45
    case (.icd203, .even): 45...55
    case (.icd203, .likely): 55...80
    case (.icd203, .veryLikely): 80...95
    case (.icd203, .almostCertain): 95...99
    // Kent gives 7 % ± 5, 30 % ± 10, 50 % ± 10, 75 % ± 12 and 93 % ± 6.
    case (.kent, .almostNoChance), (.kent, .veryUnlikely): 2...12
    case (.kent, .unlikely): 20...40
    case (.kent, .even): 40...60
    case (.kent, .likely): 63...87
    case (.kent, .veryLikely), (.kent, .almostCertain): 87...99
    }
  }
}
