@testable import Dossier

extension HostileCase {
  /// YAML that is broken, huge or says other than it should.
  static let frontMatter: [HostileCase] = [
    .article("+++\ntitle = 'x'\n+++\nText", .error("toml"), "TOML"),
    .article("---\ntitle: x\nText", .error("front-matter"), "front matter that is never closed"),
    .article("---", .error("front-matter"), "one fence alone"),
    .front("title: [x", .error("yaml"), "an unclosed list"),
    .front("title: {x: 1", .error("yaml"), "an unclosed mapping"),
    .front("title: \"x", .error("yaml"), "an unclosed quotation"),
    .front("title: a: b", .error("yaml"), "a colon in plain text"),
    .front("\ttitle: x", .error("yaml"), saying: "begins with a tab", "a tab as indentation"),
    .article("title: x\n---\nText", .warning("front-matter"), "front matter that is never opened"),
    .front("tags: {a: b}", .error("bad-value"), saying: "a list", "a mapping for tags"),
    .front(
      "date: 2024-02\nupdated: 2024-01",
      .warning("bad-date"),
      "an article changed before it was written"
    ),
    .front("title: x\n title: y", .error("yaml"), "lines that do not line up"),
    .front("title: x\ntitle: y", .error("yaml"), saying: "twice", "a key twice"),
    .front("? [a, b]\n: 1\n? [a, b]\n: 2", .error("yaml"), saying: "twice", "a list as a key twice"),
    .front("title: *nobody", .error("yaml"), saying: "nobody", "an alias of nothing"),
    .front("title: &a *a", .error("yaml"), "an alias with an anchor"),
    .front("title: &a [*a]", .error("yaml"), "an anchor within itself"),
    .front("title: @x", .error("yaml"), "a reserved sign"),
    .front("title: \"\\q\"", .error("yaml"), "an escape that is none"),
    .front("title: \"\\ud800\"", .error("yaml"), "an escaped surrogate"),
    .front("title: x\n...\ntitle: y", .error("yaml"), "a second document"),
    .front("title: x\ndate: 2024-01-01\n...\nText", .fine, "three stops for an end"),
    .front("%YAML 9.9", .error("yaml"), "a directive"),
    .front(bomb(levels: 9), .error("yaml"), saying: "too large", "a billion laughs"),
    .front(scalarBomb, .error("yaml"), saying: "too large", "one long text ten thousand times"),
    .front("a: " + repeated("[", 100), .error("yaml"), saying: "nested", "lists nested 100 deep"),
    .front("a: " + repeated("{b: ", 10_000), .error("yaml"), "mappings nested 10,000 deep"),
    .front(repeated("? ", 10_000), .error("yaml"), "keys nested 10,000 deep"),
    .front(repeated("- ", 10_000) + "x", .error("yaml"), "lists nested 10,000 deep on a line"),
    .front("a: [" + repeated("x, ", 100_001) + "]", .error("yaml"), saying: "large", "100,001 items"),
    .front("- title\n- date", .error("front-matter"), "a list for front matter"),
    .front("just words", .error("front-matter"), "a text for front matter"),
    .front("42", .error("front-matter"), "a number for front matter"),
    .front("null", .fine, "nothing for front matter"),
    .front("title: !!python/object:os.system x", .fine, "a tag of another language"),
    .front("title: !<tag:yaml.org,2002:int> x", .fine, "a tag that does not hold"),
    .front("<<: *x", .error("yaml"), "a merge of nothing"),
    .front("title: [a, b]", .error("bad-value"), "a list as a title"),
    .front("title: {a: b}", .error("bad-value"), "a mapping as a title"),
    .front("summary: [a]", .error("bad-value"), "a list as a summary"),
    .front("tags: {a: b}", .error("bad-value"), "a mapping of tags"),
    .front("tags: [[a]]", .error("bad-value"), "a list within the tags"),
    .front("authors: [{name: X}]", .error("bad-value"), "a mapping as an author"),
    .front("draft: perhaps", .error("bad-value"), "neither true nor false"),
    .front("draft: [true]", .error("bad-value"), "a list for true"),
    .front("status: improved", .error("bad-value"), "a status of nobody"),
    .front("status: {nowhere: improved}", .warning("unknown-reference"), "the status of an unknown actor"),
    .front("sources: x", .error("bad-value"), "a text for sources"),
    .front("sources: [{}]", .error("bad-source"), "a source without anything"),
    .front("sources: [{url: 'javascript:x', title: T}]", .warning("bad-url"), "a script for a source"),
    .front(
      "sources: [{title: T, publsher: x}]",
      .warning("unknown-key"),
      saying: "publisher",
      "a key of a source misspelt"
    ),
    .front("image: 'javascript:x'", .warning("unsafe-link"), "a script for a picture"),
    .front("image: ../../../etc/passwd", .warning("broken-image"), "a picture outside the content"),
    .front("image: {a: b}", .error("bad-value"), "a mapping for a picture"),
    .front("events: [nothing-such]", .warning("unknown-reference"), "an unknown event"),
    .front("titel: x", .warning("unknown-key"), saying: "title", "a key misspelt"),
    .front("language: english!", .error("bad-value"), "a language that is none"),
    .front("language: '../x'", .error("bad-value"), "a path for a language"),
    .front("date: 2024-02-30", .error("bad-date"), "a day that is not in the month"),
    .front("date: 2023-02-29", .error("bad-date"), "a leap day of another year"),
    .front("date: 2024-13-01", .error("bad-date"), "a thirteenth month"),
    .front("date: 0000-01-01", .error("bad-date"), "the year 0"),
    .front("date: 99999-01-01", .error("bad-date"), "a year of five digits"),
    .front("date: -2024-01-01", .error("bad-date"), "a year before all"),
    .front("date: 2024-01-01T24:00", .error("bad-date"), "an hour too many"),
    .front("date: 2024-01-01T10:00+99:00", .error("bad-date"), "a time zone that is none"),
    .front("date: 2024-01-01T10:00:00.", .error("bad-date"), "half a second"),
    .front("date: 01/02/2024", .error("bad-date"), "a date in another order"),
    .front("date: yesterday", .error("bad-date"), "a day in words"),
    .front("date: [2024-01-01]", .error("bad-value"), "a list of dates"),
    .front("date: 0001-01-01", .fine, "the first day of all"),
    .front("date: 9999-12-31", .fine, "the last day of all"),
    .front("updated: 9999-99-99", .error("bad-date"), "an update on no day"),
    .front("expires: x", .error("bad-date"), "an end on no day"),
    .front("translates: nothing", .warning("unknown-reference"), "a translation of nothing"),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Lists of ten aliases of lists of ten aliases and so on.
  private static func bomb(levels: Int) -> String {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...levels {
      let alias = "*a\(level - 1)"
      yaml += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    return yaml
  }

  private static var scalarBomb: String {
    "title: &t \(repeated("long ", 20_000))\ntags: [\(repeated("*t, ", 10_000))]"
  }
}
