import Testing

@testable import Dossier

/// A site with something wrong in it, and what a build must say to that.
struct HostileCase: Sendable, CustomTestStringConvertible {
  /// What must come of it.
  enum Outcome: Sendable {
    /// A diagnostic of this code; the last good site stays.
    case error(String)
    /// A diagnostic of this code; the site is published.
    case warning(String)
    /// Nothing is said, and the site is published.
    case fine
  }

  let name: String
  let outcome: Outcome
  /// The content by path.
  var content: [String: [UInt8]] = [:]
  /// The templates by path.
  var templates: [String: [UInt8]] = [:]
  /// What the diagnostic must say.
  var saying = ""
  /// What is done to the folders before the build.
  var arranges: @Sendable (HostileFolder) throws -> Void = { _ in }

  var testDescription: String { name }

  /// Front matter alone goes wrong.
  static func front(_ yaml: String, _ outcome: Outcome, saying: String = "", _ name: String) -> HostileCase {
    article("---\n\(yaml)\n---\nRussia met China.\n", outcome, saying: saying, name)
  }

  /// The text of one article goes wrong.
  static func article(_ text: String, _ outcome: Outcome, saying: String = "", _ name: String) -> HostileCase
  {
    files(["a.md": text], outcome, saying: saying, name)
  }

  /// A record goes wrong.
  static func record(
    _ path: String,
    _ yaml: String,
    _ outcome: Outcome,
    saying: String = "",
    _ name: String
  ) -> HostileCase {
    files(["a.md": "Russia met China.\n", path: "---\n\(yaml)\n---\n"], outcome, saying: saying, name)
  }

  /// `site.yaml` goes wrong.
  static func site(_ yaml: String, _ outcome: Outcome, saying: String = "", _ name: String) -> HostileCase {
    files(["a.md": "Russia met China.\n", "site.yaml": yaml + "\n"], outcome, saying: saying, name)
  }

  /// Files of content go wrong together.
  static func files(
    _ content: [String: String],
    _ outcome: Outcome,
    saying: String = "",
    _ name: String
  ) -> HostileCase {
    bytes(content.mapValues { Array($0.utf8) }, outcome, saying: saying, name)
  }

  /// Bytes go wrong that are no text.
  static func bytes(
    _ content: [String: [UInt8]],
    _ outcome: Outcome,
    saying: String = "",
    _ name: String
  ) -> HostileCase {
    HostileCase(name: name, outcome: outcome, content: content, saying: saying)
  }

  /// A template goes wrong.
  static func template(
    _ templates: [String: String],
    _ outcome: Outcome,
    saying: String = "",
    _ name: String
  ) -> HostileCase {
    var found = files(["a.md": "Russia met China.\n"], outcome, saying: saying, name)
    found.templates = templates.mapValues { Array($0.utf8) }
    return found
  }

  /// The folders themselves go wrong.
  static func disk(
    _ outcome: Outcome,
    saying: String = "",
    _ name: String,
    arranges: @escaping @Sendable (HostileFolder) throws -> Void
  ) -> HostileCase {
    var found = files(["a.md": "Russia met China.\n"], outcome, saying: saying, name)
    found.arranges = arranges
    return found
  }
}
