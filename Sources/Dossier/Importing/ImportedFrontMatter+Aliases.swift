extension ImportedFrontMatter {
  /// The keys that say where the page is or was.
  static let addressKeys = ["aliases", "redirect_from", "url", "permalink"]

  /// Old addresses of the page as `aliases:`; those that another page has, or that are none, stay as comments.
  mutating func readAliases(_ claim: (String) -> ImportedAddresses.Claim, _ start: SourcePosition) {
    var texts: [String] = []
    var lost: [(key: YAMLNode, value: YAMLNode)] = []
    var isElsewhere = false
    for name in Self.addressKeys {
      guard let index = place(of: name), let nodes = addresses(of: rest[index].value, name) else { continue }
      if name == "url" || name == "permalink" { isElsewhere = true }
      let (key, value) = rest.remove(at: index)
      var unused: [YAMLNode] = []
      for node in nodes {
        let address = absolute(node.text ?? "", name)
        guard !texts.contains(address) else { continue }
        let found = claim(address)
        if found == .free { texts.append(address) }
        if let warning = Self.warning(on: found, address, at: node.position) {
          diagnostics.append(warning)
          unused.append(node)
        }
      }
      guard !unused.isEmpty else { continue }
      let rest = YAMLNode(content: .sequence(unused), position: value.position)
      lost.append((key, unused.count == nodes.count ? value : rest))
    }
    if !isElsewhere, let former = around.former, !texts.contains(former) {
      let found = claim(former)
      if found == .free { texts.append(former) }
      if let warning = Self.warning(on: found, former, at: start) { diagnostics.append(warning) }
    }
    write("aliases", texts)
    rest = lost + rest
  }

  /// The addresses under a key; nil for what is no list of texts, and for patterns, which a page's old address follows.
  private func addresses(of value: YAMLNode, _ name: String) -> [YAMLNode]? {
    let nodes = value.items ?? [value]
    guard nodes.allSatisfy({ $0.text != nil }) else { return nil }
    guard name == "url" || name == "permalink" else { return nodes }
    let isPattern = nodes.contains { node in
      let text = node.text ?? ""
      return text.contains(":") || name == "permalink" && !text.contains("/")
    }
    return isPattern ? nil : nodes
  }

  /// An alias seen from the root: Hugo's without a slash before them begin beside the page.
  private func absolute(_ address: String, _ name: String) -> String {
    guard !around.isJekyll, name == "aliases", !address.hasPrefix("/"), SafeURL.scheme(address) == nil,
      let former = around.former
    else { return address }
    let folder = former.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + ContentPath.join(folder, address)
  }

  private static func warning(
    on claim: ImportedAddresses.Claim,
    _ address: String,
    at position: SourcePosition
  ) -> Diagnostic? {
    switch claim {
    case .free, .own: nil
    case .taken:
      .warning(
        "not-imported",
        at: position,
        "something else is at “\(address)”, so that nothing leads from there to this page",
        fix: "take one of the two addresses away"
      )
    case .noPath:
      .warning(
        "not-imported",
        at: position,
        "“\(address)” is no path in the site, so that nothing leads from there"
      )
    }
  }
}
