/// As what a name stands in the text.
public enum Reading: String, Sendable, CaseIterable {
  /// The entity's own name in one of its forms.
  case name
  /// “Russian”, “Russians”: of or from a country.
  case demonym
  /// A capital or building that stands for the government.
  case seat
  /// The same capital as a location.
  case place
  /// A leader's surname alone.
  case surname
  /// A post that stands for its holder at the article's date.
  case role
  /// Marked by hand in the source.
  case marked
}
