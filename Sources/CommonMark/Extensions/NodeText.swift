internal import CCMark

/// The literals of libcmark's text nodes.
enum NodeText {
  /// A node's literal.
  static func literal(of node: OpaquePointer) -> [UInt8]? {
    guard let string = cmark_node_get_literal(node) else { return nil }
    // Invariant: libcmark gives NUL-terminated strings that live as long as the node; they are copied at once.
    var bytes: [UInt8] = []
    var cursor = string
    while cursor.pointee != 0 {
      bytes.append(UInt8(bitPattern: cursor.pointee))
      cursor += 1
    }
    return bytes
  }

  /// The literal of a node's last child when that is text.
  static func last(of node: OpaquePointer) -> [UInt8]? {
    guard let child = cmark_node_last_child(node), cmark_node_get_type(child) == CMARK_NODE_TEXT else {
      return nil
    }
    return literal(of: child)
  }

  /// Replaces a node's literal.
  static func set(_ bytes: ArraySlice<UInt8>, of node: OpaquePointer) {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      // Invariant: the buffer ends in NUL and libcmark copies it.
      _ = cmark_node_set_literal(node, $0.baseAddress)
    }
  }

  /// A new text node; nil for no bytes.
  static func make(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    guard !bytes.isEmpty, let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    set(bytes, of: node)
    return node
  }
}
