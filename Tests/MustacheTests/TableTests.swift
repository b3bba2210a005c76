import Testing

@testable import Mustache

/// Dossier's own table: a template, its partials, and what it makes of one value.
@Suite struct TableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var template: String
    var expected: String
    var partials: [String: String] = [:]

    init(_ template: String, _ expected: String, _ partials: [String: String] = [:]) {
      self.template = template
      self.expected = expected
      self.partials = partials
    }

    var testDescription: String { template }
  }

  static let value: Value = [
    "name": "Kim & \"Xi\" <b>'s", "empty": "", "zero": 0, "number": -42, "yes": true, "no": false,
    "nothing": nil,
    "none": [], "html": .html(Array("<i>&</i>".utf8)), "word": "outer",
    "person": ["name": "Putin", "office": ["title": "President"], "word": "inner"],
    "items": [["n": "1"], ["n": "2", "word": "second"], ["n": "3"]], "texts": ["a", "b", "<c>"],
    "lists": [["x", "y"], ["z"]],
    "multi": "one\ntwo",
  ]

  static let cases: [Case] = [
    // Interpolation
    Case("plain", "plain"), Case("", ""), Case("{{name}}", "Kim &amp; &quot;Xi&quot; &lt;b&gt;&#39;s"),
    Case("{{{name}}}", "Kim & \"Xi\" <b>'s"), Case("{{&name}}", "Kim & \"Xi\" <b>'s"),
    Case("{{& name }}", "Kim & \"Xi\" <b>'s"), Case("{{{ name }}}", "Kim & \"Xi\" <b>'s"),
    Case("[{{empty}}]", "[]"),
    Case("[{{nothing}}]", "[]"), Case("{{zero}}{{number}}", "0-42"), Case("{{yes}} {{no}}", "true false"),
    Case("{{html}} {{{html}}}", "<i>&</i> <i>&</i>"), Case("{{person.name}}", "Putin"),
    Case("{{person.office.title}}", "President"), Case("[{{person.nobody}}]", "[]"),
    Case("[{{name.length}}]", "[]"),
    Case("{{ word }}|{{  word}}", "outer|outer"), Case("  {{word}}\n", "  outer\n"),
    Case("{{word}}{{word}}", "outerouter"),
    Case("a{{!no}}b", "ab"), Case("{ {word} }", "{ {word} }"), Case("{{{multi}}}", "one\ntwo"),
    // Sections
    Case("{{#yes}}a{{/yes}}", "a"), Case("{{#no}}a{{/no}}", ""), Case("{{#nothing}}a{{/nothing}}", ""),
    Case("{{#empty}}a{{/empty}}", ""), Case("{{#none}}a{{/none}}", ""), Case("{{#zero}}a{{/zero}}", "a"),
    Case("{{#word}}[{{.}}]{{/word}}", "[outer]"), Case("{{#items}}{{n}}{{/items}}", "123"),
    Case("{{#items}}{{word}},{{/items}}", "outer,second,outer,"),
    Case("{{#texts}}{{.}};{{/texts}}", "a;b;&lt;c&gt;;"),
    Case("{{#texts}}{{{.}}}{{/texts}}", "ab<c>"), Case("{{#lists}}{{#.}}{{.}}{{/.}}-{{/lists}}", "xy-z-"),
    Case("{{#person}}{{name}}/{{word}}{{/person}}", "Putin/inner"),
    Case("{{#person.office}}{{title}}{{/person.office}}", "President"),
    Case("{{#person}}{{#office}}{{title}} {{name}}{{/office}}{{/person}}", "President Putin"),
    Case("{{#items}}\n- {{n}}\n{{/items}}\n", "- 1\n- 2\n- 3\n"),
    Case("{{#yes}}\n{{#yes}}\na\n{{/yes}}\n{{/yes}}\n", "a\n"),
    Case("| {{#yes}} {{! c }}\n {{/yes}} |\n", "|  \n  |\n"), Case("  {{#yes}}\n  a\n  {{/yes}}\n", "  a\n"),
    Case("{{#yes}}\r\na\r\n{{/yes}}\r\n", "a\r\n"), Case("{{#html}}x{{/html}}", "x"),
    // Inverted sections
    Case("{{^no}}a{{/no}}", "a"), Case("{{^yes}}a{{/yes}}", ""), Case("{{^none}}a{{/none}}", "a"),
    Case("{{^zero}}a{{/zero}}", ""),
    Case("{{^empty}}a{{/empty}}", "a"), Case("{{^items}}a{{/items}}", ""),
    Case("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
    Case("{{^person.nobody}}a{{/person.nobody}}", "a"),
    // Comments and delimiters
    Case("a\n{{! one\ntwo }}\nb", "a\nb"), Case("{{=<% %>=}}<% word %>{{word}}", "outer{{word}}"),
    Case("{{=| |=}}|#yes|a|/yes|", "a"), Case("{{=<% %>=}}<%={{ }}=%>{{word}}", "outer"),
    Case("a\n{{=@ @=}}\nb", "a\nb"),
    // Partials
    Case("{{>p}}", "outer", ["p": "{{word}}"]), Case("a {{> p }} b", "a x b", ["p": "x"]),
    Case("  {{>p}}\n", "  a\n  b\n", ["p": "a\nb\n"]),
    Case("{{#items}}{{>p}}{{/items}}", "[1][2][3]", ["p": "[{{n}}]"]),
    Case("  {{>p}}\n", "  one\ntwo", ["p": "{{{multi}}}"]),
    Case("{{>p}}", "outer|Putin", ["p": "{{>q}}|{{person.name}}", "q": "{{word}}"]),
    // Inheritance
    Case("{{<l}}{{$t}}mine{{/t}}{{/l}}", "[mine]", ["l": "[{{$t}}default{{/t}}]"]),
    Case("{{<l}}{{/l}}", "[default]", ["l": "[{{$t}}default{{/t}}]"]),
    Case("{{<l}}ignored{{$t}}{{word}}{{/t}}{{/l}}", "[outer]", ["l": "[{{$t}}{{/t}}]"]),
    Case(
      "{{<a}}{{$t}}top{{/t}}{{/a}}",
      "(top)",
      ["a": "{{<b}}{{$t}}middle{{/t}}{{/b}}", "b": "({{$t}}bottom{{/t}})"]
    ),
    Case("{{<l}}{{$a}}1{{/a}}{{$b}}2{{/b}}{{/l}}", "12", ["l": "{{$a}}{{/a}}{{$b}}{{/b}}"]),
  ]

  private static func render(_ template: String, _ partials: [String: String] = [:]) throws -> (
    String, RenderDiagnostics
  ) {
    var sources = partials
    sources["main"] = template
    var output: [UInt8] = []
    var diagnostics = RenderDiagnostics()
    try Library(sources: sources).render("main", value, into: &output, diagnostics: &diagnostics)
    return (String(decoding: output, as: UTF8.self), diagnostics)
  }

  @Test(arguments: cases) func table(_ test: Case) throws {
    #expect(try Self.render(test.template, test.partials).0 == test.expected)
  }

  @Test func theTableIsLongEnough() { #expect(Self.cases.count >= 60) }

  @Test(arguments: [
    ("{{#a}}", "never closed"), ("{{/a}}", "nothing is open"), ("{{#a}}{{/b}}", "{{/a}} is due"),
    ("{{#a}}{{#b}}{{/a}}", "“b” is never closed"), ("{{<a}}{{$b}}{{#c}}x{{/b}}{{/a}}", "“c” is never closed"),

    ("a\n {{word", "2:2"),
    ("{{>nobody}}", "no template is called"), ("{{<nobody}}{{/nobody}}", "no template is called"),
    ("{{}}", "no name"), ("{{..}}", "a stop with no name"), ("{{.title}}", "a stop with no name"),
    ("{{#a..b}}{{/a..b}}", "a stop with no name"),
    ("{{=x}}", "never closed"),
  ]) func errorsNameThePlace(_ template: String, _ part: String) {
    let error = #expect(throws: LibraryError.self) { try Library(sources: ["main": template]) }
    let text = error?.errors.map(\.description).joined(separator: "\n") ?? ""
    #expect(text.contains("main:"))
    #expect(text.contains(part), "\(text)")
  }

  @Test func missingNamesAreReportedOnceWithTheNearestName() throws {
    let (output, diagnostics) = try Self.render("{{#items}}{{wrod}}{{/items}}")
    #expect(output.isEmpty)
    #expect(diagnostics.all.count == 1)
    #expect(diagnostics.all.first?.message.contains("“word”") == true)
    #expect(diagnostics.all.first?.line == 1)
    #expect(diagnostics.all.first?.column == 11)
  }

  @Test func endlessInclusionEnds() throws {
    let (_, diagnostics) = try Self.render("{{>p}}", ["p": "x{{>p}}"])
    #expect(!diagnostics.all.isEmpty)
  }

  @Test func textWithoutTagsStaysAsItIs() throws {
    for text in ["a", "\n\n", "a{b}c", "}}", "{", "é\r\n", "  \n  "] {
      #expect(try Self.render(text).0 == text)
    }
  }

  @Test func escapingIsUndoneByNothingInTheOutput() throws {
    for byte in UInt8(0x20)...0x7E {
      let text = String(decoding: [byte], as: UTF8.self)
      var output: [UInt8] = []
      var diagnostics = RenderDiagnostics()
      try Library(sources: ["main": "{{x}}"])
        .render("main", ["x": .text(text)], into: &output, diagnostics: &diagnostics)
      let html = String(decoding: output, as: UTF8.self)
      #expect(["<", ">", "\"", "'", "&"].contains(text) ? html != text && html.hasPrefix("&") : html == text)
    }
  }
}
