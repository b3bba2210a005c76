@testable import Dossier

extension HostileCase {
  /// A `site.yaml` or `strings.yaml` that is broken.
  static let configuration: [HostileCase] = [
    .site("title: [x", .error("yaml"), "an unclosed list"),
    .site("- title", .error("front-matter"), "a list for the configuration"),
    .site("words", .error("front-matter"), "a text for the configuration"),
    .site("", .fine, "an empty site.yaml"),
    .site("\u{FEFF}title: A\nlanguage: de\n", .fine, "a byte order mark before site.yaml"),
    .site("\u{FEFF}title: A\r\nlanguage: de\r\n", .fine, "a byte order mark and Windows' line ends"),
    .site("title: {a: b}", .error("bad-value"), "a mapping for the title"),
    .site("titel: x", .warning("unknown-key"), saying: "title", "a key misspelt"),
    .site("title: x\ntitle: y", .error("yaml"), "a key twice"),
    .site("language: xx!!", .error("bad-value"), "a language that is none"),
    .site("search: maybe", .error("bad-value"), "neither true nor false"),
    .site("base_url: example.org", .error("bad-url"), "an address without a scheme"),
    .site("base_url: 'javascript:x'", .error("bad-url"), "a script for an address"),
    .site("base_url: 'https://'", .error("bad-url"), "an address without a host"),
    .site("base_url: 'https://x.org/?a'", .error("bad-url"), "an address with a query"),
    .site("base_url: 'https://x.org/\" onload=\"x'", .error("bad-url"), "an address with a quotation mark"),
    .site("base_url: [x]", .error("bad-value"), "a list of addresses"),
    .site("navigation: x", .error("bad-value"), "a text for navigation"),
    .site("navigation: [{title: X}]", .error("bad-value"), "an entry without an address"),
    .site("navigation: [{title: X, url: 'javascript:x'}]", .error("bad-url"), "a script in the navigation"),
    .site("navigation: [{title: X, url: nowhere/}]", .warning("broken-link"), "navigation to nowhere"),
    .site("navigation: [{title: X, url: ../../x}]", .warning("broken-link"), "navigation above the site"),
    .site("sections: [x]", .error("bad-value"), "a list of sections"),
    .site(
      "sections: {geopolitcal: [x]}",
      .error("bad-section"),
      saying: "geopolitical",
      "a section misspelt"
    ),
    .site("likelihood_scale: icd", .error("bad-value"), "a scale that is none"),
    .site("ignore: {a: b}", .error("bad-value"), "a mapping to ignore"),
    .site("raw_html: true", .warning("raw-html"), saying: "site.yaml:1", "HTML let through"),
    .site("raw_html: [b]", .error("bad-value"), "a list of HTML"),
    .site("remote_images: perhaps", .error("bad-value"), "pictures of other hosts, perhaps"),
    .files(["a.md": "A", "strings.yaml": "- x"], .error("front-matter"), "a list of strings"),
    .files(
      ["a.md": "A", "strings.yaml": "serach: x"],
      .warning("unknown-key"),
      saying: "search",
      "a string misspelt"
    ),
    .files(["a.md": "A", "strings.yaml": "search: [x]"], .error("bad-value"), "a list for a string"),
    .files(["a.md": "A", "strings.yaml": "a: ["], .error("yaml"), "strings that break off"),
    .files([:], .error("file"), "no content folder at all"),
    .files(["notes.txt": "x"], .warning("no-articles"), "no article at all"),
    .files(["site.yaml/x.md": "A"], .error("misnamed"), "a folder named site.yaml"),
    .files(["strings.yaml/x.md": "A"], .error("misnamed"), "a folder named strings.yaml"),
  ]
}
