"""The search, as a reader uses it."""

import unicodedata

from appearance import OVERFLOW, check_axe
from browser import Watched

RESULTS = "#search-results li"
STATUS = "#search-status"
SETTLED = "text => { const now = document.querySelector('#search-status').textContent; return now.includes(text); }"
BUDGET = 300_000
HOSTILE = '<img src=x onerror="alert(1)">'


def check(browser, base, site, report, whole=True):
    """Results for what is typed; with `whole` also filters, keys, hostile text and accessibility."""
    entity = _entity(site)
    for mode in ("light", "dark", "phone") if whole else ("light",):
        with Watched(browser, report, mode) as watched:
            page = _open(watched, base)
            for query in _spellings(entity["name"]):
                _search(page, query)
                found = page.locator(f"{RESULTS} a").evaluate_all("links => links.map(link => link.href)")
                report.expect(
                    any(entity["path"] in href for href in found),
                    watched.where, f"“{query}” does not find {entity['path']}",
                )
            report.expect(page.evaluate(OVERFLOW) <= 0, watched.where, "the results scroll sideways")
            check_axe(page, f"{watched.where} with results", report)
    if not whole:
        return
    with Watched(browser, report) as watched:
        page = _open(watched, base)
        _check_filters(page, entity, watched.where, report)
        _check_reasons(page, watched.where, report)
        _check_nothing(page, watched.where, report)
        _check_hostile(page, watched.where, report)
        _check_keys(page, entity, watched.where, report)
    with Watched(browser, report) as watched:
        _check_address(watched, base, entity, report)
        _check_box(watched, base, entity, report)


def _entity(site):
    """The country of one word that is named most."""
    names = [entity for entity in site.entities() if entity["kind"] == "country" and entity["name"].isalpha()]
    return max(
        (entity for entity in names if len(entity["name"]) > 5),
        key=lambda entity: (entity.get("mentions", 0), entity["name"]),
    )


def _spellings(name):
    """A name as written, in part, with a mark, in capitals, and with each kind of slip."""
    marked = unicodedata.normalize("NFC", name[:2] + "\u0301" + name[2:])
    middle = len(name) // 2
    swapped = name[:middle] + name[middle + 1] + name[middle] + name[middle + 2:]
    return [
        name, name[:4], marked, name.upper(), swapped, name[:middle] + name[middle + 1:],
        name[:middle] + "q" + name[middle + 1:], name[:middle] + "q" + name[middle:],
    ]


def _open(watched, base):
    page = watched.open(base, "search/" + ("index.html" if base.startswith("file") else ""))
    page.wait_for_selector("#search-form:not([hidden])")
    return page


def _search(page, query):
    page.fill("#search-query", query)
    page.wait_for_function(SETTLED, arg=f"“{query}”")


def _count(page):
    first = page.inner_text(STATUS).split(" ")[0].replace(",", "")
    return int(first) if first.isdigit() else 0


def _check_filters(page, entity, where, report):
    _search(page, entity["name"])
    everything = _count(page)
    for name in ("country", "leader", "event", "organization", "topic", "kind", "year"):
        select = page.locator(f"#search-{name}")
        values = select.locator("option").evaluate_all("options => options.map(o => [o.value, o.textContent])")
        if not report.expect(len(values) > 1, where, f"nothing to choose for {name}"):
            continue
        value, label = values[-1]
        expected = int(label.rsplit("(", 1)[1].rstrip(")"))
        select.select_option(value)
        page.wait_for_function("value => location.search.includes(value)", arg=f"{name}={value}")
        page.wait_for_function(
            "count => document.querySelector('#search-status').textContent.startsWith(count)", arg=f"{expected} "
        )
        shown = page.locator(RESULTS).count()
        report.expect(shown == min(expected, 10), where, f"{name} {label}: {shown} results are shown")
        select.select_option("")
        page.wait_for_function(
            "count => document.querySelector('#search-status').textContent.startsWith(count)", arg=f"{everything} "
        )


