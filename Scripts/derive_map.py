#!/usr/bin/env python3
"""Writes Sources/CDossierResources/data/map.tsv: the shapes and points of all countries.

Usage: Scripts/derive_map.py SHAPEFILE

SHAPEFILE  Natural Earth, 1:110m Cultural Vectors, countries (public domain): the .shp file, with the .dbf beside it.

Every shape is drawn twice: projected and simplified for the map of the world, and whole, in degrees, for the small maps. What
two countries share stays shared: borders are cut into arcs where three shapes meet, and each arc is simplified once.
"""

import math
import struct
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "Sources/CDossierResources/data"
# Areas of Natural Earth's that have no code of ISO 3166-1 go with the country in whose entry of ISO 3166 they stand.
CODES = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
LEFT_OUT, BEYOND = {"Antarctica"}, {"AQ"}
# Crimea is UA-43 and UA-40 in ISO 3166-2; Natural Earth draws who holds it.
CRIMEA = (32.0, 37.0, 44.0, 46.3)
WIDTH = 2000  # of the map of the world
MERIDIAN = 11.0  # in its middle, so that its edge is the Bering Strait
DEGREE = 25  # whole numbers in a degree of the shapes for the small maps
TRIANGLE = 2.5  # points that change the map of the world by less than this area go
COARSE_TRIANGLE, COARSE_ISLAND = 20.0, 40.0  # the same for the small maps of large countries
ISLAND = 9.0  # islands smaller than this go, unless they are all there is
MARGIN = 12
SMALL = 90.0  # shapes smaller than this have a point too
HEAD = """\
# The shapes of the countries for the map of the world and for the small maps. As of 2026-11. Written by Scripts/derive_map.py.
# Sources:
#   Natural Earth, 1:110m Cultural Vectors, countries (public domain): the shapes.
#   countries.tsv: lat and lon of the points (Natural Earth, or by hand for what is too small for 1:110m).
# Areas that Natural Earth draws and ISO 3166-1 has no code for go with the country in whose entry they stand: Northern Cyprus with
#   Cyprus, Somaliland with Somalia, Crimea (UA-43, UA-40 of ISO 3166-2) with Ukraine. Kosovo is XK. All else is as Natural Earth
#   draws it. Nothing here is an opinion on any boundary. Antarctica has no shape: its point stands at the lower edge.
# UTF-8, tab-separated. Columns:
#   iso2   ISO 3166-1 alpha-2
#   point  the label point on the map of the world: x,y
#   small  yes where the shape is missing or too small to be pointed at
#   world  the shape on the map of the world, as path data of SVG: Equal Earth projection (Šavrič, Patterson and Jenny, 2018) around
#          {meridian}° E, {width} wide, {height} high
#   outline, shape  the shape, simplified and whole, as path data in 1/{degree} degree: x east of Greenwich, y south of the equator
iso2\tpoint\tsmall\tworld\toutline\tshape"""


def read_attributes(path):
    data = path.read_bytes()
    count, head, size = struct.unpack("<IHH", data[4:12])
    fields, place = [], 32
    while data[place] != 13:
        fields.append((data[place:place + 11].split(b"\0")[0].decode(), data[place + 16]))
        place += 32
    for number in range(count):
        place, row = head + number * size + 1, {}
        for name, length in fields:
            row[name] = data[place:place + length].decode("utf-8", "replace").strip()
            place += length
        yield row


def read_shapes(path):
    """The rings of each record: lists of (longitude, latitude), closed."""
    data, place = path.read_bytes(), 100
    while place < len(data):
        length = struct.unpack(">i", data[place + 4:place + 8])[0] * 2
        part_count, point_count = struct.unpack("<2i", data[place + 44:place + 52])
        starts = struct.unpack(f"<{part_count}i", data[place + 52:place + 52 + 4 * part_count])
        numbers = struct.unpack(f"<{2 * point_count}d", data[place + 52 + 4 * part_count:place + 8 + length])
        points = [(round(x, 4), round(y, 4)) for x, y in zip(numbers[::2], numbers[1::2])]
        yield [points[start:end] for start, end in zip(starts, [*starts[1:], point_count])]
        place += 8 + length


