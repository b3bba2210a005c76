internal import CCMark

/// Owns a libcmark tree: made by the initializer, freed by `deinit`, lent to a closure in between.
struct Tree: ~Copyable {
  /// Not to outlive the tree.
  let root: OpaquePointer?

  init(parsing source: [UInt8], options: ParseOptions) {
    let flags = options.smartPunctuation ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
    root = source.withUnsafeBytes { buffer in
      // Invariant: the pointer is only read during the call, for exactly `count` bytes.
      guard let base = buffer.baseAddress else { return cmark_parse_document("", 0, flags) }
      return cmark_parse_document(base.assumingMemoryBound(to: CChar.self), buffer.count, flags)
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Calls `visit` for each step of the walk, in document order; the node must not outlive the tree.
  borrowing func walk(_ visit: (_ node: OpaquePointer, _ entering: Bool) -> Void) {
    if let root { Self.walk(root, visit) }
  }

  /// Calls `visit` for each step of the walk from a node down.
  static func walk(_ node: OpaquePointer, _ visit: (_ node: OpaquePointer, _ entering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(node) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  /// Adds a block at the document's end; the tree frees it.
  borrowing func append(_ block: OpaquePointer) {
    if let root { cmark_node_append_child(root, block) }
  }

  /// The HTML that libcmark itself writes for the tree.
  borrowing func html(rawHTML: Bool) -> [UInt8] {
    let flags = rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let root, let rendered = cmark_render_html(root, flags) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    return Array(String(cString: rendered).utf8)
  }
}