def _check_reasons(page, where, report):
    """Each result shows what was found in it, as far as its page has the word at all."""
    _search(page, "treaty")
    silent = page.locator(f"{RESULTS}:not(:has(mark)) a").all_inner_texts()
    report.expect(not silent, where, f"results do not show why they are there: {', '.join(silent)}")


def _check_nothing(page, where, report):
    _search(page, "qzxvkwjy")
    report.expect(page.inner_text(STATUS).startswith("Nothing"), where, "no message when nothing is found")
    report.expect(page.locator(RESULTS).count() == 0, where, "results are left when nothing is found")
    report.expect(page.locator("#search-none a").first.is_visible(), where, "who finds nothing is not led on")


def _check_hostile(page, where, report):
    for query in (HOSTILE, "china " + HOSTILE, "__proto__ constructor", "\\ ( [ * +", "'\u2028</script>"):
        page.fill("#search-query", query)
        page.wait_for_timeout(600)
    _search(page, HOSTILE)
    images = page.locator("main img, [onerror]").count()
    report.expect(images == 0, where, "markup in a query becomes markup")
    report.expect(HOSTILE in page.inner_text(STATUS), where, "a query is not shown as it was typed")


def _check_keys(page, entity, where, report):
    _search(page, entity["name"])
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+k")
    focused = "() => document.activeElement.id"
    report.expect(page.evaluate(focused) == "search-query", where, "Ctrl+K does not lead to the search")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    first = "() => document.activeElement === document.querySelector('#search-results a')"
    report.expect(page.evaluate(first), where, "arrows do not move through the results")
    page.keyboard.press("Escape")
    report.expect(page.evaluate(focused) == "search-query", where, "Escape does not lead back to the query")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/search/" not in url)
    report.expect(page.locator("main h1").count() == 1, where, "Enter does not open a result")


def _check_address(watched, base, entity, report):
    """A query in the address gives results whose places exist, at a bounded price."""
    sizes = []
    watched.page.on("response", lambda response: sizes.append(response) if "/search/" in response.url else None)
    page = watched.open(base, f"search/?q={entity['name'].lower()}+treaty")
    page.wait_for_function(SETTLED, arg="“")
    price = sum(len(response.body()) for response in sizes)
    report.expect(price < BUDGET, watched.where, f"a query costs {price} bytes")
    links = page.locator(f"{RESULTS} a").evaluate_all("links => links.map(link => link.href)")
    report.expect(links, watched.where, "the query in the address is not searched for")
    for link in links[:5]:
        page.goto(link)
        exists = "() => !location.hash || !!document.getElementById(decodeURIComponent(location.hash.slice(1)))"
        report.expect(page.evaluate(exists), watched.where, f"a result leads to a place that is not there: {link}")


def _check_box(watched, base, entity, report):
    """The box at the head of each page."""
    page = watched.open(base, "")
    page.keyboard.press("Control+k")
    page.keyboard.type(entity["name"])
    page.wait_for_selector("#site-search-list [role=option]")
    check_axe(page, f"{watched.where} with suggestions", report)
    box = page.locator("#site-search")
    page.keyboard.press("ArrowDown")
    report.expect(
        box.get_attribute("aria-activedescendant") == "site-search-0", watched.where, "arrows choose no suggestion"
    )
    page.keyboard.press("Escape")
    report.expect(box.get_attribute("aria-expanded") == "false", watched.where, "Escape leaves the suggestions open")
    page.keyboard.type(" ")
    page.wait_for_selector("#site-search-list [role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{entity['path']}**")
    page = watched.open(base, "")
    page.fill("#site-search", entity["name"])
    page.keyboard.press("Enter")
    page.wait_for_selector(RESULTS)
    report.expect("/search/?q=" in page.url, watched.where, "Enter does not lead to all results")
