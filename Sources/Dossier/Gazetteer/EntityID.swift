/// An entity's place in a ``Gazetteer``.
public struct EntityID: Sendable, Hashable, Comparable {
  /// The index into ``Gazetteer/entities``.
  public var index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static func < (left: EntityID, right: EntityID) -> Bool { left.index < right.index }
}
