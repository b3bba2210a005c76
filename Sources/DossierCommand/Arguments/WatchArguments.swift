import Dossier

/// What `dossier watch` is asked for.
struct WatchArguments: Sendable {
  var options = BuildOptions()
  /// True when `--clock` says which day counts as today, so that midnight changes nothing.
  var hasClock = false

  static let description = CommandDescription(
    name: "watch",
    summary: "build, and build anew whenever a file is saved",
    about: """
      Builds the site and keeps doing so: whenever a file of the content or the templates changes, the site is built anew, and \
      pages that are open in a browser load themselves again. With errors the last good site stays, and the pages show what is \
      wrong. Any static server will do to look at it, such as python3 -m http.server --directory public. Ctrl-C ends it.
      """,
    options: [
      .content, BuildArguments.templates, BuildArguments.output, BuildArguments.baseURL, .environment,
    ] + CommandOption.selection + [BuildArguments.force, .noCache, .jobs, .help]
  )

  init(_ parsed: ParsedArguments) throws(UsageError) {
    try parsed.refuseOperands()
    options = try BuildArguments.options(parsed)
    hasClock = parsed.value("clock") != nil
    options.isInPlace = true
    options.isWatched = true
  }
}
