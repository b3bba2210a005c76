#!/usr/bin/env python3
"""Writes Sources/CDossierResources/data/leaders-world.tsv: the dated registry of heads of state and government.

Usage: Scripts/derive_leaders.py FACTBOOK [--report]

FACTBOOK  chief of state and head of government of each country as The World Factbook's editions printed them: iso2, role,
          first and last edition, text ("President Vladimir Vladimirovich PUTIN (since 7 May 2012)"), tab-separated.
--report  writes nothing; prints what the Factbook and the lines put together by hand disagree on, the Factbook's holders that
          no line has, and what leaders.tsv lacks.

Scripts/data/leaders-lines.txt gives each country's line of holders in everyday spelling, and the first day of each where
the Factbook has none or a wrong one; where it gives only a year or a month, the day is the Factbook's. The end of an office is the next
holder's start. Persons of leaders.tsv, which is made by hand, are left out.
"""

import datetime
import difflib
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "Sources/CDossierResources/data"
LINES = ROOT / "Scripts/data/leaders-lines.txt"
ROLES = {"s": "state", "g": "government", "r": "ruler", "m": "minister"}
COLUMNS = ["slug", "name", "iso2", "surname", "given", "aliases", "offices", "fame", "wikidata"]
LETTERS = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
}
FAMILY_NAME_FIRST = {"CN", "KP", "KR", "TW", "HK"}
PARTICLES = {"al", "bin", "ibn", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "van", "von", "Van", "De", "Di", "El", "Ould"}
TITLES = {"King", "Queen", "Pope", "Prince", "Emperor", "Sultan", "Sheikh", "Mullah", "Al-Sultan", "Ayatollah"}
# Surnames that are common surnames or common words; given names of given-names.tsv come on top.
COMMON = set(
    """abbott abdi abdullah adams ader ahmad ahmed akhmetov alexandre ali alimi amato anand anderson andersson anh arias aso attar ayala
    aziz ba badran banda barco barre barros bhandari bildt bio blah boisvert boko bold borne bremer brown bures burg burton caldera
    camara carlsson carmona casas castillo castro cerar chamorro chan chang charles chen cho choe choi choo chowdhury chung cisse clark
    clerides conde conte correa costa cowen cruz dan davis day diaz dini dja dlamini drew dung ebeid edwards eke english farah farid
    faure fayez fernandez filip fischer fisher fofana ford fox franco frei friday gai garcia gilani girma goh gomes gonzalez granger
    green grib gross gul haas hailu hamad han harper harris hassan hata hau hawke heger heine henriquez hernandez herzog higgins hijab
    hinds hong horn hoti hussain hussein hwang hyun isa ivanov jaber jean jiang johnson jones jouthe kaba kan kang keita kelly kern key
    khai khalid khalifa khan kim klima kok komsic kover kun kwon lapin lasso law leblanc lee lepage letta lien lim lin ling linh liu
    lobo lopez madar major manh mansour mao march marin martens marti martin martinez mason maurer may medina mejia mendoza meri merino
    mesa meta michal miller mills mishal mohamed mohammad mohammed mohamud moi monti morales moreno mori morris moses moussa mulk murray
    muscat mustafa natano nawaf nemeth neves nielsen noble noda novak obi oli orban ould pak park patil patterson paul pavel paz pena
    perez perry persson pham phillips phuc powell prince puerta quang qureshi rahman rama ramos rao rashid rasmussen rau reynolds rice
    rinne risch ro roberts rodriguez roger roh rossi rudd russell saad sabah salam saleh salman sang santer santos sata savarin schmitt
    schuster scott shaker sharaf sharma shekhar sika silva singh smith soares solis soro sow stuart su sudani suga suleiman sultan talon
    tan tang taye taylor telle teo tesfaye thanou thinh thomas toledo tong topi torres toure traore tudose tung turchin turk turner
    varela vasquez vaz vazquez velasquez vella voltaire wade weekes west white williams wilson wong wu xuan yadav yameen yang yon yoo
    yoon young yu zayed zhang zhu zia""".split()
)
MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}


def fold(text):
    text = "".join(LETTERS.get(c, c) for c in text)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)['’.](?=\w)", "", text.lower()).replace(".", "")))


def shape(name):
    """What the matcher compares: the folded words, and which of them must have a capital."""
    words = re.sub(r"(?<=\w)['’.](?=\w)", "", name).replace("-", " ").split()
    return fold(name), tuple(word[0].isupper() for word in words)


def slug(name):
    return fold(name.replace("'", "")).replace(" ", "-")


# MARK: The Factbook


def factbook_date(text):
    """Reads the last date of "since NA January 1997": a year, a month or a day."""
    match = re.search(r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s.]+)?(?:([A-Z][a-z]{2})[a-z]*\.?,?\s+)?(\d{4})", text.replace("NA ", ""))
    if not match:
        return ""
    day, month, year = match[1], MONTHS.get(match[2] or ""), match[3]
    return f"{year}-{month:02}-{int(day):02}" if month and day else f"{year}-{month:02}" if month else year


