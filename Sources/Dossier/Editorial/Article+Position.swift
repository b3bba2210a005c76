extension Article {
  /// The file's first character, for what is wrong with the article as a whole.
  var start: SourcePosition { SourcePosition(file: file, line: 1, column: 1) }

  /// Where the title stands; the article's start when it has none of its own.
  var titlePosition: SourcePosition {
    switch titleOrigin {
    case .written(let position), .section(let position): position
    case .fileName: start
    }
  }
}
