/// How the cells of a table's column are set.
public enum TableAlignment: UInt8, Sendable {
  case none, left, center, right
}