def read_factbook(path):
    """The holders printed: (iso2, role, date, words of the name, whether first in its text, edition)."""
    holders = []
    for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]:
        iso2, role, _, edition, text = line.split("\t")
        for position, match in enumerate(re.finditer(r"([^;()]*(?:\([^()]*\)[^;()]*)?)\(([^()]*?since\b[^()]*)\)", text)):
            words = [fold(word) for word in re.findall(r"[^\s,;()]*[A-ZÀ-Ý]{2}[^\s,;()]*", match[1])]
            words = [part for word in words for part in word.split() if len(part) > 2 or len(words) == 1]
            date = factbook_date(re.split(r"since\b", match[2], maxsplit=1)[1])
            if words and date:
                holders.append((iso2, role, date, words, position == 0, int(edition), match[1].strip(" ;,")))
    return holders


def is_named(name, words):
    """True when a word in capitals of the Factbook is, about, a word of the everyday name."""
    own = [part for part in fold(name).split() if len(part) > 2]
    return any(difflib.SequenceMatcher(None, a, b).ratio() >= 0.8 for a in words for b in own)


# MARK: The lines


class Entry:
    def __init__(self, iso2, role, title, text):
        head, *rest = [part.strip() for part in text.split(" | ")]
        dates, _, self.name = head.partition(" ")
        self.name = self.name.strip()
        self.iso2, self.role, self.title = iso2, role, title
        self.start, dots, self.end = dates.partition("..")
        self.is_open = bool(dots) and not self.end
        self.is_disputed = "~" in rest
        self.values = {}
        for part in rest:
            if part != "~":
                key, found, value = part.partition("=")
                if found and key in "tsaf":
                    self.values[key] = value.strip()
        self.title = self.values.get("t", title)

    @property
    def is_vacant(self):
        return self.name == "-"


def read_lines():
    """The entries of each line, and the declarations (realms, joint posts, countries led by the head of state, gaps, shared aliases)."""
    lines, declared = [], defaultdict(list)
    for number, text in enumerate(LINES.read_text(encoding="utf-8").splitlines(), 1):
        text = text.rstrip()
        if text.startswith("!"):
            key, value = text[1:].split(" ", 1)
            declared[key].append(value)
        elif text.startswith("="):
            iso2, role, title = text[1:].split(" ", 2)
            for flag, key in (("+g", "both"), ("joint", "joint"), ("realm", "realm")):
                if title.endswith(" " + flag):
                    title = title[: -len(flag) - 1]
                    declared[key].append(iso2 if key != "joint" else f"{iso2} {role_of(role)}")
            entries = []
            lines.append((iso2, role_of(role), title, entries))
        elif text and not text.startswith("#"):
            entries.append(Entry(iso2, lines[-1][1], title, text))
            if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", entries[-1].start):
                sys.exit(f"{LINES.name}:{number}: {text}")
    return lines, declared


def role_of(letter):
    return "organization:" + letter[2:] if letter.startswith("o:") else ROLES[letter]


def complete(lines, holders):
    """Fills in days from the Factbook, and ends from the next start."""
    by_country = defaultdict(list)
    for holder in holders:
        by_country[holder[0]].append(holder)
    for iso2, role, _, entries in lines:
        for entry in entries:
            if len(entry.start) < 10 and not entry.is_vacant:
                days = [h[2] for h in by_country[iso2] if h[2].startswith(entry.start) and len(h[2]) > len(entry.start) and is_named(entry.name, h[3])]
                if days:
                    entry.start = max(days, key=lambda day: (len(day), days.count(day)))
        for index, entry in enumerate(entries):
            following = next((e for e in entries[index + 1 :] if not e.is_disputed), None)
            if following and not entry.end and not entry.is_open:
                entry.end = following.start
    return by_country


def is_second(entry):
    """True for a head of state who is at the head of government as such, which is no second office."""
    return entry.role == "government" and entry.title in ("President", "Emir", "King")


# MARK: Persons


class Person:
    def __init__(self, entry):
        self.name, self.iso2 = entry.name, entry.iso2
        self.values, self.offices = {}, []


