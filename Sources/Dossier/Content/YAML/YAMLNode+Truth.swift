extension YAMLNode {
  /// A truth value as YAML 1.1 writes it, which Hugo and Jekyll read; nil for anything else.
  var truth: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on", "y", "1": true
    case "false", "no", "off", "n", "0", "": false
    default: nil
    }
  }
}
