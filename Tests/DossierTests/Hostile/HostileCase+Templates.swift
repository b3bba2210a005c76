@testable import Dossier

extension HostileCase {
  /// Templates of a site's own that are broken.
  static let templates: [HostileCase] = [
    .template(
      ["home.mustache": "{{#a}}"],
      .error("template"),
      saying: "never closed",
      "a section that is never closed"
    ),
    .template(
      ["home.mustache": "{{/a}}"],
      .error("template"),
      saying: "nothing is open",
      "a close of nothing"
    ),
    .template(
      ["home.mustache": "{{#a}}{{/b}}"],
      .error("template"),
      saying: "due here",
      "sections that cross"
    ),
    .template(["home.mustache": "x\n{{title"], .error("template"), saying: ":2:", "a tag that breaks off"),
    .template(
      ["home.mustache": "{{<layout}}{{$mian}}{{/mian}}{{/layout}}"],
      .warning("template"),
      saying: "did you mean “main”?",
      "a block that the layout does not have"
    ),
    .template(["home.mustache": "{{}}"], .error("template"), "a tag without a name"),
    .template(["home.mustache": "{{=x}}"], .error("template"), "delimiters that break off"),
    .template(["home.mustache": "{{{x}}"], .error("template"), "three braces and two"),
    .template(["home.mustache": "{{>layuot}}"], .error("template"), saying: "layout", "a partial misspelt"),
    .template(["home.mustache": "{{>../../etc/passwd}}"], .error("template"), "a partial outside"),
    .template(
      ["home.mustache": "{{<layuot}}{{/layuot}}"],
      .error("template"),
      saying: "layout",
      "a parent misspelt"
    ),
    .template(
      ["home.mustache": "{{>home}}"],
      .error("template"),
      saying: "each other",
      "a template in itself"
    ),
    .template(
      ["home.mustache": "{{<home}}{{/home}}"],
      .error("template"),
      saying: "each other",
      "its own parent"
    ),
    .template(
      ["home.mustache": "{{>a}}", "a.mustache": "{{>b}}", "b.mustache": "{{>a}}"],
      .error("template"),
      saying: "each other",
      "templates in each other"
    ),
    .template(
      ["home.mustache": "{{>home}}{{>home}}"],
      .error("template"),
      saying: "each other",
      "a template twice in itself"
    ),
    .template(
      ["home.mustache": "{{$a}}{{/a}}{{<home}}{{$a}}{{>home}}{{/a}}{{/home}}"],
      .error("template"),
      saying: "each other",
      "a block that calls its template"
    ),
    .template(
      ["home.mustache": "{{site.titel}}"],
      .warning("template"),
      saying: "title",
      "a variable misspelt"
    ),
    .template(["home.mustache": "{{nothing.at.all}}"], .warning("template"), "a variable of nothing"),
    .template(["home.mustache": "{{#nothing}}x{{/nothing}}"], .warning("template"), "a section of nothing"),
    .template(["home.mustache": ""], .fine, "an empty template"),
    .template(["unused.mustache": "{{>nobody}}"], .error("template"), "a broken template that nobody uses"),
    .template(
      [
        "home.mustache": String(repeating: "{{#site}}", count: 10_000)
          + String(repeating: "{{/site}}", count: 10_000)
      ],
      .error("template"),
      saying: "nested",
      "sections nested 10,000 deep"
    ),
    .template(["assets/a\nb.css": "x"], .error("file"), saying: "control", "a line end in an asset's name"),
    HostileCase(
      name: "a template that is no UTF-8",
      outcome: .error("not-utf8"),
      content: ["a.md": Array("A".utf8)],
      templates: ["home.mustache": [0x3C, 0xFF]]
    ),
  ]
}