def persons_of(lines):
    persons = {}
    for _, role, _, entries in lines:
        for entry in entries:
            if entry.is_vacant:
                continue
            person = persons.setdefault((entry.iso2, slug(entry.name)), Person(entry))
            for key in "saf":
                if key in entry.values:
                    person.values.setdefault(key, entry.values[key])
            if is_second(entry):
                continue
            last = next((o for o in reversed(person.offices) if o[3] == role), None)
            if last and last[2] == entry.start and last[0] == entry.title and last[4] == entry.is_disputed:
                last[2] = entry.end
            else:
                person.offices.append([entry.title, entry.start, entry.end, role, entry.is_disputed])
    for person in persons.values():
        person.offices.sort(key=lambda office: (office[1], office[2] or "9999"))
    return persons


def surname_of(person):
    if "s" in person.values:
        return person.values["s"]
    words = person.name.split()
    if len(words) == 1:
        return ""
    if person.iso2 in FAMILY_NAME_FIRST:
        return words[0]
    last = len(words) - 1
    while last > 1 and words[last] in ("Jr.", "Jr", "II", "III", "IV", "V"):
        last -= 1
    start = last
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return re.sub(r"^(al|el|Al|El)-", "", " ".join(words[start : last + 1]))


def given_of(name, surname):
    if not surname or surname == name or name.split()[0] in TITLES:
        return ""
    before, found, after = name.partition(surname)
    before = re.sub(r"\b(al|el|Al|El)-$", "", before).strip()
    given = before.strip(" -") or after.strip(" -")
    first = given.split()[0] if given else ""
    return "" if first in PARTICLES or first in ("Al", "of", "Jr.") or not found else given


def aliases_of(person, surname, given):
    """The aliases said, and the other form of the article, less those the matcher has anyway."""
    aliases = [alias.strip() for alias in person.values.get("a", "").split(",") if alias.strip()]
    for old, new in (("al-", "el-"), ("el-", "al-")):
        if re.search(rf"\b{old}", person.name):
            aliases.append(re.sub(rf"\b{old}", new, person.name))
    if person.iso2 == "KP" and len(person.name.split()) == 3:
        family, first, second = person.name.split()
        aliases.append(f"{family} {first}-{second.lower()}")
    known, result = {shape(person.name)}, []
    if given and surname:
        known |= {shape(f"{given} {surname}"), shape(f"{surname} {given}")}
    for alias in aliases:
        if shape(alias) not in known:
            known.add(shape(alias))
            result.append(alias)
    return result


def fame_of(person, surname, given_names):
    if "f" in person.values:
        return {"h": "high", "l": "low"}[person.values["f"]]
    # Who only stood in for a while, or shares a post for half a year, is hardly known by the surname.
    if person.iso2 == "SM" or all(re.match("Acting|Caretaker", office[0]) for office in person.offices):
        return "low"
    folded = fold(surname)
    return "low" if folded in COMMON or folded in given_names or (folded and len(folded) < 3) else "normal"


