/// The network of entities as GraphML, for programs that draw and measure graphs.
enum NetworkFile {
  /// How many edges the file has at most: those of the closest pairs.
  static let edgeLimit = 50_000

  private static let nodeKeys = [
    ("entity", "string"), ("kind", "string"), ("name", "string"), ("mentions", "int"),
  ]
  private static let edgeKeys = [
    ("weight", "int"), ("articles", "int"), ("paragraphs", "int"), ("sentences", "int"),
  ]

  /// `data/network.graphml`: a node for each entity with a page, an edge for each pair that an article names.
  static let graph: @Sendable (Site) -> StreamedPage = { site in
    let nodes = head + EntityKind.allCases.flatMap(site.entities).map { node($0, site) }.joined()
    let start = FilePart(Array(nodes.utf8))
    let known = edgeParts(site).map { [start] + $0 }
    return StreamedPage(path: "data/network.graphml", digest: known.map { Digest($0) }) { sink in
      if let known {
        for part in known { sink(part.bytes) }
      } else {
        sink(start.bytes)
        sink(edges(closest(site.crossReference.relations)))
      }
      sink(Array("</graph>\n</graphml>\n".utf8))
    }
  }

  /// What the file calls an entity: a number that it keeps whoever else has a page.
  private static func name(_ id: EntityID) -> String { "n\(id.index)" }

  /// All before the first node.
  private static let head: String = {
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    for (element, keys) in [("node", nodeKeys), ("edge", edgeKeys)] {
      for (name, type) in keys {
        xml += "<key id=\"\(name)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
      }
    }
    return xml + "<graph id=\"network\" edgedefault=\"undirected\">\n"
  }()

  /// The edges, those from one entity together; nil where none are kept, or not all pairs have one.
  private static func edgeParts(_ site: Site) -> [FilePart]? {
    let crossReference = site.crossReference
    guard crossReference.relations.count <= edgeLimit else { return nil }
    return site.parts(.edges, crossReference.firsts, number: { Int($0.index) }) {
      edges(crossReference.relations(from: $0))
    }
  }

  private static func edges(_ relations: some Sequence<Relation>) -> [UInt8] {
    var bytes: [UInt8] = []
    for relation in relations { bytes += edge(relation).utf8 }
    return bytes
  }

  /// The closest pairs, in the order of the entities.
  static func closest(_ relations: [Relation]) -> [Relation] {
    guard relations.count > edgeLimit else { return relations }
    let closest = relations.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(edgeLimit)
    return closest.sorted { $0.key < $1.key }
  }

  private static func node(_ id: EntityID, _ site: Site) -> String {
    let kind = site.gazetteer.kind(of: id).rawValue
    return "<node id=\"\(name(id))\">" + data("entity", XML.escaped(DataFiles.key(id, site)))
      + data("kind", kind)
      + data("name", XML.escaped(site.gazetteer[id].name))
      + data("mentions", String(site.mentions[id])) + "</node>\n"
  }

  private static func edge(_ relation: Relation) -> String {
    "<edge source=\"\(name(relation.first))\" target=\"\(name(relation.second))\">"
      + data("weight", String(relation.weight))
      + data("articles", String(relation.articles)) + data("paragraphs", String(relation.paragraphs))
      + data("sentences", String(relation.sentences)) + "</edge>\n"
  }

  /// A value that is XML already.
  private static func data(_ key: String, _ value: String) -> String {
    "<data key=\"\(key)\">\(value)</data>"
  }
}
