extension Strings {
  /// What a level of a scale is called.
  func label(_ likelihood: Likelihood, on scale: LikelihoodScale) -> String {
    switch (scale, likelihood) {
    case (_, .possible): self[.levelPossible]
    case (.icd203, .almostNoChance): self[.icdAlmostNoChance]
    case (.icd203, .veryUnlikely): self[.icdVeryUnlikely]
    case (.icd203, .unlikely): self[.icdUnlikely]
    case (.icd203, .even): self[.icdEven]
    case (.icd203, .likely): self[.icdLikely]
    case (.icd203, .veryLikely): self[.icdVeryLikely]
    case (.icd203, .almostCertain): self[.icdAlmostCertain]
    case (.kent, .almostNoChance), (.kent, .veryUnlikely): self[.kentAlmostNoChance]
    case (.kent, .unlikely): self[.kentUnlikely]
    case (.kent, .even): self[.kentEven]
    case (.kent, .likely): self[.kentLikely]
    case (.kent, .veryLikely), (.kent, .almostCertain): self[.kentVeryLikely]
    }
  }

  /// What a level is called and its range, as `likely, 55–80 %`.
  func labelAndRange(_ likelihood: Likelihood, on scale: LikelihoodScale) -> String {
    let level = label(likelihood, on: scale)
    return scale.range(likelihood).map { text(.levelAndRange, ("level", level), ("range", percent($0))) }
      ?? level
  }

  /// `high confidence`; nothing for none.
  func label(_ confidence: Judgment.Confidence?) -> String {
    switch confidence {
    case .low: self[.confidenceLow]
    case .moderate: self[.confidenceModerate]
    case .high: self[.confidenceHigh]
    case nil: ""
    }
  }
}
