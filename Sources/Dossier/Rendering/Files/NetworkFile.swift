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
    StreamedPage(path: "data/network.graphml") { sink in
      sink(Array(head.utf8))
      var names: [EntityID: String] = [:]
      for id in EntityKind.allCases.flatMap(site.entities) {
        let name = "n\(names.count)"
        names[id] = name
        sink(Array(node(id, name, site).utf8))
      }
      for relation in edges(site.crossReference.relations) {
        guard let source = names[relation.first], let target = names[relation.second] else { continue }
        sink(Array(edge(relation, from: source, to: target).utf8))
      }
      sink(Array("</graph>\n</graphml>\n".utf8))
    }
  }

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

  /// The closest pairs, in the order of the entities.
  static func edges(_ relations: [Relation]) -> [Relation] {
    guard relations.count > edgeLimit else { return relations }
    let closest = relations.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(edgeLimit)
    return closest.sorted { $0.key < $1.key }
  }

  private static func node(_ id: EntityID, _ name: String, _ site: Site) -> String {
    let kind = site.gazetteer[id].kind.rawValue
    return "<node id=\"\(name)\">" + data("entity", XML.escaped(DataFiles.key(id, site))) + data("kind", kind)
      + data("name", XML.escaped(site.gazetteer[id].name))
      + data("mentions", String(site.counts(of: id).mentions)) + "</node>\n"
  }

  private static func edge(_ relation: Relation, from source: String, to target: String) -> String {
    "<edge source=\"\(source)\" target=\"\(target)\">" + data("weight", String(relation.weight))
      + data("articles", String(relation.articles)) + data("paragraphs", String(relation.paragraphs))
      + data("sentences", String(relation.sentences)) + "</edge>\n"
  }

  /// A value that is XML already.
  private static func data(_ key: String, _ value: String) -> String {
    "<data key=\"\(key)\">\(value)</data>"
  }
}
