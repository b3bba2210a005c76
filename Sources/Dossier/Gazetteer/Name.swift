/// A name in the gazetteer and how it must stand in prose to be taken.
struct Name: Sendable {
  /// What a name refers to.
  enum Referent: Sendable, Hashable {
    /// One entity.
    case entity(EntityID)
    /// One of several, to be decided by what stands around it: an index into ``Gazetteer/ambiguities``.
    case ambiguity(Int)
    /// A longer name that only contains one of ours (`South China Sea`): an index into ``Gazetteer/traps``.
    case trap(Int)
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
    /// With its diacritics, which tell it from a common word: `Malé`.
    case accented
  }

  var referent: Referent
  var reading: Reading
  var condition: Condition
  /// One bit for each word, from the lowest: 1 where it must begin with a capital.
  var capitals: UInt32
  /// The name as written in the data.
  var text: String
}
