/// A ``Document`` while it is built: the same lists, growing.
struct DocumentDraft {
  var events: [Event] = []
  var text: [UInt8] = []
  var literals: [UInt8] = []
  var links: [Link] = []
  var blocks: [ProseBlock] = []
  var runs: [ProseRun] = []
  var deletions: [Range<Int>] = []
  var footnotes: [Footnote] = []
  var citations: [Citation] = []
  var footnoteProblems: [FootnoteProblem] = []
  var lostCells: [LostCells] = []
  var rawHTMLLines: [Int] = []
}
