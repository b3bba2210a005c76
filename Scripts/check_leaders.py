#!/usr/bin/env python3
"""Checks leaders.tsv, leaders-world.tsv and leaders-more.tsv; prints what is wrong and exits with 1 when anything is.

Declarations are read from the comments of leaders-world.tsv: sixty, joint, realm, both, overlap, gap, ambiguous.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
from derive_leaders import COLUMNS, DATA, LETTERS, fold, slug

ROLES = {"state", "government", "ruler", "minister", "other"}
FILES = ("leaders.tsv", "leaders-world.tsv", "leaders-more.tsv")
FIRST, FIRST_OF_OTHERS, LAST = date(1990, 1, 1), date(2015, 1, 1), date(2025, 12, 31)
# Places that are no states, whose leaders are not all wanted.
OTHERS = {"HK", "GL", "CK", "PF", "NC", "NU"}
# Independent, or without a government of their own, only since then.
SINCE = {"UA": date(1990, 7, 23), "YE": date(1990, 5, 22), "PS": date(1994, 7, 5)}

problems = []


def problem(text):
    problems.append(text)


def bounds(text):
    """The first and last day that a year, month or day can mean; None when it is no date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


def read(name):
    declared, rows = defaultdict(list), []
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    if lines.pop() != "":
        problem(f"{name}: no line feed at the end")
    header = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    for line in lines[:header]:
        match = re.match(r"# (\w+): (.*)", line)
        if match:
            declared[match[1]].append(match[2])
    if lines[header].split("\t") != COLUMNS:
        problem(f"{name}: columns are {lines[header]!r}")
    for number, line in enumerate(lines[header + 1 :], header + 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            problem(f"{name}:{number}: {len(cells)} cells")
            continue
        if any(cell != cell.strip() or "  " in cell for cell in cells):
            problem(f"{name}:{number}: blanks")
        rows.append(dict(zip(COLUMNS, cells), file=f"{name}:{number}"))
    return declared, rows


def column(name, key):
    lines = [line.split("\t") for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    index = lines[0].index(key)
    return {line[index] for line in lines[1:]}


def offices_of(row, organizations):
    offices = []
    for text in row["offices"].split("|"):
        match = re.fullmatch(r"(~?)([^@|]+)@([\d-]+)\.\.([\d-]*)@([\w:-]+)", text)
        if not match:
            problem(f"{row['file']} {row['slug']}: office {text!r}")
            continue
        disputed, title, start, end, role = match.groups()
        first, last = bounds(start), bounds(end) if end else (date.max, date.max)
        if not first or not last:
            problem(f"{row['file']} {row['slug']}: date of {text!r}")
            continue
        if first[0] > last[1]:
            problem(f"{row['file']} {row['slug']}: ends before it starts: {text}")
        if role.startswith("organization:"):
            if role[13:] not in organizations:
                problem(f"{row['file']} {row['slug']}: no organisation {role[13:]}")
        elif role not in ROLES:
            problem(f"{row['file']} {row['slug']}: role {role}")
        offices.append((title, first, last, role, bool(disputed)))
    starts = [office[1][0] for office in offices]
    if starts != sorted(starts):
        problem(f"{row['file']} {row['slug']}: offices out of order")
    return offices


def check_row(row, countries, slugs):
    where = f"{row['file']} {row['slug']}"
    if row["slug"] in slugs:
        problem(f"{where}: slug also in {slugs[row['slug']]}")
    slugs[row["slug"]] = row["file"]
    if row["slug"] != slug(row["slug"]):
        problem(f"{where}: no slug")
    if row["iso2"] and row["iso2"] not in countries:
        problem(f"{where}: country {row['iso2']}")
    if row["fame"] not in ("high", "normal", "low"):
        problem(f"{where}: fame {row['fame']!r}")
    if row["surname"] and row["surname"] not in row["name"]:
        problem(f"{where}: surname {row['surname']!r} is not in the name")


def plain(name):
    """A name without marks and hyphens; with its capitals and dots, which tell `Kim Jong-un` from `Kim Jong Un`."""
    letters = "".join(LETTERS.get(c, c) for c in unicodedata.normalize("NFKD", name))
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("-", " ")


def check_names(rows, declared):
    """No name of a person is another one's, unless declared."""
    shared = {fold(text.split(":")[0]): set(text.split(":")[1].split()) for text in declared["ambiguous"]}
    owners = defaultdict(set)
    for row in rows:
        names = {row["name"], *filter(None, row["aliases"].split("|"))}
        if row["given"] and row["surname"]:
            names.add(f"{row['given']} {row['surname']}")
        for name in names:
            if fold(name) != fold(row["surname"]) or " " in name:
                owners[fold(name)].add(row["slug"])
        own = [plain(alias) for alias in row["aliases"].split("|") if alias]
        if len(set(own)) != len(own) or plain(row["name"]) in own:
            problem(f"{row['file']} {row['slug']}: alias twice")
    for name, slugs in sorted(owners.items()):
        if len(slugs) > 1 and not slugs <= shared.get(name, set()):
            problem(f"{name!r} is {' and '.join(sorted(slugs))}")


def ranges(texts, iso2, role=None):
    """The declared spans of a country's line: "IQ state 2003-04-09..2004-06-28 reason"."""
    for text in texts:
        match = re.match(r"(\w\w) (?:(state|government) )?([\d-]+)\.\.([\d-]*)", text)
        if match and match[1] == iso2 and (role is None or match[2] == role):
            yield bounds(match[3])[0], bounds(match[4])[1] if match[4] else date.max


def check_overlaps(posts, declared):
    joint = set(", ".join(declared["joint"]).split(", "))
    for (iso2, role), held in posts.items():
        if f"{iso2} {role}" in joint or not iso2:
            continue
        held = sorted((o for o in held if not o[1].startswith("Acting")), key=lambda o: o[2])
        for index, (first, _, start, end) in enumerate(held):
            for second, _, later, later_end in held[index + 1 :]:
                if second == first or later[1] >= end[0] - timedelta(1) or later[0] < date(1945, 1, 1):
                    continue
                begin, stop = later[0], min(end[1], later_end[1])
                if not any(a <= begin and stop <= b for a, b in ranges(declared["overlap"], iso2, role)):
                    problem(f"{iso2} {role}: {first} and {second} from {begin} to {stop}")


def check_gaps(posts, declared):
    """The sixty have holders without a gap since 1990, the others since 2015."""
    realms, both = declared["realm"][0].split(", "), declared["both"][0].split(", ")
    sixty = declared["sixty"][0].split()
    for iso2 in sixty + sorted({iso2 for iso2, _ in posts} - {*sixty, *OTHERS, ""}):
        for role in ("state", "government"):
            if (role == "state" and iso2 in realms) or (role == "government" and iso2 in both):
                continue
            spans = [(start[0], end[1]) for _, _, start, end in posts[iso2, role]]
            spans += ranges(declared["gap"], iso2, role)
            if role == "government":
                spans += ranges(declared["both"], iso2)
            reached = SINCE.get(iso2, FIRST if iso2 in sixty else FIRST_OF_OTHERS)
            for start, end in sorted(spans):
                if start - timedelta(31) > reached:
                    problem(f"{iso2} {role}: nobody from {reached} to {start}")
                reached = max(reached, end)
            if reached < LAST - timedelta(31):
                problem(f"{iso2} {role}: nobody since {reached}")


def main():
    countries, organizations = column("countries.tsv", "iso2"), column("organizations.tsv", "slug")
    rows, declared, slugs, posts = [], None, {}, defaultdict(list)
    for name in FILES:
        own_declared, own = read(name)
        if name == "leaders-world.tsv":
            declared = own_declared
        rows += own
    for row in rows:
        check_row(row, countries, slugs)
        for title, first, last, role, disputed in offices_of(row, organizations):
            if not disputed and role in ("state", "government"):
                posts[row["iso2"], role].append((row["slug"], title, first, last))
    check_names(rows, declared)
    check_overlaps(posts, declared)
    check_gaps(posts, declared)
    print("\n".join(problems + [f"{len(rows)} persons, {len(problems)} problems"]))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
