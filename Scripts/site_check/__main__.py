"""Looks at a built site as readers do: `python3 Scripts/site_check ROOT SUB`.

ROOT is a site built without a base URL; SUB the same built for http://127.0.0.1/briefings/.
"""

import sys

from playwright.sync_api import sync_playwright

import appearance
import browser
import disk
import keyboard
import searching
import validity

from built_site import Site
from report import Report
from server import Server

PREFIX = "/briefings/"


def check(program, root, below, report):
    """All checks, from the cheapest on."""
    validity.check(root, report)
    paths = root.page_types()
    report.expect(len(paths) > 20, "pages", f"only {len(paths)} types of page were found")
    print(f"{len(paths)} types of page")
    at_root, under_path = Server(root.folder), Server(below.folder, PREFIX)
    with sync_playwright() as playwright:
        with playwright.chromium.launch(executable_path=program, args=["--no-sandbox"]) as chromium:
            appearance.check(chromium, at_root.url, paths, report)
            below_paths = paths + ["no/such/page/"]
            appearance.check(chromium, under_path.url, below_paths, report, modes=["light"], with_axe=False)
            keyboard.check(chromium, at_root.url, paths, report)
            keyboard.check_without_script(chromium, at_root.url, paths, report)
            searching.check(chromium, at_root.url, root, report)
            searching.check(chromium, under_path.url, below, report, whole=False)
            disk.check(chromium, root, report)
    at_root.close()
    under_path.close()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program = browser.executable()
    if not program:
        sys.exit("error: no Chromium was found; install it, or name it in CHROMIUM")
    report = Report()
    check(program, Site(sys.argv[1]), Site(sys.argv[2]), report)
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
