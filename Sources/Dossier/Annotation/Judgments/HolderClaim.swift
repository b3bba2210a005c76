/// Someone's claim and the words it may cover.
struct HolderClaim {
  var holder: Judgment.Holder
  var scope: Range<Int>
  /// True for “…, officials said”, which covers what stands before it too.
  var isAfter = false
}
