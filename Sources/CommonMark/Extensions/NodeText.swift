internal import CCMark

/// The texts of libcmark's nodes.
enum NodeText {
  /// Appends a string of libcmark's.
  static func append(_ string: UnsafePointer<CChar>, to bytes: inout [UInt8]) {
    // Invariant: libcmark gives NUL-terminated strings that live as long as the node; NUL is not in them.
    var cursor = string
    while cursor.pointee != 0 { cursor += 1 }
    let count = cursor - string
    string.withMemoryRebound(to: UInt8.self, capacity: count) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// A node's literal.
  static func literal(of node: OpaquePointer) -> [UInt8]? {
    guard let string = cmark_node_get_literal(node) else { return nil }
    var bytes: [UInt8] = []
    append(string, to: &bytes)
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
