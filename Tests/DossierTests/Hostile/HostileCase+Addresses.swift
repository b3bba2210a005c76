@testable import Dossier

extension HostileCase {
  /// Names that lead out of the site, or to one place twice.
  static let addresses: [HostileCase] = [
    .front("slug: ../x", .error("bad-slug"), "a slug above the site"),
    .front("slug: ..", .error("bad-slug"), "two dots"),
    .front("slug: a/b", .error("bad-slug"), "a slug with a slash"),
    .front("slug: /etc/passwd", .error("bad-slug"), "an absolute slug"),
    .front("slug: 'a\\b'", .error("bad-slug"), "a slug with a backslash"),
    .front("slug: \"a\\0b\"", .error("yaml"), "a slug with a NUL"),
    .front("slug: \"a\\nb\"", .error("bad-slug"), "a slug with a line end"),
    .front("slug: '.hidden'", .error("bad-slug"), "a hidden slug"),
    .front("slug: 'a%2Fb'", .error("bad-slug"), "an encoded slash"),
    .front("slug: 🎉", .error("bad-slug"), "an emoji for a slug"),
    .front("slug: A", .error("bad-slug"), saying: "slug: a", "a slug in capitals"),
    .front("slug: ' '", .error("bad-slug"), "a blank slug"),
    .front("slug: \(String(repeating: "a", count: 300))", .error("bad-slug"), "a slug of 300 letters"),
    .front("slug: \(String(repeating: "北", count: 100))", .error("bad-slug"), "a slug of 300 bytes"),
    .front("slug: [a]", .error("bad-value"), "a list for a slug"),
    .front("slug: con", .fine, "a device of Windows"),
    .front("slug: index", .fine, "a slug that is a page's file name"),
    .front("aliases: [../../etc/passwd]", .error("bad-alias"), "an alias above the site"),
    .front("aliases: ['https://example.org/x']", .error("bad-alias"), "an alias on another host"),
    .front("aliases: ['//example.org/x']", .error("bad-alias"), "an alias without a scheme"),
    .front("aliases: ['a\\b']", .error("bad-alias"), "an alias with a backslash"),
    .front("aliases: [.dossier-manifest]", .error("bad-alias"), "an alias for the manifest"),
    .front("aliases: ['x/.git/config']", .error("bad-alias"), "an alias in a hidden folder"),
    .front("aliases: [\"a\\0b\"]", .error("yaml"), "an alias with a NUL"),
    .front("aliases: ['a?b']", .error("bad-alias"), "an alias with a query"),
    .front("aliases: ['/']", .error("bad-alias"), "the home page as an alias"),
    .front("aliases: [index.html]", .error("duplicate-page"), "the home page's file as an alias"),
    .front("aliases: [articles/a]", .error("duplicate-page"), "an article's own page as an alias"),
    .files(
      ["a.md": "---\naliases: [O/]\n---\nA", "static/o/index.html": "mine"],
      .error("duplicate-page"),
      saying: "a.md:2:",
      "an alias that differs in case from a file"
    ),
    .files(
      ["a.md": "A", "static/index.html": "mine"],
      .error("duplicate-page"),
      saying: "static/index.html: ",
      "a file in a page's place, which is named"
    ),
    .front("aliases: [feed.xml/x.html]", .error("duplicate-page"), "an alias below a file"),
    .front("aliases: [old, old/]", .error("duplicate-page"), "an alias twice"),
    .front("aliases: [Old.html, old.html]", .error("duplicate-page"), "aliases that differ in case"),
    .front("aliases: [\"caf\\u00e9/\", \"cafe\\u0301/\"]", .error("duplicate-page"), "an accent in two ways"),
    .front(
      "aliases: [\(String(repeating: "a", count: 300))]",
      .error("bad-alias"),
      "an alias of 300 letters"
    ),
    .front(
      "aliases: ['\(String(repeating: "a/", count: 3_000))']",
      .error("bad-alias"),
      "an alias 3,000 deep"
    ),
    .files(["🎉.md": "Party.", "b.md": "B"], .fine, "an emoji for a file's name"),
    .files(["🎉.md": "A", "🎈.md": "B"], .error("duplicate-page"), "two files of emoji"),
    .files(["A.md": "A", "a.md": "B"], .error("duplicate-page"), "articles that differ in case"),
    .files(["x/a.md": "A", "y/a.md": "B"], .error("duplicate-page"), "one name in two folders"),
    .files(
      ["2024-01-01-a.md": "A", "2024-01-02-a.md": "B"],
      .error("duplicate-page"),
      "one name at two dates"
    ),
    .files(["a.md": "A", "a.markdown": "B"], .error("duplicate-page"), "one name with two endings"),
    .files(["a.md": "A", "b.md": "---\nslug: a\n---\nB"], .error("duplicate-page"), "one slug twice"),
    .files(["a.md": "A", "static/index.html": "mine"], .error("duplicate-page"), "a file in a page's place"),
    .files(
      ["a.md": "A", "static/feed.xml/x": "mine"],
      .error("duplicate-page"),
      "a folder in a file's place"
    ),
    .files(
      ["a.md": "A", "static/a.txt": "1", "static/A.txt": "2"],
      .error("duplicate-page"),
      "files by case"
    ),
    .files(
      ["a.md": "A", "static/a\nb.txt": "1"],
      .error("file"),
      saying: "control",
      "a line end in a file's name"
    ),
    .files(["a\u{1B}[2J.md": "A"], .error("file"), saying: "control", "an escape in a file's name"),
    .files(["a\\b.md": "A"], .fine, "a backslash in a file's name"),
    .files(["a b & c <d> \"e\" #f ?g %41.md": "A"], .fine, "signs of URLs in a file's name"),
    .files(["a.md": "![p](<x y#1%.png>)", "x y#1%.png": "P"], .fine, "a picture with signs"),
    .files(["\(String(repeating: "ü", count: 120)).md": "A"], .fine, "a long name that folds"),
    .files(["\(String(repeating: "北", count: 80)).md": "A"], .fine, "a long name of another script"),
  ]
}
