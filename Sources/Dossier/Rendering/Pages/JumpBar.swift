internal import Mustache

/// What leads from each page of a long list to its letters or years, on whatever page they begin.
struct JumpBar: Sendable {
  /// A label with its id on the page on which it begins, from 0.
  typealias Place = (label: String, id: String, page: Int)

  let places: [Place]

  /// Finds where each label of the entries of a list begins; `id` gives the id of a label's group.
  init(_ labels: some Sequence<String>, _ pagination: Pagination, id: (String) -> String) {
    var seen: Set<String> = []
    var last: String?
    places = labels.enumerated().compactMap { position, label in
      guard label != last else { return nil }
      last = label
      return seen.insert(label).inserted ? (label, id(label), pagination.page(of: position)) : nil
    }
  }

  /// The id of the group of a year.
  static func id(ofYear label: String) -> String { "year-\(Slug.make(from: label))" }

  /// Writes all of it, to be digested.
  func add(to writer: inout RecordWriter) {
    writer.add(places) { place, writer in
      writer.add(place.label)
      writer.add(place.page)
    }
  }

  /// The links; none to a single place.
  func values(_ root: String, _ pagination: Pagination) -> [Value] {
    places.count < 2
      ? []
      : places.map { label, id, page in
        let path = root + SafeURL.encodePath(pagination.path(page))
        return .object(
          Object([("label", .text(label)), ("href", .text("\(path)#\(SafeURL.encodePath(id))"))])
        )
      }
  }
}
