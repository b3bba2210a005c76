import Testing

@testable import Dossier
@testable import DossierCommand

@Suite struct CommandTests {
  private func build(_ arguments: [String]) throws -> BuildArguments? {
    guard case .build(let parsed) = try Command.parse(["build"] + arguments) else { return nil }
    return parsed
  }

  @Test func longAndShortOptions() throws {
    for arguments in [
      [
        "--content", "c", "--output=o", "--base-url", "https://x.org/y", "--drafts", "--strict", "--jobs",
        "3", "--quiet",
      ],
      ["-c", "c", "-oo", "-b", "https://x.org/y/", "-Dsq", "-j3"],
    ] {
      let parsed = try #require(try build(arguments))
      #expect(parsed.options.content == "c")
      #expect(parsed.options.output == "o")
      #expect(parsed.options.baseURL == "https://x.org/y/")
      #expect(parsed.options.selection.includesDrafts)
      #expect(parsed.options.isStrict)
      #expect(parsed.options.jobs == 3)
      #expect(parsed.verbosity == .quiet)
    }
  }

  @Test(arguments: [
    ("c/", "c"), ("c//", "c"), ("c/.", "c"), ("c/./", "c"), ("/", "/"), ("//", "/"), ("/.", "/"), (".", "."),
    ("./", "."), ("a/b.", "a/b."), ("../", ".."), ("/a//", "/a"),
  ]) func foldersHaveOneName(_ given: String, _ name: String) throws {
    #expect(try build(["-o", given])?.options.output == name)
  }

  @Test func checkTakesTheOptionsOfABuild() throws {
    guard case .check(let parsed) = try Command.parse(["check", "-c", "c/", "-Dsqj2"]) else {
      Issue.record("no check")
      return
    }
    #expect(parsed.options.content == "c")
    #expect(parsed.options.selection.includesDrafts)
    #expect(parsed.options.isStrict)
    #expect(parsed.options.jobs == 2 && parsed.isQuiet)
  }

  @Test(arguments: [
    ["bild"], ["build", "--contnet", "x"], ["build", "--content"], ["build", "-x"], ["build", "--jobs", "0"],
    ["build", "--jobs", "x"],
    ["build", "--base-url", "example.org"], ["build", "--drafts=1"], ["build", "extra"],
    ["build", "-q", "-v"], ["annotate"],
    ["annotate", "--jsonl", "a.md"], ["annotate", "--format", "xml", "a.md"], ["--content", "x"],
    ["help", "x"], ["suggest", "x"], ["suggest", "--min", "0"], ["sugest"], ["check", "x"],
    ["check", "-o", "x"], ["chek"], ["check", "--format", "xml"], ["build", "--format=jsn"],
    ["explain", "x"],
    ["explain", "yaml", "toml"], ["init"], ["init", "a", "b"], ["new"], ["new", "leader"], ["new", "x", "y"],
    ["new", "article", " "], ["list"], ["list", "draft"], ["list", "drafts", "x"], ["completion"],
    ["completion", "csh"], ["man", "x"], ["build", "--clock", "2024"], ["build", "--clock", "2024-02-30"],
    ["build", "--summary", "xml"], ["--", "build"], ["build", "--", "--drafts"],
  ]) func mistakes(_ arguments: [String]) {
    #expect(throws: UsageError.self) { try Command.parse(arguments) }
  }

  @Test(arguments: [
    ("--versoin", "there is no option “--versoin”; did you mean “--version”?"),
    ("--hel", "there is no option “--hel”; did you mean “--help”?"),
    ("--drafts", "“--drafts” needs a command before it, such as dossier build --drafts"),
    ("--min=3", "“--min=3” needs a command before it, such as dossier suggest --min=3"),
    ("-D", "“-D” needs a command before it, such as dossier build -D"), ("-z", "there is no option “-z”"),
    ("--", "there is no option “--”"),
  ]) func anOptionWithoutACommandIsExplained(_ option: String, _ message: String) {
    let error = #expect(throws: UsageError.self) { try Command.parse([option]) }
    #expect(error?.message == message)
  }

  @Test func theClockIsAnOption() throws {
    let parsed = try #require(try build(["--clock", "2024-06-21", "-F", "--expired"]))
    #expect(parsed.options.selection.today == ContentDate("2024-06-21"))
    #expect(parsed.options.selection.includesFuture && parsed.options.selection.includesExpired)
    #expect(try build([])?.options.selection.today?.day ?? 0 > 0)
  }

  @Test func operandsMayLookLikeOptions() throws {
    guard case .new(let parsed) = try Command.parse(["new", "article", "--", "--help", "yourself"]) else {
      Issue.record("nothing new")
      return
    }
    #expect(parsed.name == "--help yourself")
  }

  @Test func mistakesNameWhatIsMeant() {
    let error = #expect(throws: UsageError.self) { try Command.parse(["build", "--contnet", "x"]) }
    #expect(error?.message.contains("--content") == true)
  }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["build", "--help"], ["annotate", "-h"], ["help", "build"],
    ["suggest", "-h"], ["help", "suggest"], ["check", "-h"], ["help", "check"], ["explain", "-h"],
    ["help", "help"], ["new", "--help"], ["help", "list"],
  ])
  func help(_ arguments: [String]) throws {
    guard case .help(let text) = try Command.parse(arguments) else {
      Issue.record("no help")
      return
    }
    #expect(text.contains("Usage"))
  }

  @Test func checkCountsWhatItFound() {
    var report = BuildReport()
    report.articleCount = 1
    #expect(CheckCommand.summary(report) == "Checked 1 article: no errors, no warnings.\n")
    report.diagnostics.append(.error("e", at: SourcePosition(file: "a"), "e"))
    report.diagnostics.append(.error("e", at: SourcePosition(file: "b"), "e"))
    report.diagnostics.append(.warning("w", at: SourcePosition(file: "a"), "w"))
    report.articleCount = 2
    report.draftCount = 1
    #expect(CheckCommand.summary(report) == "Checked 2 articles (1 draft left out): 2 errors, 1 warning.\n")
    report.diagnostics = report.diagnostics.strict
    let strict = CheckCommand.summary(report, raised: 1)
    #expect(strict.hasSuffix(": 3 errors, of which 1 is a warning without --strict.\n"))
  }
}
