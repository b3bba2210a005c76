internal import CommonMark

/// Collects insertions in any order and puts them into the order that ``CommonMark/HTMLOverlay`` needs.
struct OverlayBuilder {
  private typealias Insertion = (
    event: Int, rank: Int, sequence: Int, place: HTMLOverlay.Place, bytes: Range<Int>
  )

  private var insertions: [Insertion] = []
  /// What all insertions say, one after the other.
  private var bytes: [UInt8] = []

  /// Adds escaped markup at a place of an event; of two at one place, that added first comes first.
  mutating func add(_ text: String, at event: Int, _ place: HTMLOverlay.Place) {
    add(at: event, place) { $0.append(contentsOf: text.utf8) }
  }

  /// Adds the escaped markup that `write` appends.
  mutating func add(at event: Int, _ place: HTMLOverlay.Place, _ write: (inout [UInt8]) -> Void) {
    let rank =
      switch place {
      case .before: 0
      case .attribute: 1
      case .text(let offset): 2 + offset
      case .after: Int.max
      }
    let start = bytes.count
    write(&bytes)
    insertions.append((event, rank, insertions.count, place, start..<bytes.count))
  }

  /// The overlay of all insertions.
  func build() -> HTMLOverlay {
    let order = insertions.sorted { ($0.event, $0.rank, $0.sequence) < ($1.event, $1.rank, $1.sequence) }
    var overlay = HTMLOverlay()
    overlay.bytes = bytes
    overlay.insertions = order.map {
      HTMLOverlay.Insertion(event: $0.event, place: $0.place, bytes: $0.bytes)
    }
    return overlay
  }
}
