internal import CCMark

extension Tree {
  /// The text nodes that hold a byte, in order; they live as long as the tree. `insideLinks` says whether links and the
  /// descriptions of images are looked into.
  borrowing func texts(with byte: UInt8, insideLinks: Bool) -> [OpaquePointer] {
    root.map { Self.texts(with: byte, under: $0, insideLinks: insideLinks) } ?? []
  }

  /// The same below a node.
  static func texts(with byte: UInt8, under node: OpaquePointer, insideLinks: Bool) -> [OpaquePointer] {
    var texts: [OpaquePointer] = []
    var linkDepth = 0
    walk(node) { node, isEntering in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: linkDepth += isEntering ? 1 : -1
      case CMARK_NODE_TEXT where insideLinks || linkDepth == 0:
        if NodeText.literal(of: node)?.contains(byte) == true { texts.append(node) }
      default: break
      }
    }
    return texts
  }
}
