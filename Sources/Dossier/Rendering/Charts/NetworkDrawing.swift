/// Draws the parts of a network: ties between marks, and marks with their labels.
struct NetworkDrawing {
  private let site: Site
  private let root: String
  var writer = SVGWriter()

  init(site: Site, root: String) {
    self.site = site
    self.root = root
  }

  /// A line between two places; `bend` is a place to which it bends.
  mutating func tie(_ from: SIMD2<Double>, _ to: SIMD2<Double>, bend: SIMD2<Double>? = nil, step: Int) {
    writer.markup("<path class=\"tie-\(step)\" d=\"M\(Self.place(from))")
    writer.markup(bend.map { "Q\(Self.place($0)) " } ?? "L")
    writer.markup("\(Self.place(to))\"/>")
  }

  /// An entity's mark and label as a link.
  mutating func node(_ id: EntityID, _ node: RingLayout.Node, path: String, note: String) {
    let entity = site.gazetteer[id]
    let kind = site.strings.inline(entity.kind)
    let name = site.strings.text(.networkNode, ("name", entity.name), ("kind", kind), ("note", note))
    let href = path.isEmpty ? "" : root + path
    writer.link(href, name: name) { writer in
      Self.mark(entity.kind, node.mark, &writer)
      let top = node.labelY + 4.5 - Double(node.lines.count - 1) * ChartLabel.leading / 2
      writer.markup("<text\(node.isLeft ? " class=\"node-left\"" : "")>")
      for (index, line) in node.lines.enumerated() {
        let place = SIMD2(node.labelX, top + Double(index) * ChartLabel.leading)
        writer.markup("<tspan x=\"\(Int(place.x))\" y=\"\(Int(place.y.rounded()))\">")
        // The blank between two lines stands where it moves neither.
        if node.isLeft, index > 0 { writer.markup(" ") }
        writer.text(line)
        if !node.isLeft, index + 1 < node.lines.count { writer.markup(" ") }
        writer.markup("</tspan>")
      }
      writer.markup("</text>")
    }
  }

  /// The mark of a kind: a circle, a diamond, a square, or a triangle.
  private static func mark(_ kind: EntityKind, _ center: SIMD2<Double>, _ writer: inout SVGWriter) {
    let outline =
      switch kind {
      case .country: "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"
      case .leader: "m-7.5 0l7.5-7.5l7.5 7.5l-7.5 7.5z"
      case .event: "m-5.5-5.5h11v11h-11z"
      case .organization: "m-7 5.5h14l-7-12z"
      }
    writer.markup("<path class=\"node kind-\(kind.rawValue)\" d=\"M\(place(center))\(outline)\"/>")
  }

  private static func place(_ place: SIMD2<Double>) -> String {
    "\(Int(place.x.rounded())) \(Int(place.y.rounded()))"
  }
}
