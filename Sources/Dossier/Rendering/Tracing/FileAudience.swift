/// Whom a file of the output is for.
enum FileAudience: Sendable {
  /// Readers, who see it or what it looks like.
  case readers
  /// The search, which loads it when a reader asks for something.
  case search
  /// Other programs: `data/` and feeds, which no page shows nor loads.
  case programs
}
