import Foundation
import Testing

@testable import Mustache

/// The published Mustache specification, core modules and inheritance.
@Suite struct SpecificationTests {
  struct File: Decodable { var tests: [Case] }

  struct Case: Decodable {
    var name: String
    var data: JSON
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  /// Any JSON value, as a template's value.
  struct JSON: Decodable {
    var value: Value

    init(from decoder: Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let flag = try? container.decode(Bool.self) {
        value = .bool(flag)
      } else if let number = try? container.decode(Int.self) {
        value = .int(number)
      } else if let number = try? container.decode(Double.self) {
        value = .text("\(number)")
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([JSON].self) {
        value = .list(items.map(\.value))
      } else {
        var object = Object()
        for (name, item) in try container.decode([String: JSON].self) {
          object[Key(permanent: name)] = item.value
        }
        value = .object(object)
      }
    }
  }

  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  static func cases(_ module: String) -> [Case] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    guard let data = try? Data(contentsOf: root.appending(path: "shared/suites/mustache/\(module).json"))
    else {
      print("Mustache specification “\(module)” skipped: it is not on this machine")
      return []
    }
    return (try? JSONDecoder().decode(File.self, from: data))?.tests ?? []
  }

  @Test(arguments: modules) func publishedCases(_ module: String) throws {
    for test in Self.cases(module) {
      var sources = test.partials ?? [:]
      sources["main"] = test.template
      for name in Self.missingPartials(test.template, sources) { sources[name] = "" }
      let library = try Library(sources: sources)
      var output: [UInt8] = []
      var diagnostics = RenderDiagnostics()
      library.render("main", test.data.value, into: &output, diagnostics: &diagnostics)
      #expect(String(decoding: output, as: UTF8.self) == test.expected, "\(module): \(test.name)")
    }
  }

  /// The specification lets a missing partial show as nothing; Dossier reports it when it compiles.
  private static func missingPartials(_ template: String, _ sources: [String: String]) -> [String] {
    template.split(separator: "{{>").dropFirst().compactMap { part in
      let name = part.prefix { $0 != "}" }.trimmingCharacters(in: .whitespaces)
      return sources[name] == nil ? name : nil
    }
  }
}
