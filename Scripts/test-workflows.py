#!/usr/bin/env python3
"""Runs the commands of the workflow files in docs/ci/ as their hosts would: `test-workflows.py`.

Dossier is cloned from this repository, built and installed as the files say, below a temporary folder; the site is that of
`dossier init` with an article more. What only a host has (checkout, upload, deployment) is skipped and named. As root, packages
are installed as the files say; otherwise those lines are skipped, too. Needs PyYAML, git and, for rsync.sh, rsync.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import yaml
except ImportError:
    sys.exit("This needs PyYAML: apt-get install python3-yaml, or brew install libyaml and pip install pyyaml.")

ROOT = Path(__file__).resolve().parent.parent
BASE = "https://example.org/briefings/"
ARTICLE = "---\ntitle: A visit\ndate: 2024-05-06\n---\nFrance received the President of China, Xi Jinping, in Paris.\n"


class Workflows:
    def __init__(self, work):
        self.work = work
        self.site = work / "site"
        self.environment = {
            **os.environ,
            "DOSSIER_REPOSITORY": f"file://{ROOT}",
            "PREFIX": str(work / "usr"),
            "PATH": f"{work}/usr/bin:{os.environ['PATH']}",
            "CI_PAGES_URL": BASE,
            "BASE_URL": BASE,
            "TARGET": f"{work}/server/",
        }

    def run(self, commands):
        """Runs commands in the site as a host does: by `sh -e`."""
        commands = commands.replace("/tmp/dossier", f"{self.work}/dossier")
        if os.getuid() != 0:
            commands = "\n".join(line for line in commands.split("\n") if not line.strip().startswith("apt-get"))
        for line in commands.strip().split("\n"):
            if line and not line.startswith("#"):
                print(f"    $ {line}")
        result = subprocess.run(
            ["sh", "-e", "-c", commands], cwd=self.site, env=self.environment, text=True, capture_output=True
        )
        if result.returncode != 0:
            sys.exit(f"{result.stdout}{result.stderr}\nexit code {result.returncode}")
        return result.stdout

    def expect(self, condition, what):
        if not condition:
            sys.exit(f"not so: {what}")
        print(f"    {what}")

    def expect_site(self, folder):
        page = folder / "countries/france/index.html"
        self.expect(page.is_file(), f"{page.relative_to(self.work)} is there")
        self.expect(BASE in (folder / "sitemap.xml").read_text(), "the sitemap has the site's address")
        links = re.findall(r'rel="canonical" href="([^"]*)"', page.read_text())
        self.expect(links == [BASE + "countries/france/"], "pages have their addresses")

    def github(self):
        print("docs/ci/github-pages.yml")
        steps = yaml.safe_load((ROOT / "docs/ci/github-pages.yml").read_text())["jobs"]["build"]["steps"]
        for step in steps:
            if "run" not in step:
                print(f"  skipped: {step['uses']}")
                continue
            print(f"  {step['name']}")
            output = self.run(step["run"].replace("${{ steps.pages.outputs.base_url }}", BASE.rstrip("/")))
            if step["name"] == "Install Dossier":
                self.begin_site()
            elif step["name"] == "Build":
                self.expect(json.loads(output)["published"], "the summary says that the site is published")
        self.expect_site(self.site / "public")
        bad = self.site / "content/articles/bad.md"
        bad.write_text("---\nactors: [Atlantis]\n---\nText.\n")
        check = next(step["run"] for step in steps if step.get("name") == "Check")
        found = subprocess.run(
            ["sh", "-e", "-c", check], cwd=self.site, env=self.environment, text=True, capture_output=True
        )
        said = found.stdout + found.stderr
        self.expect("::warning file=content/articles/bad.md,line=2" in said, "a problem is an annotation")
        bad.unlink()

    def begin_site(self):
        subprocess.run(["dossier", "init", "."], cwd=self.site, env=self.environment, check=True, capture_output=True)
        (self.site / "content/articles/a-visit.md").write_text(ARTICLE)

    def gitlab(self):
        print("docs/ci/gitlab-pages.yml")
        jobs = yaml.safe_load((ROOT / "docs/ci/gitlab-pages.yml").read_text())
        print("  skipped: before_script, which is the installation that was done")
        self.expect(
            [line for line in jobs["before_script"] if "OWNER" in line] == []
            and all(line in self.installation for line in jobs["before_script"]),
            "it installs as GitHub's does",
        )
        shutil.rmtree(self.site / "public")
        for name in ("check", "pages"):
            print(f"  {name}")
            self.run("\n".join(jobs[name]["script"]))
            for path in jobs[name]["artifacts"]["paths"]:
                self.expect((self.site / path).exists(), f"the artifact {path} is there")
        self.expect(json.loads((self.site / "dossier.sarif").read_text())["version"] == "2.1.0", "the log is SARIF 2.1.0")
        self.expect_site(self.site / "public")

    @property
    def installation(self):
        steps = yaml.safe_load((ROOT / "docs/ci/github-pages.yml").read_text())["jobs"]["build"]["steps"]
        return next(step["run"] for step in steps if step.get("name") == "Install Dossier").split("\n")

    def rsync(self):
        print("docs/ci/rsync.sh")
        script = (ROOT / "docs/ci/rsync.sh").read_text()
        server = self.work / "server"
        server.mkdir()
        self.run(script)
        self.expect_site(server)
        style = server / "assets/style.css"
        before = style.stat().st_mtime_ns
        (self.site / "content/articles/a-visit.md").unlink()
        self.run(script)
        self.expect(not (server / "articles/a-visit").exists(), "a page that is gone goes from the server")
        self.expect(style.stat().st_mtime_ns == before, "a file that did not change keeps its time")
        self.expect(not (server / ".dossier-manifest").exists(), "the manifest stays at home")


def main():
    with tempfile.TemporaryDirectory() as folder:
        workflows = Workflows(Path(folder))
        workflows.site.mkdir()
        workflows.github()
        workflows.gitlab()
        workflows.rsync()
    print("All workflows ran.")


main()
