extension EstimateFinder {
  /// Estimative words at their place.
  struct Found {
    var words: Range<Int>
    var likelihood: Likelihood
    var set: Int
    /// The figure in per cent, where the words give one.
    var percent: Int?
    /// True for “…, as seems likely, …”, which speaks of the clause before it.
    var isAside = false
    /// The insertion that it stands in, when its sentence goes on behind with an estimate of its own: “(who may not last)”.
    var insertion: Range<Int>?
  }
}

extension EstimateFinder.Found {
  /// The estimate that a figure is.
  init(words: Range<Int>, percent: Int) {
    self.init(words: words, likelihood: Likelihood(percent: percent), set: 0, percent: percent)
  }
}
