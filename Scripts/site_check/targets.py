"""How large on a phone is what is pointed at on the map: WCAG 2.2, 2.5.8."""

import math

from browser import Watched

LEAST = 24
LINKS = """() => {
  const place = element => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  return [...document.querySelectorAll("main a")].filter(link => link.checkVisibility()).map(link => ({
    href: new URL(link.href.baseVal ?? link.href, document.baseURI).href, box: place(link),
    isDrawn: !!link.closest(".world-map"),
    field: [...link.querySelectorAll(".map-touch")].map(place)[0] ?? null,
  }));
}"""


def check(browser, base, paths, report):
    """Every country on the map is large enough, apart from the others, or has an equal link that is."""
    with Watched(browser, report, "phone") as watched:
        for path in paths:
            page = watched.open(base, path)
            if page.locator(".world-map").count():
                _check_map(page.evaluate(LINKS), watched.where, report)


def _check_map(links, where, report):
    sound = {link["href"] for link in links if not link["isDrawn"] and _is_sound(link, links)}
    drawn = [link for link in links if link["isDrawn"]]
    report.expect(drawn, where, "the map has no links")
    for link in drawn:
        holds = link["href"] in sound or _is_sound(link, links)
        report.expect(holds, where, f"{link['href']} is too small on the map, and too small in the list")
    fields = [link for link in drawn if link["field"]]
    for link in fields:
        gaps = [math.dist(_middle(link["field"]), _middle(other["field"])) for other in fields if other is not link]
        width = link["field"][2] - link["field"][0]
        wanted = max(1, min([LEAST, *gaps]) - 0.5)
        report.expect(width >= wanted, where, f"{link['href']} could be larger on the map: {width:.1f} pixels")


def _is_sound(link, links):
    """Large, or with a circle of that size in its middle that meets no other link and no other small link's circle."""
    if _is_large(link["box"]):
        return True
    middle = _middle(link["box"])
    others = [other["box"] for other in links if other is not link]
    return all(_gap(middle, box) >= LEAST / 2 for box in others) and all(
        _is_large(box) or math.dist(middle, _middle(box)) >= LEAST for box in others
    )


def _is_large(box):
    return box[2] - box[0] >= LEAST and box[3] - box[1] >= LEAST


def _middle(box):
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _gap(point, box):
    """How far a point is from a box."""
    x = max(box[0] - point[0], 0, point[0] - box[2])
    y = max(box[1] - point[1], 0, point[1] - box[3])
    return math.hypot(x, y)