def read_countries():
    lines = [line for line in (DATA / "countries.tsv").read_text().splitlines() if not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def east(point):
    """The same point with its meridian counted from the map's left edge: one place has one name on either side of 180°."""
    return (point[0] + 360 if point[0] < MERIDIAN - 180 else point[0], point[1])


def in_crimea(ring):
    west, right, south, north = CRIMEA
    return all(west <= x <= right and south <= y <= north for x, y in ring)


def collect(path, countries):
    """The directed edges of each country by code, without those that two of its own shapes share."""
    by_iso3 = {row["iso3"].rstrip("?"): row["iso2"] for row in countries}
    edges = defaultdict(set)
    for row, rings in zip(read_attributes(path.with_suffix(".dbf")), read_shapes(path)):
        if row["name"] in LEFT_OUT:
            continue
        code = CODES.get(row["name"]) or by_iso3[row["iso_a3"]]
        for ring in rings:
            owner = "UA" if code == "RU" and in_crimea(ring) else code
            moved = [east(point) for point in ring]
            if max(x for x, _ in moved) - min(x for x, _ in moved) > 180:  # an island on the map's edge
                moved = [(x - 360 if x > MERIDIAN + 90 else x, y) for x, y in moved]
            edges[owner].update((a, b) for a, b in zip(moved, moved[1:]) if a != b)
    return {code: {(a, b) for a, b in own if (b, a) not in own} for code, own in edges.items()}


def stitch(edges):
    """Rings of directed edges, as lists of points that are not closed."""
    following = defaultdict(list)
    for a, b in sorted(edges):
        following[a].append(b)
    rings = []
    for start in sorted(following):
        while following[start]:
            ring, point = [start], following[start].pop()
            while point != start:
                ring.append(point)
                point = following[point].pop()
            rings.append(ring)
    return sorted(rings, key=lambda ring: -abs(area(ring)))


def junctions(shapes):
    """The points at which arcs begin: those whose neighbours are not the same two everywhere."""
    neighbours = defaultdict(set)
    for rings in shapes.values():
        for ring in rings:
            for before, point, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
                neighbours[point].add(frozenset((before, after)))
    return {point for point, found in neighbours.items() if len(found) > 1}


def project(point):
    """Equal Earth, in whole numbers from the map's upper left corner."""
    longitude, latitude = math.radians(point[0] - MERIDIAN), math.radians(point[1])
    t = math.asin(math.sqrt(3) / 2 * math.sin(latitude))
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t2 = t * t
    slope = a1 + 3 * a2 * t2 + t2 ** 3 * (7 * a3 + 9 * a4 * t2)
    x = 2 * math.sqrt(3) * longitude * math.cos(t) / (3 * slope)
    y = t * (a1 + a2 * t2 + t2 ** 3 * (a3 + a4 * t2))
    scale = WIDTH / (2 * 2.7066)
    return (WIDTH / 2 + x * scale, -y * scale)


def simplify(arc, triangle):
    """Drops the point whose triangle with its neighbours is smallest, again and again (Visvalingam and Whyatt, 1993)."""
    arc, flat = list(arc), [project(point) for point in arc]
    while len(arc) > 2:
        sizes = [abs(area(flat[i - 1:i + 2])) for i in range(1, len(arc) - 1)]
        least = min(sizes)
        if least >= triangle:
            break
        place = sizes.index(least) + 1
        del arc[place], flat[place]
    return arc


class Simplifier:
    """Simplifies rings in degrees by arcs, each of them once."""

    def __init__(self, joints, triangle):
        self.joints, self.triangle, self.known = joints, triangle, {}

    def shape(self, rings, island):
        """The simplified rings, without small ones unless they are all there is; what would be a line stays as it is."""
        simple = [self.ring(ring) for ring in rings]
        simple = [ring if len(ring) > 2 else whole for ring, whole in zip(simple, rings)]
        sizes = [abs(area([project(point) for point in ring])) for ring in simple]
        return [ring for i, ring in enumerate(simple) if i == 0 or sizes[i] >= island]

    def arc(self, points):
        key = min(points[0], points[-1]), max(points[0], points[-1]), frozenset(points)
        if key not in self.known:
            forward = points if (points[0], points[1]) <= (points[-1], points[-2]) else points[::-1]
            self.known[key] = (forward[0], forward[1]), simplify(forward, self.triangle)
        (start, _), line = self.known[key]
        return line if start == points[0] and self.known[key][0][1] == points[1] else line[::-1]

    def ring(self, ring):
        at = [i for i, point in enumerate(ring) if point in self.joints]
        if not at:  # an island: cut it at its two ends
            first = min(range(len(ring)), key=lambda i: ring[i])
            ring = ring[first:] + ring[:first]
            at = [0, max(range(len(ring)), key=lambda i: ring[i])]
        ring, at = ring[at[0]:] + ring[:at[0]], [i - at[0] for i in at]
        points = []
        for start, end in zip(at, [*at[1:], len(ring)]):
            points += self.arc((ring + ring[:1])[start:end + 1])[:-1]
        return points


def path_data(rings):
    """Rings of whole numbers as path data; a point that changes nothing is left out."""
    parts = []
    for ring in rings:
        points = [p for p, q in zip(ring, ring[-1:] + ring[:-1]) if p != q]
        if len(points) < 3:
            continue
        text, here = f"M{points[0][0]} {points[0][1]}l", points[0]
        numbers = [d for p, q in zip(points, points[1:]) for d in (q[0] - p[0], q[1] - p[1])]
        for i, number in enumerate(numbers):
            text += (" " if i and number >= 0 else "") + str(number)
        parts.append(text + "z")
    return "".join(parts)


def rounded(ring, factor_x=1.0, factor_y=1.0):
    return [(round(x * factor_x), round(y * factor_y)) for x, y in ring]


def main():
    countries = read_countries()
    shapes = {code: stitch(edges) for code, edges in collect(Path(sys.argv[1]), countries).items()}
    joints = junctions(shapes)
    fine, coarse = Simplifier(joints, TRIANGLE), Simplifier(joints, COARSE_TRIANGLE)
    world = {
        code: [[project(point) for point in ring] for ring in fine.shape(rings, ISLAND)]
        for code, rings in shapes.items()
    }
    points = {row["iso2"]: project(east((float(row["lon"]), float(row["lat"])))) for row in countries}
    every = [point for rings in world.values() for ring in rings for point in ring]
    every += [point for code, point in points.items() if code not in BEYOND]
    left, top = min(x for x, _ in every) - MARGIN, min(y for _, y in every) - MARGIN
    right, bottom = max(x for x, _ in every) + MARGIN, max(y for _, y in every) + MARGIN
    width, height = math.ceil(right - left), math.ceil(bottom - top)
    lines = [HEAD.format(meridian=round(MERIDIAN), width=width, height=height, degree=DEGREE)]
    for row in countries:
        code = row["iso2"]
        rings = [[(x - left, y - top) for x, y in ring] for ring in world.get(code, [])]
        x, y = points[code]
        point = round(x - left), round(min(y - top, height - MARGIN))
        small = "yes" if sum(abs(area(ring)) for ring in rings) < SMALL else ""
        cells = [code, f"{point[0]},{point[1]}", small, path_data([rounded(ring) for ring in rings])]
        outline = coarse.shape(shapes.get(code, []), COARSE_ISLAND)
        cells += [path_data([rounded(r, DEGREE, -DEGREE) for r in rs]) for rs in (outline, shapes.get(code, []))]
        lines.append("\t".join(cells))
    (DATA / "map.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