def read_table(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [dict(zip(rows[0], row + [""] * len(rows[0]))) for row in rows[1:]]


def office_text(office):
    title, start, end, role, is_disputed = office
    return f"{'~' if is_disputed else ''}{title}@{start}..{end}@{role}"


HEADER = """\
# Heads of state and government of all members of the United Nations and of Hong Kong, Kosovo, Palestine, Taiwan and the Vatican, as of {as_of}.
# Written by Scripts/derive_leaders.py; do not edit: corrections go into Scripts/data/leaders-lines.txt. Persons of leaders.tsv are left out.
# Sources: U.S. Central Intelligence Agency, The World Factbook, editions 1994 to 2025 (public domain); order, everyday names, predecessors,
#   successors and acting holders by hand (Scripts/data/leaders-lines.txt); where a day differs from the Factbook's, the hand's stands.
# Since 1990 for the sixty countries most in the news (named below), since 2015 for the others, and earlier for some. Governors-general and
#   other representatives of a monarch are not listed, nor is the President of France as Co-Prince of Andorra. Of 2026 stands only what
#   the Factbook's last edition has: Guinea and Venezuela in January.
# Columns:
#   slug      file and page name, unique over this table and leaders.tsv
#   name      as English news prints it
#   iso2      ISO 3166-1 code of the country
#   surname   how news refers to the person alone; empty where the name stands whole
#   given     the rest, for the other order of the name
#   aliases   other names, separated by |; those that differ only in diacritics, case or a hyphen are not listed
#   offices   title@first day..day of leaving@role, separated by |; no day of leaving: held on the date above; ~: disputed;
#             dates are years, months or days; role is state, government, ruler (without an office of state) or minister
#   fame      high: the surname alone is understood anywhere; low: only after the full name
#   wikidata  not used
# Declarations, read by Scripts/check_leaders.py. sixty: the countries complete since 1990; joint: posts of several holders at once; realm: the
#   monarch of the United Kingdom is head of state; both: the head of state is head of government; overlap, gap: with the reason.
"""


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    holders = read_factbook(sys.argv[1])
    lines, declared = read_lines()
    by_country = complete(lines, holders)
    persons = persons_of(lines)
    by_hand = read_table(DATA / "leaders.tsv")
    named = {}
    for row in by_hand:
        for name in [row["name"]] + [a for a in row["aliases"].split("|") if " " in a]:
            named.setdefault((row["iso2"], fold(name)), row)
            if not row["iso2"]:
                named.setdefault(("", fold(name)), row)

    def row_by_hand(person):
        names = [person.name] + [a.strip() for a in person.values.get("a", "").split(",") if " " in a.strip()]
        return next((named[key, fold(name)] for name in names for key in (person.iso2, "") if (key, fold(name)) in named), None)

    if "--report" in sys.argv:
        report(lines, by_country, persons, row_by_hand)
        return
    given_names = {fold(n) for row in read_table(DATA / "given-names.tsv") for n in row["names"].split("|")}
    rows, taken = [], {row["slug"] for row in by_hand}
    for person in persons.values():
        if row_by_hand(person) or not person.offices:
            continue
        surname = surname_of(person)
        given = given_of(person.name, surname)
        if surname == person.name and " " not in surname:
            surname = ""
        own = slug(person.name)
        if own in taken:
            own += "-" + person.iso2.lower()
        taken.add(own)
        offices = "|".join(office_text(office) for office in person.offices)
        aliases = "|".join(aliases_of(person, surname, given))
        rows.append([own, person.name, person.iso2, surname, given, aliases, offices, fame_of(person, surname, given_names), ""])
    rows.sort(key=lambda row: row[2])
    sixty = " ".join(declared["sixty"])
    text = HEADER.format(as_of=declared["as-of"][0])
    text += f"# sixty: {sixty}\n"
    for key in ("joint", "realm", "both"):
        text += f"# {key}: {', '.join(sorted(set(declared[key])))}\n"
    for iso2, role, _, entries in lines:
        for entry in entries:
            if is_second(entry):
                text += f"# both: {iso2} {entry.start}..{entry.end}\n"
    text += "".join(f"# {key}: {value}\n" for key in ("overlap", "gap", "ambiguous") for value in declared[key])
    text += "\t".join(COLUMNS) + "\n" + "".join("\t".join(row) + "\n" for row in rows)
    (DATA / "leaders-world.tsv").write_text(text, encoding="utf-8")
    print(f"{len(rows)} persons of {len({row[2] for row in rows})} countries")


def days(date):
    year, month, day = (int(part) for part in (date + "-01-01")[:10].split("-"))
    return datetime.date(year, month, day).toordinal()


def report(lines, by_country, persons, row_by_hand):
    print("## Days that differ")
    for iso2, role, _, entries in lines:
        for entry in entries:
            if entry.is_vacant or entry.start < "1993":
                continue
            near = {h[2] for h in by_country[iso2] if h[1] == role and is_named(entry.name, h[3]) and abs(days(h[2]) - days(entry.start)) < 400}
            if near and not any(day.startswith(entry.start) or entry.start.startswith(day) for day in near):
                print(f"{iso2} {role[0]} {entry.name} {entry.start}: {' '.join(sorted(near))}")
    print("## Holders that no line has")
    seen = set()
    for iso2, _, _, entries in lines:
        for holder in by_country[iso2]:
            _, role, date, words, is_first, edition, text = holder
            if not is_first or edition < 1994 or role[0] not in "sg" or re.search(r"represented|ELIZABETH|CHARLES III|Vice|Deputy", text):
                continue
            known = [e.name + " " + e.values.get("a", "") for i, _, _, es in lines if i == iso2 for e in es]
            if not any(is_named(name, words) for name in known) and (iso2, role, date[:7]) not in seen:
                seen.add((iso2, role, date[:7]))
                print(f"{iso2} {role[0]} {date} {text[-70:]} [{edition}]")
    print("## leaders.tsv lacks")
    for person in persons.values():
        row = row_by_hand(person)
        if row:
            own = row["offices"].split("|")
            theirs = [office_text(office) for office in person.offices]
            lack = [office for office in theirs if office not in own]
            if lack:
                print(f"{row['slug']}\n   has   {row['offices']}\n   lines {'|'.join(theirs)}")


if __name__ == "__main__":
    main()
