"""The site opened from a disk, without a server."""

import searching

from browser import Watched


def check(browser, site, report):
    """Style, menu, search and a result."""
    base = site.folder.as_uri() + "/"
    with Watched(browser, report) as watched:
        page = watched.open(base, "index.html")
        font = page.evaluate("getComputedStyle(document.body).marginTop")
        report.expect(font == "0px", watched.where, "the style sheet is not loaded")
        page.locator(".site-nav a").first.click()
        page.wait_for_load_state()
        report.expect(page.url.endswith("/index.html"), watched.where, "the menu leads to a folder")
        report.expect(page.locator("main h1").count() == 1, watched.where, "the menu leads to no page")
        page.keyboard.press("Control+k")
        page.keyboard.type("china")
        page.keyboard.press("Enter")
        page.wait_for_selector(searching.RESULTS)
        page.locator(f"{searching.RESULTS} a").first.click()
        page.wait_for_load_state()
        report.expect(page.locator("main h1").count() == 1, watched.where, "a result leads to no page")
    searching.check(browser, base, site, report, whole=False)
