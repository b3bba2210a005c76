/// One event of libyaml's parser, without its memory.
enum YAMLStep {
  case scalar(String, isPlain: Bool, anchor: String?, SourcePosition)
  case sequence(anchor: String?, SourcePosition)
  case mapping(anchor: String?, SourcePosition)
  case alias(String, SourcePosition)
  /// The end of a sequence or mapping.
  case close(SourcePosition)
  /// The start or end of a document, or the start of the stream.
  case marker(SourcePosition)
  case end(SourcePosition)

  var position: SourcePosition {
    switch self {
    case .scalar(_, _, _, let position), .sequence(_, let position), .mapping(_, let position),
      .alias(_, let position), .close(let position), .marker(let position), .end(let position):
      position
    }
  }
}
