internal import CCMark

/// What stands beside a run of delimiters (CommonMark 0.30, 6.2).
enum Side {
  case space, punctuation, other

  /// True when a run between this side, which it leans on, and another is flanking.
  func flanks(_ other: Side) -> Bool {
    switch self {
    case .space: false
    case .punctuation: other != .other
    case .other: true
    }
  }

  /// The last character of some text.
  init(endOf bytes: ArraySlice<UInt8>) {
    var start = bytes.endIndex - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first)
  }

  /// The first character of some text.
  init(startOf bytes: ArraySlice<UInt8>) {
    self.init(String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
  }

  /// What a neighbour's mark-up begins or ends with; without a neighbour, that of the parent.
  init(of neighbour: OpaquePointer?, in parent: OpaquePointer, isBefore: Bool) {
    guard let neighbour else {
      let type = cmark_node_get_type(parent)
      self = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ? .space : .punctuation
      return
    }
    switch cmark_node_get_type(neighbour) {
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: self = .space
    case CMARK_NODE_TEXT:
      guard let bytes = NodeText.literal(of: neighbour), !bytes.isEmpty else {
        self = .punctuation
        return
      }
      self = isBefore ? Side(endOf: bytes[...]) : Side(startOf: bytes[...])
    default: self = .punctuation
    }
  }

  private init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    // Of the symbols only those of ASCII are punctuation to CommonMark; our marks stand for such characters.
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = scalar.isASCII ? .punctuation : .other
    default: self = (0xFDD0...0xFDD2).contains(scalar.value) ? .punctuation : .other
    }
  }
}
