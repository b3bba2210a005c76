/// An option of a command.
struct CommandOption: Sendable {
  /// The long name, without `--`.
  var name: String
  /// The one-letter names, without `-`.
  var letters: [Character] = []
  /// True when a value follows.
  var takesValue = false
}
