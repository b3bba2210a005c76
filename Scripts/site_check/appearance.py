"""Accessibility and layout of every type of page."""

from axe_playwright_python.sync_playwright import Axe

from browser import MODES, Watched

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def check(browser, base, paths, report, modes=MODES, with_axe=True):
    """Every page in every mode; without axe only that it loads all that it needs and does not scroll sideways."""
    for mode in modes:
        with Watched(browser, report, mode) as watched:
            for path in paths:
                page = watched.open(base, path)
                report.expect(page.evaluate(OVERFLOW) <= 0, watched.where, "the page scrolls sideways")
                if with_axe:
                    check_axe(page, watched.where, report)


def check_axe(page, where, report):
    """No violation that axe-core finds."""
    violations = Axe().run(page, options={"preload": False}).response["violations"]
    report.expect(True, where, "")
    for violation in violations:
        nodes = violation["nodes"]
        places = ", ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
        more = f" and {len(nodes) - 3} more" if len(nodes) > 3 else ""
        report.problem(where, f"{violation['id']}: {violation['help']}: {places}{more}")
