internal import CCMark

/// Puts custom inline nodes around what stands between tildes.
///
/// Runs of one or two tildes open and close by the flanking rules of CommonMark's emphasis; a pair has runs of one
/// length. Emphasis, links and code are in the tree already and win over a pair that would cross them.
struct Strikethrough {
  /// A part of a parent's content.
  private enum Piece {
    case text(ArraySlice<UInt8>)
    case run(length: Int, canOpen: Bool, canClose: Bool)
    case node(OpaquePointer)
  }

  /// Marks the pairs of a tree.
  static func mark(_ tree: borrowing Tree) {
    var parents: [OpaquePointer] = []
    for text in tree.texts(with: 0x7E, insideLinks: true) {
      guard let parent = cmark_node_parent(text), parents.last != parent else { continue }
      parents.append(parent)
    }
    var seen: Set<OpaquePointer> = []
    for parent in parents
    where seen.insert(parent).inserted && cmark_node_get_type(parent) != CMARK_NODE_IMAGE {
      Strikethrough().mark(parent)
    }
  }

  private func mark(_ parent: OpaquePointer) {
    let (pieces, texts) = Self.pieces(of: parent)
    let partners = Self.partners(pieces)
    guard !partners.isEmpty else { return }
    for text in texts { cmark_node_free(text) }
    var stack = [parent]
    for (index, piece) in pieces.enumerated() {
      let container = stack[stack.count - 1]
      switch piece {
      case .node(let node):
        cmark_node_unlink(node)
        cmark_node_append_child(container, node)
      case .text(let bytes): Self.append(bytes, to: container)
      case .run(let length, _, _):
        guard let partner = partners[index] else {
          Self.append(Array(repeating: 0x7E, count: length)[...], to: container)
          continue
        }
        if partner < index {
          stack.removeLast()
        } else if let node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) {
          cmark_node_append_child(container, node)
          stack.append(node)
        }
      }
    }
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to parent: OpaquePointer) {
    if let node = NodeText.make(bytes) { cmark_node_append_child(parent, node) }
  }

  /// Which run closes or opens with which, by index: the nearest opener, when the two are of one length.
  private static func partners(_ pieces: [Piece]) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var openers: [(index: Int, length: Int)] = []
    for (index, piece) in pieces.enumerated() {
      guard case .run(let length, let canOpen, let canClose) = piece else { continue }
      if canClose, let opener = openers.popLast() {
        if opener.length == length { (partners[opener.index], partners[index]) = (index, opener.index) }
      } else if canOpen {
        openers.append((index, length))
      }
    }
    return partners
  }

  // MARK: Runs

  /// The content of a parent in pieces, and its text nodes that are in them in part.
  private static func pieces(of parent: OpaquePointer) -> (pieces: [Piece], texts: [OpaquePointer]) {
    var pieces: [Piece] = []
    var texts: [OpaquePointer] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      if cmark_node_get_type(node) == CMARK_NODE_TEXT, let bytes = NodeText.literal(of: node),
        bytes.contains(0x7E)
      {
        let before = Side(of: cmark_node_previous(node), in: parent, isBefore: true)
        let after = Side(of: child, in: parent, isBefore: false)
        split(bytes, before, after, &pieces)
        texts.append(node)
      } else {
        pieces.append(.node(node))
      }
    }
    return (pieces, texts)
  }

  private static func split(_ bytes: [UInt8], _ before: Side, _ after: Side, _ pieces: inout [Piece]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x7E else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == 0x7E { end += 1 }
      if end - index <= 2 {
        if index > start { pieces.append(.text(bytes[start..<index])) }
        let left = index == 0 ? before : Side(endOf: bytes[..<index])
        let right = end == bytes.count ? after : Side(startOf: bytes[end...])
        pieces.append(
          .run(length: end - index, canOpen: right.flanks(left), canClose: left.flanks(right))
        )
        start = end
      }
      index = end
    }
    if start < bytes.count { pieces.append(.text(bytes[start...])) }
  }
}
