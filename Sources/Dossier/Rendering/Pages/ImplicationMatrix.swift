internal import Mustache

/// How many sections of each kind concern each country.
struct ImplicationMatrix: Sendable {
  /// The sections of one kind that concern one country.
  struct Cell: Sendable {
    var kind: SectionKind
    var country: EntityID
    /// Indices into ``CrossReference/implications``, newest first.
    var implications: [Int]

    /// The path of its page.
    func path(_ site: Site) -> String { ImplicationMatrix.path(kind, country, site) }
  }

  /// The path of the page of one kind and one country.
  static func path(_ kind: SectionKind, _ country: EntityID, _ site: Site) -> String {
    "implications/\(kind.rawValue)/\(site.gazetteer[country].slug)/"
  }

  /// The kinds that are used, in their order.
  let kinds: [SectionKind]
  /// By country, the one that most sections concern first; each with a cell for each kind, which may be empty.
  let rows: [[Cell]]

  /// The matrix of no articles, for pages that show none.
  init() { (kinds, rows) = ([], []) }

  /// The matrix of a site.
  init(_ site: Site) {
    kinds = SectionKind.allCases.filter { site.implicationKinds.contains($0) }
    rows = site.entities(.country).map { Self.row($0, site) }.filter { Self.total($0) > 0 }.enumerated()
      .sorted {
        (Self.total($1.element), $0.offset) < (Self.total($0.element), $1.offset)
      }.map(\.element)
  }

  /// The cells of a country, one for each kind that is used.
  private static func row(_ country: EntityID, _ site: Site) -> [Cell] {
    let byKind = Dictionary(grouping: site.crossReference.implications(concerning: country)) {
      site.kind(ofImplication: $0)
    }
    return SectionKind.allCases.filter { site.implicationKinds.contains($0) }.map {
      Cell(kind: $0, country: country, implications: byKind[$0] ?? [])
    }
  }

  /// The cells of a country that are not empty.
  static func cells(of country: EntityID, _ site: Site) -> [Cell] {
    row(country, site).filter { !$0.implications.isEmpty }
  }

  private static func total(_ row: [Cell]) -> Int { row.reduce(0) { $0 + $1.implications.count } }

  /// Writes what its values are made from, to be digested.
  func add(to writer: inout RecordWriter) {
    writer.add(rows) { row, writer in
      writer.add(row) { cell, writer in
        writer.add(Int(cell.country.index))
        writer.add(cell.implications.count)
      }
    }
  }

  /// The heads of the columns.
  private func kindValues(_ strings: Strings) -> [Value] {
    kinds.map { .object(Object([("kind", .text($0.rawValue)), ("kindLabel", .text(strings.short($0)))])) }
  }

  /// How many rows stand before what else there is on the page.
  private static let shownRows = 12

  /// Sets the heads, the first rows, and those that are folded.
  func set(in object: inout Object, _ site: Site, root: String) {
    let shown = rows.shown(Self.shownRows)
    object.set("kinds", kindValues(site.strings))
    object.set("rows", rowValues(shown, site, root: root))
    object.set("moreRows", rowValues(rows[shown.endIndex...], site, root: root))
    let count = site.strings.grouped(rows.count - shown.count)
    object["moreRowsLabel"] = .text(site.strings.text(.more, ("n", count)))
  }

  /// Rows: a country, its cells and their sum.
  private func rowValues(_ rows: ArraySlice<[Cell]>, _ site: Site, root: String) -> [Value] {
    rows.map { row in
      let name = site.gazetteer[row[0].country].name
      var object = Object([
        ("name", .text(name)), ("href", .text(root + site.path(of: row[0].country))),
        ("total", .text(site.strings.grouped(Self.total(row)))),
      ])
      object.set(
        "cells",
        row.map { cell in
          let count = cell.implications.count
          let label = site.strings.text(
            .cellLabel,
            ("name", name),
            ("kind", site.strings.inline(cell.kind)),
            ("count", site.strings.count(count, .section))
          )
          return .object(
            Object([
              ("kind", .text(cell.kind.rawValue)), ("count", .text(site.strings.grouped(count))),
              ("label", .text(label)),
              ("href", .text(count == 0 ? "" : root + SafeURL.encodePath(cell.path(site)))),
            ])
          )
        }
      )
      return .object(object)
    }
  }
}
