"""What is reached without a mouse, and what is there without JavaScript."""

from browser import Watched

FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    name: element.id || element.className || element.textContent.trim(),
    href: element.href ?? "", inMasthead: !!element.closest(".masthead"),
    visible: element.matches(":focus-visible") && (style.outlineStyle !== "none" || element.classList.contains("skip")),
  };
}"""


def check(browser, base, paths, report):
    """The skip link, the search box and every link of the menu, by Tab alone, on a page of each type."""
    with Watched(browser, report) as watched:
        for path in paths:
            page = watched.open(base, path)
            _check_tabs(page, watched.where, report)
            if page.locator(".cast").count() and page.locator(".article-body a.mention").count():
                _check_card(page, watched.where, report)


def _check_card(page, where, report):
    """The card of an actor: shown on focus, tied to the link, gone with Escape, the link's title back in place."""
    link = page.locator(".article-body a.mention").first
    card = page.locator("#page-preview")
    title = link.get_attribute("title")
    link.focus()
    report.expect(card.is_visible(), where, "the focus of an actor shows no card")
    report.expect(link.inner_text() and len(card.inner_text()) > 10, where, "the card of an actor says nothing")
    described = link.get_attribute("aria-describedby") == "page-preview"
    report.expect(described, where, "the card is not tied to its link")
    page.keyboard.press("Escape")
    report.expect(not card.is_visible(), where, "Escape does not close the card")
    report.expect(link.get_attribute("title") == title, where, "the link's title is lost with the card")
    link.hover()
    card.wait_for(state="visible", timeout=2000)
    report.expect(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where, "the card widens the page")


def _check_tabs(page, where, report):
    wanted = page.eval_on_selector_all(".masthead a", "links => links.map(link => link.href)")
    wants_search = page.locator(".masthead input[type=search]").count() > 0
    if page.evaluate("document.activeElement === document.body"):
        page.keyboard.press("Tab")
    else:
        # The page has put the focus in its form, as the search page does.
        page.evaluate("document.querySelector('a, button, input').focus()")
    first = page.evaluate(FOCUS)
    report.expect(first["name"].startswith("skip"), where, "the first Tab does not reach the skip link")
    reached = []
    for _ in range(len(wanted) + 6):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if not focus["inMasthead"]:
            break
        reached.append(focus["href"] or focus["name"])
        report.expect(focus["visible"], where, f"the focus cannot be seen on {focus['name']}")
    missing = [href for href in wanted if href not in reached]
    report.expect(not missing, where, f"{len(missing)} links of the menu are not reached by Tab")
    if wants_search:
        report.expect("site-search" in reached, where, "the search box is not reached by Tab")


def check_without_script(browser, base, paths, report):
    """Content and menu with JavaScript off, and what the search page says then."""
    with Watched(browser, report, java_script_enabled=False) as watched:
        for path in paths:
            page = watched.open(base, path)
            text = page.locator("main").inner_text()
            report.expect(len(text) > 40, watched.where, "no content without JavaScript")
            report.expect(page.locator("h1").count() == 1, watched.where, "not one level-1 heading")
        page = watched.open(base, "")
        page.locator(".site-nav a").first.click()
        report.expect(page.url != base, watched.where, "the menu does not work without JavaScript")
        page = watched.open(base, "")
        page.locator(".masthead input[type=search]").fill("china")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=china")
        page.wait_for_load_state()
        page.locator('#search-none a[href$="index/"]').click()
        report.expect(page.url == f"{base}index/", watched.where, "the search page does not lead to the index")
