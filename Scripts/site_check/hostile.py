"""A site whose every text tries to run a script: none runs, nothing is asked of another host, and markup stays text."""

import html.parser
import json
import pathlib
import re
import xml.etree.ElementTree

from browser import Watched
from server import Server

COUNT = "window.hits = 0; window.hit = () => { window.hits += 1; };"
# What no page may have: handlers, scripts of its own, addresses that are scripts, whatever loads or leads elsewhere.
FOREIGN = """() => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name) || attribute.name === "style" || attribute.name === "srcdoc")
        found.push(`${name} has ${attribute.name}`);
      if (/^(href|src|action|data|formaction|xlink:href|poster)$/.test(attribute.name)
        && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data(?!:image\\/svg)|file):/i.test(attribute.value)
        && !attribute.value.startsWith(HOME))
        found.push(`${name} leads to ${attribute.value}`);
    }
    if (/^(iframe|object|embed|base|form|style|video|audio|math|frame|applet)$/.test(name)
      && !element.matches("form[role=search]")) found.push(name);
    if (name === "script" && element.type !== "application/ld+json" && !element.src.startsWith(HOME)) found.push("script");
    if (name === "link" && element.rel === "stylesheet" && !element.href.startsWith(HOME)) found.push("style sheet");
    if (name === "meta" && /refresh/i.test(element.httpEquiv)) found.push("refresh");
  }
  return found;
}"""


def check(browser, site, report):
    """Every page of the hostile site on a server, without the policy that stands in the pages, and from a disk with it."""
    pages = sorted(path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))
    report.expect(len(pages) > 200, "hostile site", f"only {len(pages)} pages were built")
    server = Server(site.folder)
    with Watched(browser, report, bypass_csp=True) as watched:
        watched.context.add_init_script(COUNT)
        for path in pages:
            look(watched, server.url, path, report)
        search(watched, server.url, report)
    server.close()
    with Watched(browser, report) as watched:
        watched.context.add_init_script(COUNT)
        # The not-found page is made for a host's root.
        for path in filter("404.html".__ne__, pages[::10]):
            look(watched, site.folder.as_uri() + "/", path, report)
    files(site, report)


def look(watched, base, path, report):
    """Opens a page; redirects are read as files."""
    if path.startswith("old/"):
        return
    page = watched.open(base, path)
    found = page.evaluate(FOREIGN.replace("HOME", json.dumps(base)))
    report.expect(not found, watched.where, f"foreign markup: {sorted(set(found))}")
    report.expect(page.evaluate("window.hits") == 0, watched.where, "a script of the content ran")
    for text in page.locator("script[type='application/ld+json']").all_inner_texts():
        report.expect(is_json(text), watched.where, "its structured data is no JSON")


def search(watched, base, report):
    """The results of a search for the vectors themselves."""
    for words in ["script", "<img src=x onerror=hit()>", "hit", "\"><svg/onload=hit()>"]:
        page = watched.open(base, "search/")
        page.locator("main input[type=search]").fill(words)
        page.wait_for_timeout(300)
        found = page.evaluate(FOREIGN.replace("HOME", json.dumps(base)))
        report.expect(not found, f"search for {words}", f"foreign markup: {sorted(set(found))}")
        report.expect(page.evaluate("window.hits") == 0, f"search for {words}", "a script ran")


class Tags(html.parser.HTMLParser):
    """The tags of a fragment that may run or load something."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "iframe", "object", "embed", "base", "meta", "link", "style", "form", "svg", "img", "input"):
            self.found.append(tag)
        for name, value in attributes:
            if name.startswith("on") or re.match(r"\s*(java|vb)script:", value or "", re.I):
                self.found.append(f"{tag} {name}")


def files(site, report):
    """Feeds and data can be parsed, and what HTML they carry is harmless; redirects lead into the site."""
    for file in filter(pathlib.Path.is_file, site.folder.rglob("*")):
        where = file.relative_to(site.folder).as_posix()
        if file.suffix == ".json":
            report.expect(is_json(file.read_text(encoding="utf-8")), where, "is no JSON")
        elif file.suffix in (".xml", ".graphml"):
            try:
                tree = xml.etree.ElementTree.parse(file)
            except xml.etree.ElementTree.ParseError as error:
                report.problem(where, f"is no XML: {error}")
                continue
            for content in tree.iter("{http://www.w3.org/2005/Atom}content"):
                harmless(content.text or "", where, report)
        elif where.startswith("old/"):
            text = file.read_text(encoding="utf-8")
            target = re.search(r'content="0; url=([^"]*)"', text)
            report.expect(target and target.group(1).startswith("../"), where, "leads out of the site")
            report.expect("<script" not in text and "<img" not in text, where, "has markup of the content")
    for feed in site.folder.rglob("feed.json"):
        for item in json.loads(feed.read_text(encoding="utf-8"))["items"]:
            harmless(item.get("content_html", ""), feed.name, report)


def harmless(markup, where, report):
    tags = Tags()
    tags.feed(markup)
    report.expect(not tags.found, where, f"a feed's text has {tags.found}")


def is_json(text):
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def check_raw(browser, site, report):
    """The same texts with raw_html: the policy of the pages keeps scripts and requests away by itself."""
    server = Server(site.folder)
    with Watched(browser, report) as watched:
        watched.expects_refusals = True
        watched.context.add_init_script(COUNT)
        for file in sorted((site.folder / "articles").rglob("index.html")):
            path = file.relative_to(site.folder).as_posix()
            # No policy keeps a page from leading elsewhere as a whole.
            if "http-equiv-refresh" in path:
                continue
            page = watched.open(server.url, path)
            page.wait_for_timeout(20)
            report.expect(page.evaluate("window.hits") == 0, watched.where, "raw HTML ran a script")
    server.close()
