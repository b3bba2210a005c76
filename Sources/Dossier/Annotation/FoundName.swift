/// A mention with the words it covers.
struct FoundName: Sendable {
  var mention: Mention
  var tokens: ClosedRange<Int>
}
