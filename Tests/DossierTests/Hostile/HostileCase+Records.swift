@testable import Dossier

extension HostileCase {
  /// Records of the registry that cannot be.
  static let records: [HostileCase] = [
    .record("leaders/x.md", "aliases: [y]", .error("no-name"), "a leader without a name"),
    .record("events/x.md", "date: 2024", .error("no-name"), "an event without a name"),
    .record("organizations/x.md", "members: [RU]", .error("no-name"), "an organisation without a name"),
    .record("countries/atlantis.md", "summary: s", .error("unknown-country"), "a country that is none"),
    .record(
      "countries/rusia.md",
      "summary: s",
      .error("unknown-country"),
      saying: "russia",
      "a country misspelt"
    ),
    .record("leaders/x.md", "name: [X]", .error("bad-value"), "a list for a name"),
    .record("leaders/x.md", "name: ''", .error("no-name"), "an empty name"),
    .record("leaders/x.md", "name: '   '", .error("no-name"), "a blank name"),
    .record("leaders/x.md", "name: X Y\nslug: ../x", .error("bad-slug"), "a leader above the site"),
    .record("leaders/x.md", "name: X Y\naliases: {a: b}", .error("bad-value"), "a mapping of aliases"),
    .record("leaders/x.md", "name: X Y\noffices: king", .error("bad-value"), "a text for offices"),
    .record("leaders/x.md", "name: X Y\noffices: [king]", .error("bad-value"), "an office that is a text"),
    .record(
      "leaders/x.md",
      "name: X Y\noffices: [{from: 2024}]",
      .error("bad-value"),
      "an office without a title"
    ),
    .record(
      "leaders/x.md",
      "name: X Y\noffices: [{title: T, from: 2024, to: 2023}]",
      .error("bad-date"),
      "an office that ends before it begins"
    ),
    .record(
      "leaders/x.md",
      "name: X Y\noffices: [{title: T, from: x}]",
      .error("bad-date"),
      "an office from no day"
    ),
    .record(
      "events/x.md",
      "name: X\ndate: 2024\nfrom: 2023",
      .warning("bad-date"),
      "an event of two beginnings"
    ),
    .record(
      "leaders/x.md",
      "name: X Y\noffices: [{titel: T}]",
      .error("bad-value"),
      "an office's key misspelt"
    ),
    .record(
      "leaders/x.md",
      "name: X Y\ncountry: Atlantis",
      .warning("unknown-reference"),
      "a leader of nowhere"
    ),
    .record(
      "leaders/x.md",
      "name: X Y\ncuontry: RU",
      .warning("unknown-key"),
      saying: "country",
      "a key misspelt"
    ),
    .record("events/x.md", "name: X Y\nfrom: 2024\nto: 2023", .error("bad-date"), "an event that ends first"),
    .record(
      "events/x.md",
      "name: X Y\nparticipants: [Nobody]",
      .warning("unknown-reference"),
      "an unknown guest"
    ),
    .record(
      "organizations/x.md",
      "name: X Y\nmembers: [Nobody]",
      .warning("unknown-reference"),
      "an unknown member"
    ),
    .record("organizations/x.md", "name: X Y\nmembers: [X Y, x]", .fine, "an organisation in itself"),
    .record(
      "countries/russia.md",
      "status: [improved]",
      .error("bad-value"),
      "a list of words for a status"
    ),
    .record(
      "countries/russia.md",
      "status: [{date: x, status: y}]",
      .error("bad-date"),
      "a status on no day"
    ),
    .record("countries/russia.md", "status: [{date: 2024}]", .error("bad-value"), "a status without a word"),
    .record(
      "leaders/x.md",
      "name: \(String(repeating: "X ", count: 5_000))",
      .error("bad-value"),
      "a name of 5,000 words"
    ),
    .record("leaders/x.md", "name: \"\\u200B\"", .error("no-name"), "a name that cannot be seen"),
    .record("leaders/x.md", "name: the", .fine, "a name that is a common word"),
    .record(
      "leaders/x.md",
      "name: X Y\naliases: ['', ' ', '-', '.']",
      .warning("bad-value"),
      "aliases without a letter"
    ),
    .files(
      ["a.md": "A", "leaders/x.md": "---\nname: X\n---\n", "leaders/y.md": "---\nname: Y\nslug: x\n---\n"],
      .error("duplicate-page"),
      "two leaders with one slug"
    ),
    .files(
      [
        "a.md": "A", "countries/russia.md": "---\nsummary: a\n---\n",
        "countries/ru.md": "---\nslug: russia\n---\n",
      ],
      .error("duplicate-page"),
      "a country twice"
    ),
    .files(["a.md": "A", "leaders/x.md": "just words"], .error("no-name"), "a record without front matter"),
    .files(["a.md": "A", "leaders/x.md": ""], .error("no-name"), "an empty record"),
    .files(
      ["a.md": "A", "leaders/x.md": "---\nname: X Y\n---\n<b>x</b>"],
      .warning("raw-html"),
      "HTML in a profile"
    ),
    .files(
      ["a.md": "A", "leaders/x.md": "---\nname: X Y\n---\n[x](vbscript:y)"],
      .warning("unsafe-link"),
      "a script in a profile"
    ),
  ]
}
