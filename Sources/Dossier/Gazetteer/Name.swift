/// A name in the gazetteer and how it must stand in prose to be taken.
struct Name: Sendable {
  /// What a name refers to.
  enum Referent: Sendable, Hashable {
    /// One entity.
    case entity(EntityID)
    /// One of several, to be decided by what stands around it: an index into ``Gazetteer/ambiguities``.
    case ambiguity(Int32)
    /// A longer name that only contains one of ours (`South China Sea`): an index into ``Gazetteer/traps``.
    case trap(Int32)
    /// A post that may stand for its holder: an index into ``Gazetteer/posts``.
    case post(Int32)
    /// A noun that may take up an event named before: an index into ``Gazetteer/eventNouns``.
    case eventNoun(Int32)
  }

  /// The condition under which a name is taken.
  enum Condition: UInt8, Sendable {
    /// Capitals where the name has them.
    case capitals
    /// Letter for letter, but for dots: abbreviations.
    case exact
    /// Letter for letter, and only in an article that has the full name: ambiguous abbreviations.
    case exactAfterName
    /// Only before a hyphen: `Sino-`.
    case combining
    /// Only behind “the”, which is no part of it: the `West`.
    case afterThe
    /// With its diacritics, which tell it from a common word: `Malé`.
    case accented
  }

  var referent: Referent
  var reading: Reading
  var condition: Condition
  /// False for `9/11`.
  var hasLetters = true
  /// What a city has; nil for a building that stands for a government, and for other names.
  struct City: Sendable, Hashable {
    /// The last day on which it was the capital, in days since 1970-01-01; nil when it still is.
    var until: Int?
  }

  /// Set for a city, which may be a location.
  var city: City?
  /// One bit for each word, from the lowest: 1 where it must begin with a capital.
  var capitals: UInt32 = 0
  /// The name as written in the data: an index into ``NameIndex/texts``.
  var text: Int32 = 0

  /// The entity, if the name has only one.
  var entity: EntityID? {
    if case .entity(let id) = referent { return id }
    return nil
  }
}
