"""Looks at a built site as readers do: `python3 Scripts/site_check ROOT SUB HOSTILE RAW`.

ROOT is a site built without a base URL; SUB the same built for http://127.0.0.1/briefings/. HOSTILE is built of what
hostile_content.py writes, and RAW of the same with `raw_html: true`.
"""

import functools
import sys

from playwright.sync_api import Error, sync_playwright

import appearance
import browser
import disk
import feeds
import hostile
import keyboard
import searching
import targets
import validity

from built_site import Site
from report import Report
from server import Server

PREFIX = "/briefings/"
ADDRESS = "http://127.0.0.1/briefings/"


def check(program, root, below, attacked, raw, report):
    """All checks of a site at a host's root, and some of the same site below a path."""
    validity.check(root, report)
    feeds.check(root, None, report)
    feeds.check(below, ADDRESS, report)
    paths = root.page_types()
    report.expect(len(paths) > 20, "pages", f"only {len(paths)} types of page were found")
    print(f"{len(paths)} types of page", flush=True)
    at_root, under_path = Server(root.folder), Server(below.folder, PREFIX)
    with sync_playwright() as playwright:
        with playwright.chromium.launch(executable_path=program, args=["--no-sandbox"]) as chromium:
            run = functools.partial(attempt, chromium, report)
            run(appearance.check, at_root.url, paths)
            run(appearance.check, under_path.url, paths + ["no/such/page/"], modes=["light"], with_axe=False)
            run(keyboard.check, at_root.url, paths)
            run(keyboard.check_without_script, at_root.url, paths)
            run(targets.check, at_root.url, paths)
            run(searching.check, at_root.url, root)
            run(searching.check, under_path.url, below, whole=False)
            run(disk.check, root)
            run(hostile.check, attacked)
            run(hostile.check_raw, raw)
    at_root.close()
    under_path.close()


def attempt(chromium, report, one_check, *arguments, **options):
    """One check; a page that never comes to what is waited for is a problem, and the other checks go on."""
    try:
        one_check(chromium, *arguments, report, **options)
    except Error as error:
        report.problem(one_check.__module__, " ".join(error.message.split()))


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    program = browser.executable()
    if not program:
        sys.exit("error: no Chromium was found; install it, or name it in CHROMIUM")
    report = Report()
    check(program, *map(Site, sys.argv[1:]), report)
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
