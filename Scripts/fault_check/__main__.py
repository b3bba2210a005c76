"""Lets every file operation of a build fail in turn, and builds, reads and builds at once: `fault_check PROGRAM [STEP]`.

Of the operations every STEP-th is tried (1: all). The published site must be one of two whole versions each time, a build
that fails must say so, and the next build must make all good. Linux only; needs cc.
"""

import errno
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).parent
REASONS = [errno.ENOSPC, errno.EIO, errno.EMFILE]


def write_content(folder, word):
    """A site of a few articles, with a page more in one version than in the other, and a file that both have."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    (folder / "static").mkdir()
    (folder / "site.yaml").write_text("title: Site\nsearch: false\nbook: false\n")
    (folder / "static" / "same.txt").write_text("same")
    (folder / "articles" / "a.md").write_text(f"# {word}\n\nRussia met China. {word * 50}\n")
    (folder / "articles" / f"{word}.md").write_text("# Only here\n\nJapan may act.\n")


def state(folder):
    """Every file of a site with its bytes, without the list of what Dossier owns."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".dossier-manifest"
    }


class Check:
    def __init__(self, program, root):
        self.program = program
        self.root = root
        self.public = root / "public"
        self.problems = []
        self.refused = 0
        for word in ["old", "new"]:
            write_content(root / word, word)
            self.build(word, output=root / f"whole-{word}")
        self.old, self.new = state(root / "whole-old"), state(root / "whole-new")

    def build(self, word, output=None, **environment):
        command = [self.program, "build", "--quiet", "-j1", "-c", self.root / word, "-o", output or self.public]
        return subprocess.run(command, capture_output=True, text=True, env=environment or None, check=False)

    def left(self):
        """What stands beside the site and is not the cache, which is to be there."""
        return [path.name for path in self.root.glob("public.*") if path.name != "public.dossier-cache"]

    def expect(self, holds, what):
        if not holds:
            self.problems.append(what)

    def restore(self):
        """The old version, published by a build, so that the list of what it owns is there."""
        for path in self.root.glob("public*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.root / "whole-old", self.public)

    def fault(self, number, reason, lasts, library):
        what = f"operation {number}, {errno.errorcode[reason]}{', and all after it' if lasts else ''}"
        self.restore()
        result = self.build(
            "new",
            LD_PRELOAD=str(library),
            FAULT_ROOT=str(self.public),
            FAULT_AT=str(number),
            FAULT_ERRNO=str(reason),
            FAULT_LASTS=str(int(lasts)),
            FAULT_COUNT=str(self.root / "count"),
        )
        found = state(self.public)
        self.expect(found in (self.old, self.new), f"{what}: the site is neither version")
        self.expect(result.returncode in (0, 1), f"{what}: exit code {result.returncode}")
        if result.returncode == 0:
            self.expect(found == self.new, f"{what}: the build says it is published, and it is not")
        else:
            self.refused += 1
            self.expect("[output]" in result.stderr, f"{what}: no diagnostic: {result.stderr!r}")
        next_build = self.build("new")
        self.expect(next_build.returncode == 0, f"{what}: the next build fails: {next_build.stderr}")
        self.expect(state(self.public) == self.new, f"{what}: the next build does not make it good")
        left = self.left()
        self.expect(not left, f"{what}: the next build leaves {left}")

    def faults(self, library, step):
        self.fault(0, errno.EIO, False, library)
        count = int((self.root / "count").read_text())
        for reason in REASONS:
            for lasts in [False, True]:
                for number in range(1, count + 1, step):
                    self.fault(number, reason, lasts, library)
        tried = len(range(1, count + 1, step)) * len(REASONS) * 2
        print(f"{tried} faults in builds of {count} file operations: {self.refused} builds refused", flush=True)
        self.expect(self.refused > 0, "no fault was noticed")

    def open_files(self):
        """A quota of open files too small to build with."""
        self.restore()
        for limit in range(3, 12):
            command = f"ulimit -n {limit}; exec {self.program} build -q -c {self.root / 'new'} -o {self.public}"
            result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
            found = state(self.public)
            self.expect(found == (self.new if result.returncode == 0 else self.old), f"{limit} open files")

    def together(self, rounds=20):
        """Several builds into one folder at once."""
        for _ in range(rounds):
            self.restore()
            words = ["old", "new"] * 3
            results = []
            threads = [threading.Thread(target=lambda word=word: results.append(self.build(word))) for word in words]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.expect(all(result.returncode == 0 for result in results), "of builds at once one failed")
            self.expect(state(self.public) in (self.old, self.new), "builds at once leave neither version")
            self.expect(not self.left(), "builds at once leave files beside the site")
        print(f"{rounds} times 6 builds at once", flush=True)

    def reading(self, rounds=60):
        """Readers open pages all the while: each is there, and as one of the versions has it."""
        self.restore()
        self.done = False
        reads = [0, 0]
        common = sorted(set(self.old) & set(self.new))

        def read(slot):
            while not self.done:
                for path in common:
                    try:
                        page = (self.public / path).read_bytes()
                    except FileNotFoundError:
                        page = None
                    self.expect(page in (self.old[path], self.new[path]), f"a reader found no whole {path}")
                    reads[slot] += 1

        readers = [threading.Thread(target=read, args=(slot,)) for slot in range(2)]
        for reader in readers:
            reader.start()
        for number in range(rounds):
            self.build("old" if number % 2 else "new")
        self.done = True
        for reader in readers:
            reader.join()
        print(f"{sum(reads)} pages read during {rounds} builds", flush=True)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        library = root / "faults.so"
        command = ["cc", "-O1", "-shared", "-fPIC", "-o", library, HERE / "faults.c", "-ldl"]
        subprocess.run(command, check=True)
        check = Check(program, root)
        check.faults(library, step)
        check.open_files()
        check.together()
        check.reading()
        for problem in sorted(set(check.problems)):
            print(problem)
        print("every site was whole" if not check.problems else f"{len(check.problems)} problems")
        sys.exit(1 if check.problems else 0)


if __name__ == "__main__":
    main()
