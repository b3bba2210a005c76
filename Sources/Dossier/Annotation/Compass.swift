/// The points of the compass.
enum Compass {
  static let points = WordSet(
    "north south east west northeast northwest southeast southwest"
  )
}
