internal import CCMark

extension Tree {
  /// The text nodes that hold a byte, in order; they live as long as the tree. `insideLinks` says whether links and the
  /// descriptions of images are looked into.
  borrowing func texts(with byte: UInt8, insideLinks: Bool) -> [OpaquePointer] {
    var texts: [OpaquePointer] = []
    var linkDepth = 0
    walk { Self.gather($0, $1, byte, insideLinks, &linkDepth, &texts) }
    return texts
  }

  /// The same below a node.
  static func texts(with byte: UInt8, under node: OpaquePointer, insideLinks: Bool) -> [OpaquePointer] {
    var texts: [OpaquePointer] = []
    var linkDepth = 0
    walk(node) { gather($0, $1, byte, insideLinks, &linkDepth, &texts) }
    return texts
  }

  private static func gather(
    _ node: OpaquePointer,
    _ isEntering: Bool,
    _ byte: UInt8,
    _ insideLinks: Bool,
    _ linkDepth: inout Int,
    _ texts: inout [OpaquePointer]
  ) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: linkDepth += isEntering ? 1 : -1
    case CMARK_NODE_TEXT where insideLinks || linkDepth == 0:
      if NodeText.literal(of: node)?.contains(byte) == true { texts.append(node) }
    default: break
    }
  }
}
