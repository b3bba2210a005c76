import Foundation
import Testing

@testable import Dossier

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What other programs read: CSV and GraphML.
@Suite struct DataFileTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
    ("-1", "'-1"), ("@sum", "'@sum"), ("\tx", "'\tx"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a=b", "a=b"),
    ("Åland", "Åland"),
  ]) func cells(_ text: String, _ expected: String) {
    var writer = CSVWriter(header: ["a", "b"])
    writer.cell(text)
    writer.cell(-3)
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\r\n\(expected),-3\r\n")
  }

  static let content = [
    "articles/2024-06-21-a.md":
      "---\ntitle: \"=A, \\\"B\\\"\"\n---\nChina thanked the Board & Sons. If Japan leaves, China will probably wait.\n",
    "organizations/board.md": "---\nname: \"Board & Sons\"\n---\n",
  ]

  @Test func relationsAreATable() async throws {
    let site = await TestSite.build(Self.content)
    let rows = try #require(site.pages["data/relations.csv"]).components(separatedBy: "\r\n")
    #expect(rows.first == "a,a_kind,a_name,b,b_kind,b_name,articles,paragraphs,sentences,weight")
    #expect(rows.last == "")
    let pairs = rows.dropFirst().dropLast()
    #expect(pairs.count == 3)
    #expect(pairs.contains("country:china,country,China,country:japan,country,Japan,1,1,1,7"))
    #expect(
      pairs.contains("country:china,country,China,organization:board,organization,Board & Sons,1,1,1,7")
    )
    #expect(
      pairs.contains("country:japan,country,Japan,organization:board,organization,Board & Sons,1,1,0,3")
    )
  }

  @Test func judgmentsAreATable() async throws {
    let site = await TestSite.build(Self.content)
    let expected =
      "a,\"'=A, “B”\",2024-06-21,body,likely,55,80,,true,,country:japan;country:china,"
      + "\"If Japan leaves, China will probably wait.\",probably,articles/a/#p1"
    let rows = try #require(site.pages["data/judgments.csv"]).components(separatedBy: "\r\n")
    #expect(Array(rows.dropFirst()) == [expected, ""])
  }

  @Test func aCellsQuotationMarksAreDoubled() {
    var writer = CSVWriter()
    writer.cell("=\"A\"")
    writer.cell("b")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"'=\"\"A\"\"\",b")
  }

  @Test func ofVeryManyEdgesTheClosestAreKept() {
    let relations = (0...NetworkFile.edgeLimit).map { number in
      var relation = Relation(EntityID(number), EntityID(number + 1))
      relation.articles = number == 7 ? 1 : 2
      return relation
    }
    let edges = NetworkFile.closest(relations)
    #expect(edges == relations.filter { $0.articles == 2 })
  }

  @Test func theNetworkIsXML() async throws {
    let site = await TestSite.build(Self.content)
    let network = try XMLDocument(xmlString: try #require(site.pages["data/network.graphml"]))
    func texts(_ path: String) throws -> [String] {
      try network.nodes(forXPath: path).map { $0.stringValue ?? "" }
    }
    let names = "//*[local-name()='node']/*[local-name()='data'][@key='name']"
    #expect(try texts(names) == ["China", "Japan", "Board & Sons"])
    let nodes = Set(try texts("//*[local-name()='node']/@id"))
    let ends = try texts("//*[local-name()='edge']/@source") + texts("//*[local-name()='edge']/@target")
    #expect(nodes.count == 3)
    #expect(ends.count == 6 && nodes.isSuperset(of: ends))
    let weights = "//*[local-name()='edge']/*[local-name()='data'][@key='weight']"
    #expect(try texts(weights).sorted() == ["3", "7", "7"])
    let declared = Set(try texts("//*[local-name()='key']/@id"))
    #expect(declared == Set(try texts("//*[local-name()='data']/@key")))
  }
}
