/// Someone's claim and the words it may cover.
struct HolderClaim {
  var holder: Judgment.Holder
  /// The words that tell whose it is, which say nothing of whom it concerns.
  var source: Range<Int>
  var scope: Range<Int>
  /// True for “…, officials said”, which covers what stands before it too.
  var isAfter = false
}
