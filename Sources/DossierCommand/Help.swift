/// The texts of `--help`.
enum Help {
  static let version = "0.1.0"

  static let overview = """
    dossier \(version): turns a folder of Markdown briefings into a linked site

    Usage: dossier COMMAND [OPTIONS]

      build       read content/ and write the site into public/
      check       look at the articles as an editor does; nothing is written
      annotate    show how names in articles are read, and why
      suggest     list names that look like actors and have no record
      help        show this, or the options of a command

      -h, --help       show this
      -V, --version    show the version

    Exit codes: 0 done, 1 errors in the content, 2 a command line that cannot be understood.
    `dossier help build` shows all options of a command.

    """

  static let build = """
    Usage: dossier build [OPTIONS]

    Reads the content folder and writes the site. With errors nothing is written, and the last site stays as it was.

      -c, --content DIR      the folder to read (content)
      -t, --templates DIR    templates and assets that replace those of the default theme
      -o, --output DIR       the folder to write (public)
      -b, --base-url URL     where the site will stand, as https://example.org/briefings/
      -D, --drafts           build drafts too
      -s, --strict           treat warnings as errors
      -j, --jobs N           how many tasks run at a time (one for each processor)
      -q, --quiet            print only warnings and errors
      -v, --verbose          print how long each stage took
      -h, --help             show this

    """

  static let annotate = """
    Usage: dossier annotate [OPTIONS] FILE…
           dossier annotate --jsonl < LINES

    Shows every mention of a country, leader, organisation or event: how it was read, by which rule, and what else
    was considered.

      -f, --format FORMAT    text or json (text)
      -c, --content DIR      add the registry and site.yaml of a content folder
          --jsonl            read {"id","text","date"} a line from standard input, write {"id","mentions"} a line
      -j, --jobs N           how many tasks run at a time (one for each processor)
      -h, --help             show this

    """

  static let suggest = """
    Usage: dossier suggest [OPTIONS]

    Lists capitalised names in the articles that look like leaders, organisations or events and have no record: how
    often and in how many articles they stand, and what they look like.

      -c, --content DIR      the folder to read (content)
      -m, --min N            only names that stand at least N times (2)
      -w, --write            write a registry file, ready to be edited, for each that has a kind; none is overwritten
      -j, --jobs N           how many tasks run at a time (one for each processor)
      -h, --help             show this

    """

  static let check = """
    Usage: dossier check [OPTIONS]

    Looks at the articles as an editor does and prints each fault as file:line:column: severity: message [code], with
    what to do about it, besides all that a build would report. Nothing is written. docs/check.md has the codes.

      -c, --content DIR      the folder to read (content)
      -D, --drafts           check drafts too
      -s, --strict           leave with 1 when there are warnings
      -j, --jobs N           how many tasks run at a time (one for each processor)
      -h, --help             show this

    """
}
