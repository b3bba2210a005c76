internal import Mustache

/// A table of countries against countries: how many articles name both, shaded by how close they stand.
struct RelationMatrix {
  /// How many countries it shows at most.
  static let limit = 24
  /// How many shades there are.
  static let steps = 5

  private let site: Site
  private let root: String
  private let countries: [EntityID]
  private let highest: Int

  init(site: Site, root: String) {
    self.site = site
    self.root = root
    let shown = Array(site.countryPairs.countries.prefix(Self.limit))
    countries = shown
    highest =
      shown.flatMap { one in shown.map { site.crossReference.relation(one, $0)?.weight ?? 0 } }.max() ?? 0
  }

  /// What is left out, if anything is.
  var note: String {
    let total = site.countryPairs.countries.count
    guard total > countries.count else { return "" }
    return site.strings.text(
      .matrixNote,
      ("total", site.strings.grouped(total)),
      ("shown", String(countries.count))
    )
  }

  /// The countries at the heads of the columns.
  var columns: [Value] { countries.map { .object(Object(head($0))) } }

  /// The rows, each with its country and a cell for each column.
  var rows: [Value] {
    countries.map { country in
      .object(Object(head(country) + [("cells", .list(countries.map { cell(country, $0) }))]))
    }
  }

  private func head(_ id: EntityID) -> [(Key, Value)] {
    [("name", .text(site.gazetteer[id].name)), ("href", .text(root + site.path(of: id)))]
  }

  private func cell(_ row: EntityID, _ column: EntityID) -> Value {
    let relation = site.crossReference.relation(row, column)
    let path = site.path(of: row, and: column)
    let names = site.strings.list([site.gazetteer[row].name, site.gazetteer[column].name])
    return .object(
      Object([
        ("self", .bool(row == column)), ("href", .text(path.isEmpty ? "" : root + path)),
        ("number", .text(relation.map { site.strings.grouped(Int($0.articles)) } ?? "")),
        (
          "label",
          .text(
            relation.map { site.strings.text(.nameAndList, ("name", names), ("list", site.label($0))) } ?? ""
          )
        ),
        ("step", .int(Self.step(relation?.weight ?? 0, of: highest))),
      ])
    )
  }

  /// The shade of a weight, from 1 to ``steps``; 0 for none. It grows with the square root of the weight, so that a few
  /// close pairs leave the others their differences.
  static func step(_ weight: Int, of highest: Int) -> Int {
    guard weight > 0, highest > 0 else { return 0 }
    return (1...steps).first { steps * steps * weight <= $0 * $0 * highest } ?? steps
  }
}
