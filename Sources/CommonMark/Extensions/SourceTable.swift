/// A pipe table as lines of its source.
struct SourceTable {
  var alignments: [TableAlignment]
  /// The index of the header's line; the delimiter row is the next, the body's rows those behind it.
  var header: Int
  /// The end of the last row's line.
  var end: Int
  /// Where the header's content begins in its line when it is the first line of its paragraph.
  var firstColumn: Int?

  /// How many lines it has, the delimiter row counted.
  var rowCount: Int { end - header }
}
