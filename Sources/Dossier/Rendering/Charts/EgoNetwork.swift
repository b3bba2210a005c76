internal import Mustache

/// An entity in the middle of those that stand closest to it.
struct EgoNetwork {
  private let site: Site
  private let root: String
  private let id: EntityID
  /// Who stands around it, by kind, the closest of a kind first.
  private let others: [(id: EntityID, relation: Relation)]

  private static let limit = 12
  /// How many are looked at: those in the most articles with it.
  private static let candidates = 48
  private static let least = 3

  /// The network of an entity; nil when hardly anything is named with it, or all as closely as each other.
  init?(_ id: EntityID, site: Site, root: String) {
    self.site = site
    self.root = root
    self.id = id
    let gazetteer = site.gazetteer
    let found = site.crossReference[id].related.prefix(Self.candidates).compactMap { other in
      site.crossReference.relation(id, other.id).map { (id: other.id, relation: $0) }
    }
    let closest = found.sorted { ($1.relation.weight, $0.id) < ($0.relation.weight, $1.id) }.prefix(
      Self.limit
    )
    guard closest.count >= Self.least, Set(closest.map(\.relation.weight)).count > 1 else { return nil }
    others = EntityKind.allCases.flatMap { kind in closest.filter { gazetteer[$0.id].kind == kind } }
  }

  /// The drawing.
  var value: Value { .object(Object([("svg", .html(svg))])) }

  private var svg: [UInt8] {
    let name = site.gazetteer[id].name
    let (lines, box) = Self.center(name)
    let layout = RingLayout(others.map { site.gazetteer[$0.id].name }, around: box)
    var drawing = NetworkDrawing(site: site, root: root)
    drawing.writer.openGroup(
      site.strings.text(.networkOf, ("name", name), ("n", String(others.count))),
      width: RingLayout.width,
      height: layout.height
    )
    let highest = others.map(\.relation.weight).max() ?? 0
    for (other, node) in zip(others, layout.nodes) {
      drawing.tie(layout.center, node.mark, step: RelationMatrix.step(other.relation.weight, of: highest))
    }
    drawing.writer.markup("\n")
    for (other, node) in zip(others, layout.nodes) {
      let pair = site.path(of: id, and: other.id)
      drawing.node(
        other.id,
        node,
        path: pair.isEmpty ? site.path(of: other.id) : pair,
        note: site.label(other.relation)
      )
    }
    drawCenter(lines, box, layout.center, &drawing.writer)
    drawing.writer.close()
    return drawing.writer.bytes
  }

  /// The lines of a name for the middle, which is not cut if it can be helped, and how wide the box around them is.
  private static func center(_ name: String) -> (lines: [String], width: Double) {
    var lines = ChartLabel.lines(name, width: 78, limit: 3)
    for width in [90.0, 104] where lines.contains(where: { $0.hasSuffix("…") }) {
      lines = ChartLabel.lines(name, width: width, limit: 5)
    }
    return (lines, (lines.map { ChartLabel.width($0) * 1.06 }.max() ?? 0) + 10)
  }

  private func drawCenter(
    _ lines: [String],
    _ width: Double,
    _ center: SIMD2<Double>,
    _ writer: inout SVGWriter
  ) {
    let height = Double(lines.count) * ChartLabel.leading + 8
    let (x, y) = (center.x, center.y)
    writer.markup("<rect class=\"node-center kind-\(site.gazetteer.kind(of: id).rawValue)\"")
    writer.markup(" x=\"\(Int(x - width / 2))\" y=\"\(Int(y - height / 2))\" width=\"\(Int(width))\"")
    writer.markup(" height=\"\(Int(height))\" rx=\"4\"/><text class=\"node-name\">")
    for (index, line) in lines.enumerated() {
      let top = y + 4.5 + (Double(index) - Double(lines.count - 1) / 2) * ChartLabel.leading
      writer.markup("<tspan x=\"\(Int(x))\" y=\"\(Int(top.rounded()))\">")
      writer.text(line)
      writer.markup("</tspan>")
    }
    writer.markup("</text>\n")
  }
}
