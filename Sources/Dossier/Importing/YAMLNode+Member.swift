extension YAMLNode {
  /// What a mapping has under a name, however that is capitalized; nil for another node, or without the name.
  func member(_ name: String) -> YAMLNode? { pairs?.first { $0.key.text?.lowercased() == name }?.value }
}
