internal import Mustache

extension Site {
  /// Adds where a reader who has found nothing may go on: the lists of entities, and the newest articles.
  func addStartingPoints(to object: inout Object, root: String) {
    object.set(
      "indexes",
      EntityKind.allCases.filter { !entities($0).isEmpty }.map { kind in
        .object(
          Object([
            ("title", .text(strings.pluralLabel(kind))), ("href", .text("\(root)\(kind.folder)/")),
          ])
        )
      }
    )
    object.set(
      "newest",
      originals.prefix(5).map {
        card($0, root: root)
      }
    )
  }
}
