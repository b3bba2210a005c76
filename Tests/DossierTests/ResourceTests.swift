import Foundation
import Testing

@testable import Dossier

@Suite struct ResourceTests {
  @Test func everyTableAndTemplateIsInTheProgram() throws {
    let manager = FileManager.default
    var expected: [String] = []
    let data = TestSite.repository.appending(path: "Sources/CDossierResources/data").path
    for name in try manager.contentsOfDirectory(atPath: data)
    where name.hasSuffix(".tsv") && !name.contains("corrections") {
      expected.append("data/\(name)")
    }
    for folder in ["Templates", "Starter", "docs/diagnostics", "docs/ci"] {
      let path = TestSite.repository.appending(path: folder).path
      for name in try manager.subpathsOfDirectory(atPath: path) where name.contains(".") {
        expected.append("\(folder)/\(name)")
      }
    }
    #expect(BuiltIn.names.sorted() == expected.sorted(), "run Scripts/list-resources.sh")
    for name in expected {
      let file =
        name.hasPrefix("data/")
        ? data + "/" + name.dropFirst(5) : TestSite.repository.appending(path: name).path
      #expect(BuiltIn.file(name) == Array(try Data(contentsOf: URL(filePath: file))), "\(name)")
    }
  }

  @Test func theGazetteerHasEveryCountryOnce() {
    let (gazetteer, diagnostics) = Gazetteer.make(records: [])
    #expect(diagnostics.isEmpty)
    let codes = gazetteer.entities.filter { $0.kind == .country }.map(\.iso2)
    #expect(codes.count == 250)
    #expect(Set(codes).count == 250)
    for (slug, code) in [("north-korea", "KP"), ("united-states", "US"), ("russia", "RU"), ("kosovo", "XK")] {
      #expect(gazetteer.entity(.country, slug: slug) == gazetteer.country(code: code), "\(slug)")
    }
    for kind in EntityKind.allCases {
      let slugs = gazetteer.entities.filter { $0.kind == kind }.map(\.slug)
      #expect(Set(slugs).count == slugs.count, "\(kind)")
      for slug in slugs { #expect(Slug.isValid(slug), "\(slug)") }
    }
  }

  @Test func leadersHaveOfficesInOrder() {
    let tables = ["data/leaders.tsv", "data/leaders-world.tsv", "data/leaders-more.tsv"].map(Table.builtIn)
    let count = tables.reduce(0) { $0 + $1.rows.count }
    #expect(count > 3_900)
    let (gazetteer, _) = Gazetteer.make(records: [])
    let leaders = gazetteer.entities.filter { $0.kind == .leader }
    #expect(leaders.count == count)
    for leader in leaders {
      #expect(!leader.offices.isEmpty, "\(leader.slug)")
      #expect(leader.iso2.isEmpty || gazetteer.country(code: leader.iso2) != nil, "\(leader.slug)")
      #expect(leader.surname.isEmpty || leader.name.contains(leader.surname), "\(leader.slug)")
      for office in leader.offices {
        #expect(office.from != nil, "\(leader.slug)")
        if let from = office.from, let to = office.to {
          #expect(from.firstDay <= to.lastDay, "\(leader.slug)")
        }
        if case .organization(let slug) = office.role {
          #expect(gazetteer.entity(.organization, slug: slug) != nil, "\(leader.slug): \(slug)")
        }
      }
      let starts = leader.offices.compactMap { $0.from?.firstDay }
      #expect(starts == starts.sorted(), "\(leader.slug)")
    }
  }
}
