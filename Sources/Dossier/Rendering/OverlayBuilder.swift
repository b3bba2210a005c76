internal import CommonMark

/// Collects insertions in any order and puts them into the order that ``CommonMark/HTMLOverlay`` needs.
struct OverlayBuilder {
  private var insertions: [(event: Int, rank: Int, sequence: Int, place: HTMLOverlay.Place, text: String)] =
    []

  /// Adds escaped markup at a place of an event; of two at one place, that added first comes first.
  mutating func add(_ text: String, at event: Int, _ place: HTMLOverlay.Place) {
    let rank =
      switch place {
      case .before: 0
      case .attribute: 1
      case .text(let offset): 2 + offset
      case .after: Int.max
      }
    insertions.append((event, rank, insertions.count, place, text))
  }

  /// The overlay of all insertions.
  func build() -> HTMLOverlay {
    var overlay = HTMLOverlay()
    let order = insertions.sorted { ($0.event, $0.rank, $0.sequence) < ($1.event, $1.rank, $1.sequence) }
    for insertion in order { overlay.insert(insertion.text, at: insertion.event, insertion.place) }
    return overlay
  }
}
