#!/usr/bin/env python3
"""Builds sites far larger than any newsroom's, in memory, and prints time and memory: `test-load.py PROGRAM [CASE …]`.

Each case stretches one measure: articles, entities, mentions of one entity, aliases that begin alike, the length of a file,
of a line, of a list of headings. A build that fails, or takes longer or more memory than its bound, is a problem.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

NAMES = ["Russia", "China", "Japan", "North Korea", "Xi Jinping", "Vladimir Putin", "the United States", "NATO"]
WORDS = "talks treaty border summit sanctions missile trade minister visit statement exercise fleet grain pipeline".split()


def sentence(chance):
    names = chance.sample(NAMES, 2)
    return f"{names[0]} may answer {names[1]} after the {' '.join(chance.choices(WORDS, k=8))}."


def article(number, chance, sentences=8):
    text = " ".join(sentence(chance) for _ in range(sentences))
    day = f"20{number % 25:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return f"---\ntitle: Report {number}\ndate: {day}\n---\n{text}\n\n## Geopolitical implications\n\n{sentence(chance)}\n"


def articles(root, chance, count=50_000):
    """50,000 articles."""
    for number in range(count):
        folder = root / "articles" / str(number // 1000)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"report-{number}.md").write_text(article(number, chance))


def entities(root, chance, count=20_000):
    """20,000 leaders, organisations and events, each named once."""
    kinds = ["leaders", "organizations", "events"]
    for number in range(count):
        folder = root / kinds[number % 3]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"e{number}.md").write_text(f"---\nname: Aman{number} Bern{number}\naliases: [The{number} Group{number}]\n---\n")
    for number in range(0, count, 100):
        names = " and ".join(f"Aman{n} Bern{n}" for n in range(number, number + 100))
        (root / f"a{number}.md").write_text(f"# Report {number}\n\n{names} met.\n")


def mentions(root, chance, count=50_000):
    """One leader with 50,000 mentions in 500 articles."""
    (root / "leaders").mkdir()
    (root / "leaders" / "x.md").write_text("---\nname: Aman Bern\n---\n")
    for number in range(500):
        text = "\n\n".join(f"Aman Bern spoke to Russia about {chance.choice(WORDS)}." for _ in range(count // 500))
        (root / f"a{number}.md").write_text(f"# Report {number}\n\n{text}\n")


def aliases(root, chance, count=5_000):
    """5,000 aliases that begin with the same twelve words, in a text of nothing but those."""
    start = " ".join(["Grand"] * 12)
    names = ", ".join(f'"{start} N{n}"' for n in range(count))
    (root / "organizations").mkdir()
    (root / "organizations" / "x.md").write_text(f"---\nname: Grand Union\naliases: [{names}]\n---\n")
    (root / "a.md").write_text("# Report\n\n" + " ".join(["Grand"] * 200_000) + f" N7. {start} N4999 spoke.\n")


def namesakes(root, chance, count=5_000):
    """5,000 organisations of one name, named 2,000 times."""
    (root / "organizations").mkdir()
    for number in range(count):
        (root / "organizations" / f"o{number}.md").write_text(f"---\nname: Own{number} Name\naliases: [Common Front]\n---\n")
    (root / "a.md").write_text("# Report\n\n" + "The Common Front met Russia. " * 2_000 + "\n")


def lists(root, chance, count=4_000):
    """Three articles that list 4,000 leaders in a sentence."""
    (root / "leaders").mkdir()
    for number in range(count):
        (root / "leaders" / f"x{number}.md").write_text(f"---\nname: Aman{number} Bern{number}\n---\n")
    names = ", ".join(f"Aman{number} Bern{number}" for number in range(count))
    for number in range(3):
        (root / f"a{number}.md").write_text(f"# Report {number}\n\n## Geopolitical implications\n\n{names} may attack Russia.\n")


def clauses(root, chance, count=50_000):
    """A sentence of 150,000 clauses with estimates."""
    (root / "a.md").write_text("# Report\n\n## Outlook\n\n" + "Russia may attack China, and it could wait, and " * count + "it may end.\n")


def size(root, chance):
    """An article of 50 MB."""
    text = "\n\n".join(" ".join(sentence(chance) for _ in range(6)) for _ in range(1_000))
    (root / "a.md").write_text("# Report\n\n" + "\n\n".join([text] * (50_000_000 // len(text))))


def line(root, chance):
    """A line of 20 MB."""
    text = " ".join(sentence(chance) for _ in range(1_000))
    (root / "a.md").write_text("# Report\n\n" + " ".join([text] * (20_000_000 // len(text))) + "\n")


def links(root, chance):
    """100,000 links to nowhere in one paragraph."""
    (root / "a.md").write_text("# Report\n\n" + "[x](nowhere.md) [y](leader:nobody-at-all) " * 50_000 + "\n")


def headings(root, chance):
    """100,000 headings of one name."""
    (root / "a.md").write_text("# Report\n\n" + "## Same\n\nRussia spoke.\n\n" * 100_000)


def nesting(root, chance):
    """Quotations, lists, emphasis and links nested 100,000 deep."""
    for name, text in [("q", "> " * 100_000), ("l", "- " * 100_000), ("e", "*a **b " * 100_000), ("b", "[" * 100_000)]:
        (root / f"{name}.md").write_text(f"# Report {name}\n\n{text}Russia\n")


# The case, and the most seconds and megabytes that it may take, several times what it takes on a machine with two cores.
CASES = {
    articles: (600, 8_000), entities: (300, 3_000), mentions: (60, 2_000), aliases: (60, 2_000), namesakes: (60, 2_000),
    size: (120, 6_000), line: (120, 4_000), lists: (60, 2_000), clauses: (60, 4_000),
    links: (60, 2_000), headings: (120, 4_000), nesting: (60, 2_000),
}


def run(program, case, bounds, root):
    content = root / "content"
    content.mkdir()
    case(content, random.Random(1))
    start = time.monotonic()
    command = [program, "build", "--quiet", "-c", content, "-o", root / "public"]
    with open(root / "log", "wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            # The times of one child alone are not those of all before it.
            _, status, usage = wait(process, bounds[0])
        except TimeoutError:
            process.kill()
            process.wait()
            return f"took more than {bounds[0]} s"
    seconds, megabytes = time.monotonic() - start, usage.ru_maxrss / 1024
    files = sum(len(names) for _, _, names in os.walk(root / "public"))
    print(f"{case.__name__:10} {seconds:7.1f} s {megabytes:7.0f} MB {files:7} files  {case.__doc__}", flush=True)
    if status != 0:
        return f"exit code {os.waitstatus_to_exitcode(status)}: {(root / 'log').read_text()[-300:]}"
    return "" if megabytes < bounds[1] else f"took {megabytes:.0f} MB, more than {bounds[1]}"


def wait(process, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            return pid, status, usage
        time.sleep(0.02)
    raise TimeoutError


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    chosen = sys.argv[2:] or [case.__name__ for case in CASES]
    place = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    problems = 0
    for case, bounds in CASES.items():
        if case.__name__ not in chosen:
            continue
        with tempfile.TemporaryDirectory(dir=place) as folder:
            problem = run(program, case, bounds, pathlib.Path(folder))
        if problem:
            problems += 1
            print(f"{case.__name__}: {problem}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
